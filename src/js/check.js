// What is wrong with a value, and where: for the calls that say so. A question only denies, and reads with `read.js`.
import { unknown } from "./near.js";
import { isId, isObject, readOption } from "./read.js";

const KINDS = ["client", "practice"];

/** Collects what is wrong: `{ path, code, message }` each. */
export function problemList() {
  const problems = [];
  return { problems, add: (path, code, message) => problems.push({ path, code, message }) };
}

/** An account, checked and copied. What is wrong with it is added to the list. */
export function checkAccount(value, path, list) {
  const wrong = (field, message) => list.add(field, "invalid-user", message);
  if (!isPlainObject(value)) return wrong(path, `\`${path}\` is not an object`);
  const id = field(value, "id", path, wrong);
  if (id !== undefined && !isId(id)) wrong(`${path}.id`, `\`${path}.id\` is not a non-empty, well-formed string`);
  const kind = field(value, "kind", path, wrong);
  if (kind !== undefined && !KINDS.includes(kind)) {
    const message = typeof kind === "string" ? unknown("account kind", kind, KINDS) : `\`${path}.kind\` is not a string`;
    wrong(`${path}.kind`, message);
  }
  const practiceViewIncluded = field(value, "practiceViewIncluded", path, wrong);
  if (practiceViewIncluded !== undefined && typeof practiceViewIncluded !== "boolean") {
    wrong(`${path}.practiceViewIncluded`, `\`${path}.practiceViewIncluded\` is not a boolean`);
  }
  return { id, kind, practiceViewIncluded };
}

/** One of an object's own fields, read once; undefined if it is not there, and if it cannot be read, which is wrong. */
function field(object, key, path, wrong) {
  try {
    return readOption(object, key);
  } catch {
    return wrong(`${path}.${key}`, `\`${path}.${key}\` cannot be read`);
  }
}

function isPlainObject(value) {
  try {
    return isObject(value);
  } catch {
    return false; // a revoked proxy
  }
}
