// docs/model.md on reading values and on deciding, read aloud: slow, plain, and without a line of the package's.
// The table is the text that was typed a second time, `tests/matrix.txt`.
//
// It is read under the same polluted prototypes as the package, so nothing here asks for a field that may be absent of an
// object of its own.
import { readFileSync } from "node:fs";
import { cellIn, linesOf, OPTIONS, ROLES } from "../matrix.js";
import { REFUSALS } from "../refusals.js";

const lines = linesOf(readFileSync(new URL("../matrix.txt", import.meta.url), "utf8"));

export { OPTIONS, ROLES };
const KINDS = ["client", "practice"];
export const CAPABILITIES = [...new Set(lines.map(({ capability }) => capability))];

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

/** What no prototype reaches. */
const nothing = Object.create(null);

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
  const where =
    account === undefined ? { accountId: undefined, kind: "client", included: false } : readAccount(account);
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
  const stored = () => (isObject(options) ? options : undefined);
  return { tick, stored };
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
  const rows = lines.filter((line) => line.capability === capability);
  if (rows.length === 0) return deny("unknown-capability");
  const row = rows.find(({ place }) => isIn(place, user));
  if (row === undefined) {
    const lacksView = rows.some(({ place }) => place === "included") && user.kind === "practice";
    return deny(lacksView ? "not-in-subscription" : "not-in-account-kind");
  }
  const { option, scope } = cellIn(row, user.role);
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

/** The code of what is malformed, and what is wrong with a value, as codes. */
const problems = () => {
  const codes = new Set();
  return { codes, add: (code) => void codes.add(code) };
};

/**
 * The fields of a value that are known, each as its check finds it; undefined for a value that is no object. `unknown` is the
 * code of any other field, where there is one.
 */
function fieldsOf(value, checks, wrong, unknown, list) {
  const fields = read(() => {
    if (!isObject(value)) return unreadable;
    return unknown === undefined ? [] : Object.keys(value).filter((key) => !Object.hasOwn(checks, key));
  });
  if (fields === unreadable) return list.add(wrong);
  if (fields.length > 0) list.add(unknown);
  const found = {};
  for (const [key, check] of Object.entries(checks)) {
    const one = read(() => field(value, key));
    const right = one === unreadable ? (list.add(wrong), undefined) : check(one, list);
    Object.defineProperty(found, key, { value: right, enumerable: true, configurable: true, writable: true });
  }
  return found;
}

/** A field that `is` right, or else malformed; absent where it may be. */
const one = (is, wrong, may) => (value, list) => {
  if (may.includes(value)) return undefined;
  if (!is(value)) return list.add(wrong);
  return value;
};
const ABSENT = [undefined];
const NULL = [undefined, null];

const roleCheck = (wrong, may) => (value, list) => {
  if (may.includes(value)) return undefined;
  if (typeof value !== "string") return list.add(wrong);
  if (!ROLES.includes(value)) return list.add("unknown-role");
  return value;
};

const accountCheck = (wrong, unknown) => (value, list) => {
  if (value === undefined) return undefined;
  const fields = {
    id: one(isId, wrong, ABSENT),
    kind: one(isOneOf(...KINDS), wrong, ABSENT),
    practiceViewIncluded: one(isFlag, wrong, NULL),
  };
  return fieldsOf(value, fields, wrong, unknown, list);
};

const optionsCheck = (wrong, unknown) => (value, list) => {
  if (value === undefined || value === null) return undefined;
  return fieldsOf(
    value,
    Object.fromEntries(OPTIONS.map((option) => [option, one(isFlag, wrong, NULL)])),
    wrong,
    unknown,
    list,
  );
};

const nameCheck = one((name) => typeof name === "string", "invalid-user", NULL);
const memberChecks = {
  id: one(isId, "invalid-user", []),
  role: roleCheck("invalid-user", []),
  options: optionsCheck("invalid-user", "unknown-option"),
  name: nameCheck,
};

/** A value as checked, or the codes of what is wrong with it. */
const checkedBy = (check) => (value) => {
  const list = problems();
  const copy = check(value, list);
  return { copy: list.codes.size === 0 ? copy : undefined, codes: list.codes };
};

/** Without what is absent. */
const compact = (value) =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, compact(part)]])),
      )
    : value;

const userCheck = (unknownField, unknownOption) =>
  checkedBy((value, list) => {
    const checks = {
      ...memberChecks,
      account: accountCheck("invalid-user", unknownField),
      options: optionsCheck("invalid-user", unknownOption),
    };
    return compact(fieldsOf(value, checks, "invalid-user", unknownField, list));
  });

