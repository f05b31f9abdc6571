// The specification of reading values and of deciding, read aloud: slow, plain, and without a line of the package's.
// The table is the text that was typed a second time, `tests/matrix.txt`.
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
  return second === undefined ? { scope: first === "none" ? null : first } : { option: first, scope: second };
}

export const ROLES = ["administrator", "expense-approver", "standard-user"];
export const OPTIONS = ["createExpenseReports", "publishDocuments", "practiceView", "addClients"];
const KINDS = ["client", "practice"];
export const CAPABILITIES = [...new Set(lines.map(({ id }) => id))];

// ---- Reading -------------------------------------------------------------------------------------------------------

const unreadable = Symbol("unreadable");

/** What `run` reads; `unreadable` if something throws, or asks a question meanwhile. */
function read(world, run) {
  world.asked = false;
  try {
    const found = run();
    return world.asked ? unreadable : found;
  } catch {
    return unreadable;
  }
}

/** A world in which whoever asks is noted. */
export const asking = (world) => Object.assign(world, { asked: false, ask: () => (world.asked = true) });

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isId = (value) => typeof value === "string" && value !== "" && !/\p{Surrogate}/u.test(value);
const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);
const isOneOf =
  (...values) =>
  (value) =>
    values.includes(value);
const isFlag = isOneOf(undefined, true, false);
const orAbsent = (is) => (value) => value === undefined || is(value);

/** What of a user decides; undefined for one who is none. `needed` are the options that the question needs. */
export const userOf = (value, needed, world) => {
  const user = read(world, () => readUser(value, needed));
  return user === unreadable ? undefined : user;
};

function readUser(user, needed) {
  if (!isObject(user)) return undefined;
  const [id, role] = [own(user, "id"), own(user, "role")];
  if (!isId(id) || typeof role !== "string") return undefined;
  const account = own(user, "account");
  const where = account === undefined ? { kind: "client", included: false } : readAccount(account);
  return where && { id, role, ...where, ticks: readTicks(user, needed) };
}

function readAccount(account) {
  if (!isObject(account)) return undefined;
  const [accountId, kind = "client"] = [own(account, "id"), own(account, "kind")];
  if (!orAbsent(isId)(accountId) || !KINDS.includes(kind)) return undefined;
  const included = kind === "practice" ? own(account, "practiceViewIncluded") : undefined;
  return isFlag(included) ? { accountId, kind, included: included === true } : undefined;
}

/** For each option that is needed: true, false, or null where nobody can say. */
function readTicks(user, needed) {
  const all = (tick) => Object.fromEntries(needed.map((option) => [option, tick]));
  try {
    const options = needed.length > 0 ? own(user, "options") : undefined;
    if (options === undefined) return all(false);
    if (!isObject(options)) return all(null);
    const tickOf = (tick) => (isFlag(tick) ? tick === true : null);
    return Object.fromEntries(needed.map((option) => [option, tickOf(own(options, option))]));
  } catch {
    return all(null);
  }
}

/** How a record stands to a user: `none`, `invalid`, or the account's and the owner's part of it. */
export function relationOf(record, user, world, names = { ownerId: "ownerId", accountId: "accountId" }) {
  if (record === undefined) return "none";
  const relation = read(world, () => {
    if (!isObject(record)) return unreadable;
    const accountId = user?.accountId === undefined ? undefined : own(record, names.accountId);
    if (!orAbsent(isId)(accountId)) return unreadable;
    const ownerId = own(record, names.ownerId);
    const account = accountId === user?.accountId ? "same" : accountId === undefined ? "missing" : "other";
    return { account, owner: !isId(ownerId) ? "malformed" : ownerId === user?.id ? "own" : "other" };
  });
  return relation === unreadable ? "invalid" : relation;
}

/** The options that any cell of a row stands under: the question needs no other. */
export const neededBy = (capability) =>
  OPTIONS.filter((option) =>
    lines.some(({ id, cells }) => id === capability && cells.some((cell) => cell.option === option)),
  );

/** The value of an argument's own field; `or` if nobody can say. */
export const settingOf = (settings, key, or, world) => {
  const value = read(world, () => (isObject(settings) ? own(settings, key) : undefined));
  return value === unreadable ? or : value;
};

export const localeOf = (settings, world) => {
  const locale = settingOf(settings, "locale", undefined, world);
  return typeof locale === "string" && /^en(-|$)/i.test(locale) ? "en" : "fr";
};

