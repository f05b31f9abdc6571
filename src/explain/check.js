// What is wrong with a value, and where: for the calls that say so. A question only denies, and reads with `questions/read-user.js`.
import { kinds } from "#generated/kinds.js";
import { options as optionKeys } from "#generated/options.js";
import { refusals } from "#generated/refusals.js";
import { roles } from "#generated/roles.js";
import { hasOwn } from "../engine/intrinsics.js";
import { PermissionError } from "../error.js";
import { isId, isObject } from "../questions/values.js";
import { shortened, unknown } from "./near.js";

/** How many problems an error lists; of the others it says how many they are. */
const MOST = 100;

/**
 * Collects what is wrong with a value, and refuses it all at once. `malformed` is the code of what cannot be read, and says what
 * the value is; problems with the other codes given are none.
 */
export function problemList(malformed, ...ignored) {
  const problems = [];
  let all = 0;
  let first;
  return {
    /** Whether a code is a problem here. */
    has: (code) => !ignored.includes(code),
    /** Whether nothing is wrong so far. */
    isEmpty: () => all === 0,
    /** The sentence is made where it is used: what is wrong in a million places is said of a hundred. */
    add(path, sentence, code = malformed) {
      const isFirst = first === undefined || refusals.indexOf(code) < refusals.indexOf(first.code);
      if (isFirst || all < MOST) {
        const place = shortened(path);
        const problem = { path: place, code, message: sentence(place || malformed.replace("invalid-", "")) };
        if (isFirst) first = problem;
        if (all < MOST) problems[all] = problem;
      }
      all++;
    },
    /** Throws if anything is wrong: with the code that is given, or with that which comes first in the list of refusals. */
    refuse(code = first?.code) {
      if (all === 0) return;
      const message = first.message + (all > 1 ? `; ${all - 1} more` : "");
      const omitted = all - problems.length;
      throw new PermissionError(code, message, { path: first.path, problems, ...(omitted > 0 && { omitted }) });
    },
  };
}

/** What stands where nothing can be read: it has been said already. */
export const UNREADABLE = /* @__PURE__ */ Symbol();

/** `check` of a value; what throws cannot be read. */
export function checked(check, value, path, list, ...more) {
  try {
    return check(value, path, list, ...more);
  } catch {
    return unreadable(path, list);
  }
}

export function unreadable(path, list, why = "cannot be read") {
  list.add(path, (shown) => `\`${shown}\` ${why}`);
  return UNREADABLE;
}

/** The known fields of an object, each read once and checked; `undefined` where it cannot be read. */
export function checkFields(value, path, list, known, strictly, what) {
  const fields = checked(fieldsOf, value, path, list, known, strictly, what);
  return fields === UNREADABLE ? undefined : fields;
}

/** The same. Whatever else it has is unknown, where that is `strictly` so. */
function fieldsOf(value, path, list, known, strictly, what = "field") {
  if (!isObject(value)) return void expect(false, value, path, list, "an object");
  const keys = Object.keys(known);
  if (strictly && list.has(`unknown-${what}`)) {
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) list.add(at(path, key), () => unknown(what, key, keys), `unknown-${what}`);
    }
  }
  return objectOf(keys, (key) => known[key](checkField(value, key, path, list), at(path, key), list));
}

/** Where `null` is as good as nothing: databases give it. */
const hasOrdinaryNull = (key) => ["options", "practiceViewIncluded", ...optionKeys].includes(key);

/** A field, if it is the object's own. */
export function checkField(value, key, path, list) {
  try {
    const found = value[key];
    if (found === undefined || hasOwn(value, key)) return found === null && hasOrdinaryNull(key) ? undefined : found;
  } catch {
    return unreadable(at(path, key), list);
  }
  return unreadable(at(path, key), list, "is not the object's own");
}

/** Adds a problem unless `fine`. */
export function expect(fine, value, path, list, what) {
  if (!fine && value !== UNREADABLE) {
    list.add(path, (shown) => `\`${shown}\` is ${value === undefined ? "missing" : `not ${what}`}`);
  }
}

/** An object of what a function says of each key. */
export const objectOf = (keys, read) => Object.fromEntries(keys.map((key) => [key, read(key)]));

export const at = (path, key) => (path === "" ? key : `${path}.${key}`);

/** What is checked elsewhere, or not at all. */
export const anything = (value) => value;

/** The check that a value is something. */
const check = (is, what) => (value, path, list) => {
  expect(is(value), value, path, list, what);
  return value;
};

/** The check that a string is one of some names. */
const oneOf = (what, names, code) => (value, path, list) => {
  checkText(value, path, list);
  if (typeof value === "string" && !names.includes(value)) {
    list.add(path, () => unknown(what, value, names), code);
  }
  return value;
};

/** The check of an object's fields. */
const object = (known, strictly, what) => (value, path, list) => checkFields(value, path, list, known, strictly, what);

/** The check of what may be absent. */
const given = (check) => (value, path, list) => (value === undefined ? value : check(value, path, list));

/** The same, where `null` is as good as nothing here too. */
const orNull = (check) => (value, path, list) => given(check)(value ?? undefined, path, list);

export const checkId = /* @__PURE__ */ check(isId, "a non-empty, well-formed string");
const checkText = /* @__PURE__ */ check((value) => typeof value === "string", "a string");
const checkName = /* @__PURE__ */ orNull(checkText);
const checkFlag = /* @__PURE__ */ given(/* @__PURE__ */ check((value) => typeof value === "boolean", "a boolean"));
export const checkRole = /* @__PURE__ */ oneOf("role", roles, "unknown-role");
export const OPTIONS = /* @__PURE__ */ objectOf(optionKeys, () => checkFlag);
const checkOptions = /* @__PURE__ */ given(/* @__PURE__ */ object(OPTIONS, true, "option"));

export const ACCOUNT = {
  id: /* @__PURE__ */ given(checkId),
  kind: /* @__PURE__ */ given(/* @__PURE__ */ oneOf("account kind", kinds)),
  practiceViewIncluded: checkFlag,
};
export const checkAccount = /* @__PURE__ */ object(ACCOUNT, true);

/** A member, whose account is none of their own fields. A `null` for a name is kept in a team. */
export const MEMBER = {
  id: checkId,
  role: checkRole,
  options: checkOptions,
  name: (name, path, list) => checkName(name, path, list) ?? name,
};
export const checkMember = /* @__PURE__ */ object(MEMBER);
export const checkUser = /* @__PURE__ */ object(
  {
    id: checkId,
    role: checkRole,
    account: /* @__PURE__ */ given(checkAccount),
    options: checkOptions,
    name: checkName,
  },
  true,
);

/** What of a member is to change. */
export const checkChange = /* @__PURE__ */ object(
  { role: /* @__PURE__ */ orNull(checkRole), options: checkOptions },
  true,
);