/** A user who is parsed: other fields may be ignored, options that are none never are. */
export const parsedUser = (value, ignore) => userCheck(ignore ? undefined : "unknown-field", "unknown-option")(value);
/** A user who is compared: what else they carry is their own. */
export const comparedUser = userCheck(undefined, undefined);

const draftOf = checkedBy((value, list) => fieldsOf(value, memberChecks, "invalid-user", undefined, list));
const changeOf = checkedBy((value, list) =>
  fieldsOf(
    value,
    { role: roleCheck("invalid-user", NULL), options: optionsCheck("invalid-user", "unknown-option") },
    "invalid-user",
    "unknown-field",
    list,
  ),
);

/** An account, or the kind of one, as checked; other fields of it do not matter. */
export const checkedAccount = (value) => {
  if (typeof value === "string") return KINDS.includes(value) ? { kind: value } : undefined;
  const { copy } = checkedBy(accountCheck("invalid-argument", undefined))(value);
  return copy && compact(copy);
};

/** The options that an account, as checked, has. */
export const optionsOf = (account) => {
  const [kind, included] = [own(account, "kind"), own(account, "practiceViewIncluded")];
  return OPTIONS.slice(0, 2).concat(kind !== "practice" ? [] : included === true ? OPTIONS.slice(2) : OPTIONS.slice(3));
};

// ---- Teams ---------------------------------------------------------------------------------------------------------

/** A team: its account, and of each member the id and what they are, `undefined` for nobody; `isGood` if nothing is wrong. */
export function teamOf(value) {
  const list = problems();
  const fields = fieldsOf(
    value,
    { account: (account) => account, users: (users) => users },
    "invalid-team",
    undefined,
    list,
  );
  const account = fields && accountCheck("invalid-team", undefined)(fields.account, list);
  const isInAccount = list.codes.size === 0;
  const members = read(() => membersOf(fields?.users, list));
  if (members === unreadable || members === undefined) list.add("invalid-team");
  const all = members === unreadable || members === undefined || !isInAccount ? [] : members;
  return { given: fields?.account, account: account && compact(account), members: all, isGood: list.codes.size === 0 };
}

function membersOf(users, list) {
  if (!isList(users)) return undefined;
  const { length } = users;
  const places = Object.keys(users).filter((key) => /^\d+$/.test(key));
  // Every place is there, and no other.
  if (places.length !== length || places.some((key, place) => key !== String(place))) list.add("invalid-team");
  const members = places.map((key) => read(() => memberOf(users[key])));
  const ids = members.map((member) => (member === unreadable ? undefined : member.id));
  ids.forEach((id, place) => {
    if (id === undefined || ids.indexOf(id) !== place) list.add("invalid-team");
  });
  return members.filter((_, place) => ids[place] !== undefined && ids.filter((id) => id === ids[place]).length === 1);
}

/** Rule 12: whose role or options cannot be read is nobody. */
function memberOf(row) {
  if (!isObject(row)) return unreadable;
  const id = read(() => field(row, "id"));
  if (id === unreadable || !isId(id)) return unreadable;
  const role = read(() => field(row, "role"));
  const { tick, stored } = readTicks(row);
  const ticks = OPTIONS.map(tick);
  const isKnown = ROLES.includes(role);
  const isReadable = !ticks.includes(null);
  const name = read(() => own(row, "name"));
  return {
    row,
    id,
    stored: stored(),
    role: isKnown ? role : undefined,
    isSomebody: isKnown && isReadable,
    ticked: isReadable ? OPTIONS.filter((_, place) => ticks[place]) : [],
    name: typeof name === "string" ? name : undefined,
  };
}

const NO_ACCOUNT = { id: undefined, kind: undefined, practiceViewIncluded: undefined };

/** The user that a member is to a question; undefined for nobody. */
export const userIn = ({ account, members }, id) => {
  const member = members.find((member) => member.id === id);
  if (member === undefined || !member.isSomebody) return undefined;
  const options = Object.fromEntries(OPTIONS.map((option) => [option, member.ticked.includes(option)]));
  return { id: member.id, role: member.role, account: account && { ...NO_ACCOUNT, ...account }, options };
};

/**
 * A change to a team: the code of its refusal, or who the member is after it, `{ role, ticked }`; nobody is left of one who is
 * removed.
 */
export function changed(...asked) {
  return Object.assign(Object.create(null), judge(...asked));
}

