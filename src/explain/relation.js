// How a record stands to a user, exactly: for answers that say why.
import {
  INVALID_RELATION,
  KNOWN_RELATION,
  MALFORMED_OWNER,
  MISSING_ACCOUNT,
  MISSING_OWNER,
  NO_RELATION,
  OTHER_ACCOUNTS,
  OTHER_OWNERS,
  OWNERS,
} from "#generated/table.js";
import { hasOwn } from "../engine/intrinsics.js";
import { isId, isObject } from "../questions/values.js";

/** The place of the relation (`src/wire/relation.rs`). An owner that is not read counts as one that cannot be. */
export function readRelation(record, { id, accountId }, readsOwner, fields) {
  if (record === undefined) return NO_RELATION;
  if (fields === undefined) return INVALID_RELATION;
  try {
    if (!isObject(record)) return INVALID_RELATION;
    let account = 0;
    if (accountId !== undefined) {
      const found = readId(record, fields.account);
      if (found === MALFORMED) return INVALID_RELATION;
      account = found === undefined ? MISSING_ACCOUNT : found === accountId ? 0 : OTHER_ACCOUNTS;
    }
    let owner = MALFORMED_OWNER;
    if (readsOwner) {
      const found = readId(record, fields.owner);
      owner = found === MALFORMED ? owner : found === undefined ? MISSING_OWNER : found === id ? 0 : OTHER_OWNERS;
    }
    return KNOWN_RELATION + account * OWNERS + owner;
  } catch {
    return INVALID_RELATION;
  }
}

const MALFORMED = false;

/** An id of a record: `undefined` where there is none, `MALFORMED` where it is found and is none, or not the record's own. */
function readId(record, key) {
  try {
    const id = record[key];
    if (id === undefined) return undefined;
    if (!hasOwn(record, key)) return MALFORMED;
    return id === null ? undefined : isId(id) ? id : MALFORMED;
  } catch {
    return MALFORMED;
  }
}
