// The caller's objects, read: own properties only, each once, nothing coerced. What is read becomes the small integers that
// `read.rs` documents; ids are compared here, where `===` compares code units and copies nothing.
//
// Every read stands written out. A helper `own(object, key)` looks better and costs three times as much: its one property
// load serves every key and every shape, and the engine gives up on it. `in` before `hasOwn` looks as if it saved a search where
// a field is absent: it believes a proxy that denies having the account's id, and then every account's records are the user's.
// Not by its path: the bundle of `dossier-roles/json` has names of its own (`json/names.js`).
import { names } from "#names";

// Taken once: a page that replaces them later changes no answer.
const { isArray } = Array;
// `Object.hasOwn` is the same question, a third slower in V8.
const hasOwn = Function.prototype.call.bind(Object.prototype.hasOwnProperty);
const wellFormed = String.prototype.isWellFormed
  ? Function.prototype.call.bind(String.prototype.isWellFormed)
  : (text) => !/\p{Surrogate}/u.test(text);

/**
 * A getter may ask a question of its own while one is being read. Neither is answered: both are denied. `busy` while values
 * are being read, `asked` once a getter asked. Fields that are set without a call, because where the stack ends even a call
 * can fail.
 */
export const reading = { busy: false, asked: false };

/** What `read` gives; `denied` if it throws, or if a getter asks a question of its own. */
export function surely(read, denied) {
  if (reading.busy) {
    reading.asked = true;
    return denied;
  }
  reading.busy = true;
  let value = denied;
  try {
    const found = read();
    if (!reading.asked) value = found;
  } catch {}
  reading.busy = reading.asked = false;
  return value;
}

export const isObject = (value) => typeof value === "object" && value !== null && !isArray(value);
export const isId = (value) => typeof value === "string" && value !== "" && wellFormed(value);

/** How long an array is. A proxy over one may say anything, and a loop would coerce it. */
export const lengthOf = ({ length }) => (typeof length === "number" ? length : 0);

export const INVALID_USER = { word: 0, id: undefined, accountId: undefined };
const UNKNOWN = 255;
const PRACTICE = 1;
const VIEW_INCLUDED = 2;
const MALFORMED = 4;

/** The place of a capability in the table. */
export function readCapability(capability) {
  const place = names.capabilityAt.get(capability);
  return place === undefined ? UNKNOWN : place;
}

/** The options, as bits, that matter to the capability at this place: no other is read. */
export const optionsOf = (place) => (place === UNKNOWN ? 0 : names.optionsOf[place]);
export const EVERY_OPTION = 15;

/** What of a user decides: an integer, and the two ids that records are compared with. `needed` are options, as bits. */
export function readUser(user, needed) {
  if (!isObject(user)) return INVALID_USER;
  const id = hasOwn(user, "id") ? user.id : undefined;
  if (!isId(id)) return INVALID_USER;
  const role = hasOwn(user, "role") ? user.role : undefined;
  if (typeof role !== "string") return INVALID_USER;

  let edition = 0;
  let accountId;
  const account = hasOwn(user, "account") ? user.account : undefined;
  if (account !== undefined) {
    edition = readAccount(account);
    if (edition < 0) return INVALID_USER;
    accountId = hasOwn(account, "id") ? account.id : undefined;
    if (accountId !== undefined && !isId(accountId)) return INVALID_USER;
  }

  const options = needed === 0 ? 0 : readOptions(user, needed);

  return { word: 1 | (placeOf(role, names.roles) << 1) | (edition << 3) | (options << 5), id, accountId };
}

/** Of three roles, the place of one; 3 if it is none. A chain: for three names, a map is five times slower. */
const placeOf = (role, roles) => (role === roles[0] ? 0 : role === roles[1] ? 1 : role === roles[2] ? 2 : 3);

