// The package. What a bundle does not import of it, it does not carry.
import { PermissionError } from "./error.js";
import { prepare } from "#engine";

export { modelDigest } from "./digest.js";
export { canPerform } from "./questions/can-perform.js";
export { checkerFor } from "./questions/checker.js";
export { invoiceFilter, permissionsOf, scopeOf } from "./questions/scope.js";
export { visibleInvoices } from "./questions/visible-invoices.js";
export { explain } from "./explain/explain.js";
export { receiptOf } from "./explain/receipt.js";
export { capabilities, comparisonTable, describeRole, openPoints, options, roles } from "./explain/words.js";
export {
  comparePermissions,
  createUser,
  parseTeam,
  parseUser,
  removeUser,
  updateUser,
  userIn,
  whoMay,
} from "./explain/teams.js";
export { isCapability, isRole } from "./questions/names.js";
export { PermissionError };

/**
 * Compiles ahead of the first question what was evaluated of the package. Nothing needs it in the browsers that the README
 * lists; where wasm cannot run, it says why.
 */
export async function init() {
  try {
    await prepare();
  } catch ({ reason, cause }) {
    throw new PermissionError("not-ready", `not ready: ${reason}`, { cause });
  }
}

/** The package's version: the build writes it here from `Cargo.toml`. */
export const version = VERSION;
