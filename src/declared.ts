// What the package exports is what its types declare: here the compiler compares the two, one subpath after the other. Nothing of
// this is built. A name that is missing, or too many, does not compile either.
import type * as declared from "dossier-roles";
import type * as ofInspect from "dossier-roles/inspect";
import type * as ofJson from "dossier-roles/json";
import type * as ofReact from "dossier-roles/react";
import type * as ofTesting from "dossier-roles/testing";
import type * as ofVue from "dossier-roles/vue";
import * as digest from "./digest.js";
import * as explain from "./explain/explain.js";
import * as receipt from "./explain/receipt.js";
import * as teams from "./explain/teams.js";
import * as words from "./explain/words.js";
import * as inspect from "./inspect/index.js";
import * as production from "./inspect/production.js";
import * as json from "./json/index.js";
import * as question from "./questions/can-perform.js";
import * as checker from "./questions/checker.js";
import * as names from "./questions/names.js";
import * as scope from "./questions/scope.js";
import * as visible from "./questions/visible-invoices.js";
import * as react from "./react/index.js";
import * as testing from "./testing/index.js";
import * as vue from "./vue/index.js";

/** All but what stands in `index.js` itself. */
type Functions = Omit<typeof declared, "PermissionError" | "init" | "version">;

const { canPerform } = question;
const { checkerFor } = checker;
const { invoiceFilter, permissionsOf, scopeOf } = scope;
const { visibleInvoices } = visible;
const { isCapability, isRole } = names;
const { capabilities, comparisonTable, describeRole, openPoints, options, roles } = words;
const { comparePermissions, createUser, parseTeam, parseUser, removeUser, updateUser, userIn, whoMay } = teams;

export const main: Functions = {
  canPerform,
  capabilities,
  checkerFor,
  comparePermissions,
  comparisonTable,
  createUser,
  describeRole,
  explain: explain.explain,
  invoiceFilter,
  isCapability,
  isRole,
  modelDigest: digest.modelDigest,
  openPoints,
  options,
  parseTeam,
  parseUser,
  permissionsOf,
  receiptOf: receipt.receiptOf,
  removeUser,
  roles,
  scopeOf,
  updateUser,
  userIn,
  visibleInvoices,
  whoMay,
};
export const ofTheSubpaths: [
  typeof ofJson,
  typeof ofReact,
  Omit<typeof ofVue, "Can">, // its type is for templates, which no compiler of JavaScript knows
  typeof ofTesting,
  typeof ofInspect,
  typeof ofInspect,
] = [json, react, vue, testing, inspect, production];
