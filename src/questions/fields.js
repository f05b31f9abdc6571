// The `fields` of an options argument: what the owner's and the account's id are called.
import { isObject, ownField } from "./values.js";

const USUAL = { owner: "ownerId", account: "accountId" };

/** The names; `undefined` if they are malformed, and then no record can be read. */
export function readFields(options) {
  try {
    const fields = ownField(options, "fields");
    if (fields === undefined) return USUAL;
    if (!isObject(fields)) return undefined;
    const owner = nameIn(fields, "ownerId");
    const account = nameIn(fields, "accountId");
    return isName(owner) && isName(account) ? { owner, account } : undefined;
  } catch {
    return undefined;
  }
}

export const areUsual = (fields) => fields === USUAL;

/** The name of a field; its usual one, if none is given. `null` is given, and is none. */
function nameIn(fields, key) {
  const name = ownField(fields, key);
  return name === undefined ? key : name;
}

const isName = (name) => typeof name === "string" && name !== "";
