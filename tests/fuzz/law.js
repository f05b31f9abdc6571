// The specification of reading values and of deciding, read aloud: slow, plain, and without a line of the package's.
// The table is the text that was typed a second time, `tests/matrix.txt`.
//
// It is read under the same polluted prototypes as the package, so nothing here asks for a field that may be absent of an
// object of its own.
import { readFileSync } from "node:fs";

const lines = readFileSync(new URL("../matrix.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => /^\d/.test(line))
  .map((line) => {
    const [number, id, record, where, ...cells] = line.split(/\s{2,}/);
    return { number, id, hasRecord: record === "yes", where, cells: cells.map(cellOf) };
  });

function cellOf(text) {
  const [first, second] = text.replace(/[ᵖⁱ]/u, "").trim().split(" -> ");
  return second === undefined
    ? { option: undefined, scope: first === "none" ? null : first }
    : { option: first, scope: second };
}

export const ROLES = ["administrator", "expense-approver", "standard-user"];
export const OPTIONS = ["createExpenseReports", "publishDocuments", "practiceView", "addClients"];
const KINDS = ["client", "practice"];
export const CAPABILITIES = [...new Set(lines.map(({ id }) => id))];

// ---- Reading -------------------------------------------------------------------------------------------------------

const unreadable = Symbol("unreadable");

/** What `run` reads; `unreadable` if something throws. */
function read(run) {
  try {
    return run();
  } catch {
    return unreadable;
  }
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isId = (value) => typeof value === "string" && value !== "" && !/\p{Surrogate}/u.test(value);
const isOneOf =
  (...values) =>
  (value) =>
    values.includes(value);
const isFlag = isOneOf(true, false);
const orAbsent = (is) => (value) => value === undefined || is(value);

/** An own field of an argument of ours; what is found and not own is not there. */
const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);

/** A field of a user, an account, options or a record: absent if reading gives `undefined`, malformed if it is not own. */
function field(object, key) {
  const found = object[key];
  if (found !== undefined && !Object.hasOwn(object, key)) throw new Error(`${String(key)} is found and not own`);
  return found;
}

/** The same where `null` is absent. */
const fieldOrNull = (object, key) => field(object, key) ?? undefined;

/**
 * What of a user decides; undefined for one who is none. A tick is read when it is asked for, and once: true, false, or null
 * where nobody can say.
 */
export const userOf = (value) => {
  const user = read(() => readUser(value));
  return user === unreadable ? undefined : user;
};

function readUser(user) {
  if (!isObject(user)) return undefined;
  const [id, role, account] = [field(user, "id"), field(user, "role"), field(user, "account")];
  if (!isId(id) || typeof role !== "string") return undefined;
  const where = account === undefined ? { accountId: undefined, kind: "client", included: false } : readAccount(account);
  return where && { id, role, ...where, ...readTicks(user) };
}

function readAccount(account) {
  if (!isObject(account)) return undefined;
  const [accountId, kind = "client"] = [field(account, "id"), field(account, "kind")];
  if (!orAbsent(isId)(accountId) || !KINDS.includes(kind)) return undefined;
  const included = kind === "practice" ? fieldOrNull(account, "practiceViewIncluded") : undefined;
  return orAbsent(isFlag)(included) ? { accountId, kind, included: included === true } : undefined;
}

function readTicks(user) {
  const ticks = new Map();
  let options;
  const readTick = (option) => {
    options ??= read(() => fieldOrNull(user, "options") ?? Object.create(null));
    const tick = read(() => (isObject(options) ? fieldOrNull(options, option) : unreadable));
    return tick === undefined ? false : isFlag(tick) ? tick : null;
  };
  const tick = (option) => {
    if (!ticks.has(option)) ticks.set(option, readTick(option));
    return ticks.get(option);
  };
  return { tick };
}

/** How a record stands to a user: `none`, `invalid`, or the account's and the owner's part of it. */
export function relationOf(record, user, names = NAMES) {
  if (record === undefined) return "none";
  if (names === undefined) return "invalid";
  const relation = read(() => {
    if (!isObject(record)) return unreadable;
    const id = (key) => {
      const found = read(() => fieldOrNull(record, key));
      return found === undefined || isId(found) ? found : unreadable;
    };
    const accountId = user?.accountId === undefined ? undefined : id(names.accountId);
    if (accountId === unreadable) return unreadable;
    const ownerId = id(names.ownerId);
    return {
      account: accountId === user?.accountId ? "same" : accountId === undefined ? "missing" : "other",
      owner:
        ownerId === unreadable
          ? "malformed"
          : ownerId === undefined
            ? "missing"
            : ownerId === user?.id
              ? "own"
              : "other",
    };
  });
  return relation === unreadable ? "invalid" : relation;
}

/** The value of an argument's own field; `or` if nobody can say. */
export const settingOf = (settings, key, or) => {
  const value = read(() => (isObject(settings) ? own(settings, key) : undefined));
  return value === unreadable ? or : value;
};

export const localeOf = (settings) => {
  const locale = settingOf(settings, "locale", undefined);
  return typeof locale === "string" && /^en(-|$)/i.test(locale) ? "en" : "fr";
};

const NAMES = { ownerId: "ownerId", accountId: "accountId" };

/** The names of the fields that decide; undefined if they are malformed. */
export function namesOf(settings) {
  const names = read(() => {
    const fields = isObject(settings) ? own(settings, "fields") : undefined;
    if (fields === undefined) return NAMES;
    if (!isObject(fields)) return unreadable;
    const [ownerId = "ownerId", accountId = "accountId"] = [own(fields, "ownerId"), own(fields, "accountId")];
    const areNames = [ownerId, accountId].every((name) => typeof name === "string" && name !== "");
    return areNames ? { ownerId, accountId } : unreadable;
  });
  return names === unreadable ? undefined : names;
}

const isList = (list) => read(() => Array.isArray(list)) === true;

/** The places of a list at which `isWanted` says yes to the own element. */
function placesOf(list, isWanted) {
  const length = read(() => list.length);
  // A length that is no number is none: nothing is coerced.
  const places =
    typeof length === "number" ? Array.from({ length: Math.max(0, Math.ceil(length) || 0) }, (_, i) => i) : [];
  return places.filter((i) => {
    const item = read(() => own(list, i));
    return item !== unreadable && item !== undefined && isWanted(item);
  });
}

// ---- Deciding ------------------------------------------------------------------------------------------------------

/** The answer to a question that was read: `{ code, scope }`. Where several codes fit, the first in the order of the contract. */
export function decide(user, capability, relation) {
  const deny = (code) => ({ code, scope: null });
  if (user === undefined) return deny("invalid-user");
  if (!ROLES.includes(user.role)) return deny("unknown-role");
  const rows = lines.filter(({ id }) => id === capability);
  if (rows.length === 0) return deny("unknown-capability");
  const row = rows.find(({ where }) => isIn(where, user));
  if (row === undefined) {
    const lacksView = rows.some(({ where }) => where === "included") && user.kind === "practice";
    return deny(lacksView ? "not-in-subscription" : "not-in-account-kind");
  }
  const { option, scope } = row.cells[ROLES.indexOf(user.role)];
  if (scope === null) return deny("role-denied");
  const tick = option === undefined || user.tick(option);
  if (tick === null) return deny("invalid-user");
  if (tick === false) return deny("option-off");
  return { code: onRecord(scope, relation), scope };
}

const isIn = (where, { kind, included }) =>
  where === "both" || where === kind || (where === "included" && kind === "practice" && included);

function onRecord(scope, relation) {
  if (relation === "invalid") return "invalid-record";
  if (relation === "none") return scope === "own" ? "record-needed" : "granted";
  // All means all: the owner is not looked at.
  if (scope === "own" && relation.owner === "malformed") return "invalid-record";
  if (relation.account !== "same") return "other-account";
  return scope === "own" && relation.owner !== "own" ? "not-owner" : "granted";
}

/** The places of the invoices that a user may see; undefined if there is no list. */
export function visible(user, invoices, settings) {
  if (!isList(invoices)) return undefined;
  const [names, holder] = [namesOf(settings), userOf(user)];
  if (names === undefined) return [];
  const sees = (invoice) => decide(holder, "invoices.view", relationOf(invoice, holder, names)).code === "granted";
  return placesOf(invoices, sees);
}

// ---- Checking ------------------------------------------------------------------------------------------------------

/** The value without what is absent, if `check` finds every field of it right; undefined otherwise. */
function checked(value, fields) {
  if (!isObject(value) || Object.keys(value).some((key) => !Object.hasOwn(fields, key))) return undefined;
  const copy = {};
  for (const [key, check] of Object.entries(fields)) {
    const found = field(value, key);
    if (found === undefined || (found === null && check.orNull === true)) continue;
    const right = check(found);
    if (right === undefined) return undefined;
    Object.defineProperty(copy, key, { value: right, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

const where = (is) => Object.assign((value) => (is(value) ? value : undefined), { orNull: false });
/** What `null` says nothing about. */
const orNull = (check) => Object.assign((value) => check(value), { orNull: true });
const flag = orNull(where(isFlag));
const ACCOUNT = { id: where(isId), kind: where(isOneOf("client", "practice")), practiceViewIncluded: flag };
const accountCopy = Object.assign((value) => checked(value, ACCOUNT), { orNull: false });
const ticksCopy = orNull((value) => checked(value, Object.fromEntries(OPTIONS.map((option) => [option, flag]))));
const roleCopy = where((role) => ROLES.includes(role));

function userCopy(value, defaultAccount) {
  const found = checked(value, {
    id: where(isId),
    role: roleCopy,
    account: accountCopy,
    options: ticksCopy,
    name: orNull(where((name) => typeof name === "string")),
  });
  if (found === undefined || !Object.hasOwn(found, "id") || !Object.hasOwn(found, "role")) return undefined;
  const account = Object.hasOwn(found, "account") ? found.account : defaultAccount;
  const offered = found.role === "administrator" ? [] : optionsOf(account ?? {});
  const ticks = own(found, "options") ?? {};
  if (OPTIONS.some((option) => own(ticks, option) === true && !offered.includes(option))) return undefined;
  return account === undefined ? found : { ...found, account };
}

/** The options that an account, as checked, has. */
export const optionsOf = (account) => {
  const [kind, included] = [own(account, "kind"), own(account, "practiceViewIncluded")];
  return OPTIONS.slice(0, 2).concat(kind !== "practice" ? [] : included === true ? OPTIONS.slice(2) : OPTIONS.slice(3));
};

const safely =
  (check) =>
  (value, ...more) => {
    const copy = read(() => check(value, ...more));
    return copy === unreadable ? undefined : copy;
  };

/** The user, as checked; undefined for one who is refused. */
export const checkedUser = safely(userCopy);
export const checkedChange = safely((value) => checked(value, { role: orNull(roleCopy), options: ticksCopy }));
export const checkedTeam = safely((team) => {
  if (!Array.isArray(team)) return undefined;
  const { length } = team;
  const members = Array.from({ length: typeof length === "number" ? length : 0 }, (_, i) => userCopy(own(team, i)));
  return members.includes(undefined) ? undefined : members;
});
/** An account, or the kind of one, as checked; other fields of it do not matter. */
export const checkedAccount = safely((value) => {
  if (typeof value === "string") return KINDS.includes(value) ? { kind: value } : undefined;
  if (!isObject(value)) return undefined;
  const known = Object.keys(ACCOUNT).map((key) => [key, field(value, key)]);
  return accountCopy(Object.fromEntries(known));
});