function judge(step, team, actorId, userId, wanted) {
  const { account, members, isGood } = teamOf(team);
  const { copy, codes } =
    step === "create" ? draftOf(wanted) : step === "update" ? changeOf(wanted) : { copy: {}, codes: new Set() };
  const reasons = new Set(codes);
  const done = () => ({ code: REFUSALS.find((code) => reasons.has(code)) });
  if (!isGood) return { code: "invalid-team" };
  const actor = members.find(({ id }) => id === actorId);
  if (!(actor?.isSomebody && actor.role === "administrator")) return { code: "not-permitted" };
  const id = step === "create" ? copy?.id : userId;
  const member = members.find((member) => member.id === id);
  if (step !== "create" && member === undefined) return { code: "unknown-user" };
  const before = member?.isSomebody ? member : undefined;
  const isLast =
    before?.role === "administrator" &&
    !members.some((other) => other !== before && other.isSomebody && other.role === "administrator");
  if (step === "remove") return isLast ? { code: "last-administrator" } : { id, before, after: undefined, account };
  // What is malformed comes before what would become of it.
  const role = copy?.role ?? member?.role;
  if (copy !== undefined && role === undefined) reasons.add("invalid-user");
  if (reasons.size > 0 || copy === undefined) return done();
  if (step === "create" && member !== undefined) return { code: "duplicate-user" };
  const starts = before === undefined || (before.role === "administrator") !== (role === "administrator");
  const kept = starts ? [] : before.ticked;
  const said = copy.options ?? nothing;
  const ticked = OPTIONS.filter((option) => (said[option] === undefined ? kept.includes(option) : said[option]));
  const offered = role === "administrator" ? [] : optionsOf(account ?? nothing);
  if (ticked.some((option) => !kept.includes(option) && !offered.includes(option)))
    return { code: "option-not-available" };
  if (isLast && role !== "administrator") return { code: "last-administrator" };
  // The application's other fields are kept: one that cannot be read cannot be.
  const given = [wanted, member?.row][Number(step === "update")];
  const written = ["id", "role", "options", ...(step === "create" && copy.name !== undefined ? ["name"] : [])];
  const isKept = canBeCopied(given, written, []) && canBeCopied(member?.stored ?? {}, OPTIONS, []);
  return isKept ? { id, before, after: { role, ticked }, account } : { code: "invalid-user" };
}

/** Whether everything that an object has of its own can be read, but for some fields, and some more that may be hidden. */
function canBeCopied(value, but, hidden) {
  const copy = () => {
    const keys = Reflect.ownKeys(value).filter(
      (key) => Object.prototype.propertyIsEnumerable.call(value, key) && !but.includes(key),
    );
    const prototype = Object(Object.getPrototypeOf(value));
    for (const key of [...keys, ...hidden]) {
      // What is found, and neither its own nor of its class, would be lost.
      const found = value[key];
      if (!Object.hasOwn(value, key) && found !== undefined && !(key in prototype)) throw new Error("lost");
    }
  };
  return read(copy) !== unreadable;
}

/** Whether a team can be parsed: it is good, and each member can be copied, with their options. */
export function isParsed(value) {
  const { members, isGood, given } = teamOf(value);
  const isCopied = ({ row, stored }) =>
    canBeCopied(row, [], ["id", "role", "options", "name"]) &&
    (!hasOwnOptions(row) || canBeCopied(stored ?? {}, [], OPTIONS));
  return isGood && canBeCopied(given ?? {}, [], ["id", "kind", "practiceViewIncluded"]) && members.every(isCopied);
}

const hasOwnOptions = (row) => read(() => Object.hasOwn(row, "options")) === true;

/** What a change gives and takes, by the capabilities: as lists. */
export function differences(before, after, account = nothing) {
  const kind = own(account, "kind") ?? "client";
  const included = kind === "practice" && own(account, "practiceViewIncluded") === true;
  const scopeOf = (user, capability) =>
    user &&
    decide({ kind, included, role: user.role, tick: (option) => user.ticked.includes(option) }, capability, "none")
      .scope;
  const lists = { gained: [], lost: [], narrowed: [], widened: [] };
  for (const capability of CAPABILITIES) {
    const [was, is] = [scopeOf(before, capability) ?? null, scopeOf(after, capability) ?? null];
    if (was === is) continue;
    lists[was === null ? "gained" : is === null ? "lost" : is === "own" ? "narrowed" : "widened"].push(capability);
  }
  return lists;
}
