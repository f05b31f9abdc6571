// The options of a call, read once. What cannot be understood is an error: nobody's list is to depend on a guess.
import { MAX_ROW, MOST_ROW } from "#generated/json.js";
import { readFields } from "../questions/fields.js";
import { ownField } from "../questions/values.js";
import { errorOf } from "./error.js";

/** Where the list is, what its fields are called, and how large a row may be. */
export function readSettings(options) {
  const at = read(options, "at") ?? "";
  if (typeof at !== "string") throw malformed("at", "is not a string");
  const fields = readFields(options);
  if (fields === undefined) throw malformed("fields", "is not an object of names, which are non-empty strings");
  const maxRow = read(options, "maxRow") ?? MAX_ROW;
  if (typeof maxRow !== "number" || maxRow % 1 !== 0 || maxRow < 1 || maxRow > MOST_ROW) {
    throw malformed("maxRow", `is not a whole number of bytes, from 1 to ${MOST_ROW}`);
  }
  return { at, fields, maxRow };
}

/** An argument of ours that is malformed. */
export const malformed = (path, what) => errorOf("invalid-argument", `\`${path}\` ${what}`, { path });

function read(options, key) {
  try {
    const value = ownField(options, key);
    if (value !== null) return value;
  } catch {}
  throw malformed(key, "cannot be read");
}
