// The options of a call, read once.
import { isObject, readOption, surely } from "../read.js";

/** The pointer to the list; undefined if it is not a string. */
export function readAt(options) {
  const at = surely(() => readOption(options, "at"), null);
  return at === undefined ? "" : typeof at === "string" ? at : undefined;
}

/** The names of the fields that decide; undefined if they are malformed, and then nobody sees anything. */
export const readFields = (options) =>
  surely(() => {
    const fields = readOption(options, "fields");
    if (fields === undefined) return { owner: "ownerId", account: "accountId" };
    if (!isObject(fields)) return undefined;
    const owner = readName(fields, "ownerId");
    const account = readName(fields, "accountId");
    return owner === undefined || account === undefined ? undefined : { owner, account };
  }, undefined);

function readName(fields, key) {
  const name = readOption(fields, key);
  return name === undefined ? key : typeof name === "string" && name !== "" ? name : undefined;
}
