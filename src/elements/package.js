// What the elements take of the package: by its name, so that one alias turns an application to another form of it; and one by
// one, because of `*` a bundler keeps everything.

export {
  canPerform,
  capabilities,
  comparePermissions,
  comparisonTable,
  createUser,
  describeRole,
  explain,
  init,
  openPoints,
  options,
  parseTeam,
  PermissionError,
  permissionsOf,
  removeUser,
  roles,
  updateUser,
  visibleInvoices,
  whoMay,
} from "dossier-roles";
