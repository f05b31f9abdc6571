// Whether an answer of the table covers a record. A no needs no proof; a yes is given when what it rests on is the record's own.
import { ALLOWED_MASK, KNOWN_RECORD, NO_RECORD, OTHER_ACCOUNT, OTHER_OWNER, READS_OWNER } from "#generated/table.js";
import { hasOwn, isArray } from "../engine/intrinsics.js";
import { isThing } from "./values.js";

export function may(answer, record, id, accountId) {
  if ((answer & ALLOWED_MASK) === 0) return false;
  if (record === undefined) return ((answer >> NO_RECORD) & 1) === 1;
  if (!isThing(record)) return false;
  let stance = KNOWN_RECORD;
  let account;
  let owner;
  if (accountId !== undefined && (account = record.accountId) !== accountId) stance += OTHER_ACCOUNT;
  if ((answer & READS_OWNER) === 0 || (owner = record.ownerId) !== id) stance += OTHER_OWNER;
  return (
    ((answer >> stance) & 1) === 1 &&
    !isArray(record) &&
    (account === undefined || hasOwn(record, "accountId")) &&
    (owner === undefined || hasOwn(record, "ownerId"))
  );
}

/** The same where the fields have other names. Apart from `may`, because a key that varies is a slower load. */
export function mayNamed(answer, record, id, accountId, keys) {
  if ((answer & ALLOWED_MASK) === 0) return false;
  if (record === undefined) return ((answer >> NO_RECORD) & 1) === 1;
  if (!isThing(record)) return false;
  let stance = KNOWN_RECORD;
  let account;
  let owner;
  if (accountId !== undefined && (account = record[keys.account]) !== accountId) stance += OTHER_ACCOUNT;
  if ((answer & READS_OWNER) === 0 || (owner = record[keys.owner]) !== id) stance += OTHER_OWNER;
  return (
    ((answer >> stance) & 1) === 1 &&
    !isArray(record) &&
    (account === undefined || hasOwn(record, keys.account)) &&
    (owner === undefined || hasOwn(record, keys.owner))
  );
}
