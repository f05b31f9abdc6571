// What is wrong with a value, and where: for the calls that say so. A question only denies, and reads with `questions/read-user.js`.
import { offered } from "#generated/answers.js";
import { kinds } from "#generated/kinds.js";
import { options as optionKeys } from "#generated/options.js";
import { roles } from "#generated/roles.js";
import { hasOwn } from "../engine/intrinsics.js";
import { PermissionError } from "../error.js";
import { readHolder } from "../questions/checker.js";
import { isId, isObject } from "../questions/values.js";
import { ask } from "./ask.js";
import { unknown } from "./near.js";

const ACCOUNT = ["id", "kind", "practiceViewIncluded"];
const USER = ["id", "role", "account", "options", "name"];

/** Collects what is wrong with values, and refuses them all at once. */
export function problemList() {
  const problems = [];
  return {
    problems,
    add(path, code, message) {
      // What is wrong in one place is said once.
      if (!problems.some((problem) => problem.path === path)) problems.push({ path, code, message });
    },
    /** Throws if anything is wrong; `code` stands for it, or else the code of the only problem. */
    refuse(code = problems.length === 1 ? problems[0].code : "invalid-user") {
      if (problems.length === 0) return;
      const message = problems.map((problem) => problem.message).join("; ");
      throw new PermissionError(code, message, { path: problems[0].path, problems });
    },
  };
}

/** `check` of a value; what throws cannot be read. */
export function checked(check, value, path, list, ...more) {
  try {
    return check(value, path, list, ...more) ?? null;
  } catch {
    list.add(path, "invalid-user", `\`${path || "user"}\` cannot be read`);
    return null;
  }
}

/** A user, checked and copied; what is wrong is added to the list. Without an account, they get the one that is given. */
export function checkUser(value, path, list, defaultAccount) {
  const fields = checkFields(value, path, USER, list, "field");
  if (fields === undefined) return undefined;
  const { id, role, name } = fields;
  expect(isId(id), id, at(path, "id"), list, "a non-empty, well-formed string");
  const known = checkRole(role, at(path, "role"), list);
  if (name !== undefined) expect(typeof name === "string", name, at(path, "name"), list, "a string");
  // Malformed is null, so that nobody takes it for absent.
  const account =
    fields.account === undefined ? defaultAccount : (checkAccount(fields.account, at(path, "account"), list, true) ?? null);
  const options = fields.options === undefined ? undefined : checkOptions(fields.options, at(path, "options"), list);
  if (known && options !== undefined) {
    // Whatever is wrong with the ids is said already.
    const { holder } = readHolder({ id: "-", role, account: account && { ...account, id: undefined }, options });
    if (holder !== 0) checkOffered(holder, options, at(path, "options"), list);
  }
  return { id, role, account, options, name };
}

/** Whether a role is one. */
export function checkRole(role, path, list) {
  const known = roles.includes(role);
  if (typeof role !== "string") expect(false, role, path, list, "a string");
  else if (!known) list.add(path, "unknown-role", unknown("role", role, roles));
  return known;
}

/** An account, checked and copied. */
export function checkAccount(value, path, list, strictly) {
  const fields = checkFields(value, path, ACCOUNT, list, strictly && "field");
  if (fields === undefined) return undefined;
  const { id, kind, practiceViewIncluded } = fields;
  if (id !== undefined) expect(isId(id), id, at(path, "id"), list, "a non-empty, well-formed string");
  if (kind !== undefined && !kinds.includes(kind)) {
    if (typeof kind === "string") list.add(at(path, "kind"), "invalid-user", unknown("account kind", kind, kinds));
    else expect(false, kind, at(path, "kind"), list, "a string");
  }
  const included = practiceViewIncluded === undefined || typeof practiceViewIncluded === "boolean";
  expect(included, practiceViewIncluded, at(path, "practiceViewIncluded"), list, "a boolean");
  return fields;
}

/** Options, checked and copied. */
export function checkOptions(value, path, list) {
  const fields = checkFields(value, path, optionKeys, list, "option");
  if (fields === undefined) return undefined;
  for (const key of optionKeys) {
    const tick = fields[key];
    if (tick !== undefined) expect(typeof tick === "boolean", tick, at(path, key), list, "a boolean");
  }
  return fields;
}

/** Whether whatever is ticked can be ticked for this user. */
export function checkOffered(holder, options, path, list) {
  const can = offered(ask, undefined, holder);
  optionKeys.forEach((key) => {
    if (options[key] === true && !can.includes(key)) {
      list.add(at(path, key), "option-not-available", `option \`${key}\` is not available here`);
    }
  });
}

/** The known fields of an object, each read once; whatever else it has is unknown, if `what` it would be is given. */
export function checkFields(value, path, known, list, what) {
  if (!isObject(value)) {
    expect(false, value, path || "user", list, "an object", path);
    return undefined;
  }
  if (what) {
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) list.add(at(path, key), `unknown-${what}`, unknown(what, key, known));
    }
  }
  return Object.fromEntries(known.map((key) => [key, readField(value, key, path, list)]));
}

/** Where `null` is as good as nothing: databases give it. */
const ORDINARY_NULLS = ["options", "practiceViewIncluded", "name", ...optionKeys];

/** Stands where nothing can be read, and is malformed in every place. */
const UNREADABLE = Symbol();

function readField(value, key, path, list) {
  try {
    const found = value[key];
    if (found === undefined || hasOwn(value, key)) return found === null && ORDINARY_NULLS.includes(key) ? undefined : found;
    list.add(at(path, key), "invalid-user", `\`${at(path, key)}\` is not the object's own`);
  } catch {
    list.add(at(path, key), "invalid-user", `\`${at(path, key)}\` cannot be read`);
  }
  return UNREADABLE;
}

/** Adds a problem unless `fine`. */
function expect(fine, value, name, list, what, path = name) {
  if (!fine) list.add(path, "invalid-user", `\`${name}\` is ${value === undefined ? "missing" : `not ${what}`}`);
}

/** A copy, frozen throughout, without what is undefined. */
export const copyOf = (value) =>
  isObject(value)
    ? Object.freeze(Object.fromEntries(Object.entries(value).filter(isGiven).map(([key, part]) => [key, copyOf(part)])))
    : value;

const isGiven = ([, value]) => value !== undefined;

const at = (path, key) => (path === "" ? key : `${path}.${key}`);
