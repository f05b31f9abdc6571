// The words: what people read, drawn from the table. Bad input is a PermissionError that says what to write instead.
import * as answers from "#generated/answers.js";
import { capabilities as capabilityIds } from "#generated/capabilities.js";
import { options as optionKeys } from "#generated/options.js";
import { roles as roleIds } from "#generated/roles.js";
import { DEFAULT_EDITION } from "#generated/table.js";
import { readEdition } from "../questions/read-user.js";
import { ownField } from "../questions/values.js";
import { ask } from "./ask.js";
import { ACCOUNT, checkAccount, checkRole, checked, problemList } from "./check.js";
import { languageOf } from "./language.js";

export function describeRole(role, options) {
  const list = problemList("unknown-role");
  checkRole(role, "role", list);
  list.refuse();
  return answers.describeRole(ask, languageOf(options), roleIds.indexOf(role), accountIn(options));
}

export function comparisonTable(options) {
  return answers.comparisonTable(ask, languageOf(options), accountIn(options));
}

export function openPoints(options) {
  return answers.openPoints(ask, languageOf(options));
}

export function capabilities() {
  return [...capabilityIds];
}

export function roles() {
  return [...roleIds];
}

export function options(account) {
  return account === undefined ? [...optionKeys] : answers.optionsOf(ask, undefined, editionOf(account));
}

/** The account that an options argument names; a client file, if none. */
function accountIn(options) {
  let account;
  try {
    account = ownField(options, "account");
  } catch {
    account = null; // not readable is not an account either
  }
  return account === undefined ? DEFAULT_EDITION : editionOf(account);
}

/** The edition of an account or of a kind, or an error that says what is wrong with it. */
function editionOf(account) {
  const list = problemList("invalid-argument", "unknown-field");
  const edition =
    typeof account === "string"
      ? { kind: ACCOUNT.kind(account, "account", list), practiceViewIncluded: undefined }
      : checked(checkAccount, account, "account", list);
  list.refuse("invalid-argument");
  return readEdition(edition);
}