/** The kind and the subscription of an account, but not its id; -1 if they are malformed. */
export function readAccount(account) {
  if (!isObject(account)) return -1;
  const kind = hasOwn(account, "kind") ? account.kind : undefined;
  if (kind === undefined || kind === "client") return 0;
  if (kind !== "practice") return -1;
  const included = hasOwn(account, "practiceViewIncluded") ? account.practiceViewIncluded : undefined;
  if (included === undefined || included === false) return PRACTICE;
  return included === true ? PRACTICE | VIEW_INCLUDED : -1;
}

function readOptions(user, needed) {
  let ticks = 0;
  try {
    const options = hasOwn(user, "options") ? user.options : undefined;
    if (options === undefined) return 0;
    if (!isObject(options)) return needed << MALFORMED;
    if (needed & 1 && hasOwn(options, "createExpenseReports")) ticks |= readTick(options.createExpenseReports);
    if (needed & 2 && hasOwn(options, "publishDocuments")) ticks |= readTick(options.publishDocuments) << 1;
    if (needed & 4 && hasOwn(options, "practiceView")) ticks |= readTick(options.practiceView) << 2;
    if (needed & 8 && hasOwn(options, "addClients")) ticks |= readTick(options.addClients) << 3;
    return ticks;
  } catch {
    return needed << MALFORMED; // and what stands under no option is still answered
  }
}

const readTick = (tick) => (tick === true ? 1 : tick === false || tick === undefined ? 0 : 1 << MALFORMED);

const NO_RECORD = 0;
export const INVALID_RECORD = 1;
const OWN = 2;
const OTHER_OWNER = 1;
const MALFORMED_OWNER = 2;
const OTHER_ACCOUNT = 3;
const NO_ACCOUNT = 6;

/** How a record stands to a user who was read. The account is looked at only if the user's has an id. */
export function readRecord(record, user) {
  if (record === undefined) return NO_RECORD;
  if (!isObject(record)) return INVALID_RECORD;
  let relation = OWN;
  if (user.accountId !== undefined) {
    const accountId = hasOwn(record, "accountId") ? record.accountId : undefined;
    if (accountId !== user.accountId) {
      if (accountId !== undefined && !isId(accountId)) return INVALID_RECORD;
      relation += accountId === undefined ? NO_ACCOUNT : OTHER_ACCOUNT;
    }
  }
  const ownerId = hasOwn(record, "ownerId") ? record.ownerId : undefined;
  if (ownerId === user.id) return relation;
  return relation + (isId(ownerId) ? OTHER_OWNER : MALFORMED_OWNER);
}

/** What reads a record with the `fields` that an options argument names; undefined if they are malformed. */
export function recordReader(options) {
  const fields = readOption(options, "fields");
  if (fields === undefined) return readRecord;
  if (!isObject(fields)) return undefined;
  const [ownerKey, accountKey] = ["ownerId", "accountId"].map((key) => {
    const name = readOption(fields, key);
    return name === undefined ? key : name;
  });
  if (!isName(ownerKey) || !isName(accountKey)) return undefined;
  // Apart from `readRecord`, because a key that varies is a slower read.
  return (record, user) => {
    if (!isObject(record)) return INVALID_RECORD;
    const accountId = user.accountId !== undefined && hasOwn(record, accountKey) ? record[accountKey] : undefined;
    return readRecord({ ownerId: hasOwn(record, ownerKey) ? record[ownerKey] : undefined, accountId }, user);
  };
}

const isName = (name) => typeof name === "string" && name !== "";

/** An own property of an argument; undefined if there is none, or nothing to read it from. */
export const readOption = (options, key) => (isObject(options) && hasOwn(options, key) ? options[key] : undefined);

/** Whether the locale argument is an English tag of BCP 47: whatever else it is, the answer is in French. */
export function isEnglish(options) {
  const locale = surely(() => readOption(options, "locale"), undefined);
  return typeof locale === "string" && /^en(-|$)/i.test(locale);
}