/** The names of the fields that decide; undefined if they are malformed. */
export function namesOf(settings, world) {
  const names = read(world, () => {
    const fields = isObject(settings) ? own(settings, "fields") : undefined;
    if (fields === undefined) return { ownerId: "ownerId", accountId: "accountId" };
    if (!isObject(fields)) return unreadable;
    const { ownerId = "ownerId", accountId = "accountId" } = {
      ownerId: own(fields, "ownerId"),
      accountId: own(fields, "accountId"),
    };
    return [ownerId, accountId].every((name) => typeof name === "string" && name !== "")
      ? { ownerId, accountId }
      : unreadable;
  });
  return names === unreadable ? undefined : names;
}

export const isList = (list, world) => read(world, () => Array.isArray(list)) === true;

/** The places of a list at which `isWanted` says yes to the own element. */
export function placesOf(list, world, isWanted) {
  const length = read(world, () => list.length);
  // A length that is no number is none: nothing is coerced.
  const places =
    typeof length === "number" ? Array.from({ length: Math.max(0, Math.ceil(length) || 0) }, (_, i) => i) : [];
  return places.filter((i) => {
    const item = read(world, () => own(list, i));
    return item !== unreadable && item !== undefined && isWanted(item);
  });
}

// ---- Deciding ------------------------------------------------------------------------------------------------------

/** The answer to a question that was read: `{ code, scope }`. */
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
  if (option !== undefined && user.ticks[option] === null) return deny("invalid-user");
  if (option !== undefined && user.ticks[option] === false) return deny("option-off");
  if (scope === null) return deny("role-denied");
  return { code: onRecord(row, scope, relation), scope };
}

const isIn = (where, { kind, included }) =>
  ({ both: true, included: kind === "practice" && included, [kind]: true })[where] ?? false;

function onRecord({ hasRecord }, scope, relation) {
  if (relation === "invalid") return "invalid-record";
  if (relation === "none") return scope === "own" ? "record-needed" : "granted";
  if (hasRecord && relation.owner === "malformed") return "invalid-record";
  if (relation.account !== "same") return "other-account";
  return scope === "own" && relation.owner !== "own" ? "not-owner" : "granted";
}

// ---- Checking ------------------------------------------------------------------------------------------------------

/** The value without what is undefined, if `check` finds every field of it right; undefined otherwise. */
function checked(value, fields) {
  if (!isObject(value) || Object.keys(value).some((key) => !Object.hasOwn(fields, key))) return undefined;
  const copy = {};
  for (const [key, check] of Object.entries(fields)) {
    const found = own(value, key);
    if (found === undefined) continue;
    const right = check(found);
    if (right === undefined) return undefined;
    copy[key] = right;
  }
  return copy;
}

const where = (is) => (value) => (is(value) ? value : undefined);
const flag = where(isOneOf(true, false));
const ACCOUNT = { id: where(isId), kind: where(isOneOf("client", "practice")), practiceViewIncluded: flag };
const accountCopy = (value) => checked(value, ACCOUNT);
const ticksCopy = (value) => checked(value, Object.fromEntries(OPTIONS.map((option) => [option, flag])));

function userCopy(value, defaultAccount) {
  const found = checked(value, {
    id: where(isId),
    role: where((role) => ROLES.includes(role)),
    account: accountCopy,
    options: ticksCopy,
    name: where((name) => typeof name === "string"),
  });
  if (found?.id === undefined || found.role === undefined) return undefined;
  const user =
    found.account === undefined && defaultAccount !== undefined ? { ...found, account: defaultAccount } : found;
  const offered = user.role === "administrator" ? [] : optionsOf(user.account ?? {});
  return OPTIONS.every((option) => user.options?.[option] !== true || offered.includes(option)) ? user : undefined;
}

/** The options that an account, as checked, has. */
export const optionsOf = ({ kind = "client", practiceViewIncluded: included = false }) =>
  OPTIONS.slice(0, 2).concat(kind !== "practice" ? [] : included ? OPTIONS.slice(2) : OPTIONS.slice(3));

const safely =
  (check) =>
  (value, world, ...more) => {
    const copy = read(world, () => check(value, ...more));
    return copy === unreadable ? undefined : copy;
  };

/** The user, as checked; undefined for one who is refused. */
export const checkedUser = safely(userCopy);
export const checkedChange = safely((value) =>
  checked(value, { role: where((role) => ROLES.includes(role)), options: ticksCopy }),
);
export const checkedTeam = safely((team) => {
  if (!Array.isArray(team)) return undefined;
  const { length } = team;
  const members = Array.from({ length: typeof length === "number" ? length : 0 }, (_, i) => userCopy(own(team, i)));
  return members.includes(undefined) ? undefined : members;
});
/** An account, or the kind of one, as checked; other fields of it do not matter. */
export const checkedAccount = safely((value) => {
  if (typeof value === "string") return accountCopy({ kind: value });
  if (!isObject(value)) return undefined;
  return accountCopy(Object.fromEntries(Object.keys(ACCOUNT).map((key) => [key, own(value, key)])));
});
