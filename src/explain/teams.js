// Teams: read, asked, and changed. Values are checked here, ids compared; Rust judges the change, and says what it makes of whom.
import { differences, propose } from "#generated/answers.js";
import { options as optionKeys } from "#generated/options.js";
import {
  ADMINISTRATOR,
  CREATE,
  IS_MEMBER,
  OTHER_ADMINISTRATOR,
  REMOVE,
  TICK_SHIFT,
  UNTICK_SHIFT,
  UPDATE,
  WANTED_ROLE_SHIFT,
} from "#generated/proposal.js";
import { roles } from "#generated/roles.js";
import {
  DEFAULT_EDITION,
  EDITION_SHIFT,
  MALFORMED_SHIFT,
  NOBODY,
  ROLE_MASK,
  ROLE_SHIFT,
  TICKED_SHIFT,
  capabilityAt,
  roleAt,
} from "#generated/table.js";
import { freeze, getPrototypeOf, hasOwn, isArray, isEnumerable, setPrototypeOf } from "../engine/intrinsics.js";
import { PermissionError } from "../error.js";
import { isReady } from "../questions/answers.js";
import { answerFor, readHolder } from "../questions/checker.js";
import { readFields } from "../questions/fields.js";
import { may } from "../questions/may.js";
import { readEdition, readOptions, readTicks } from "../questions/read-user.js";
import { isId, isObject, ownField } from "../questions/values.js";
import { ask, notReady } from "./ask.js";
import {
  ACCOUNT,
  MEMBER,
  OPTIONS,
  anything,
  at,
  checkAccount,
  checkChange,
  checkField,
  checkFields,
  checkId,
  checkMember,
  checkUser,
  checked,
  expect,
  objectOf,
  problemList,
  unreadable,
} from "./check.js";
import { languageOf } from "./language.js";

const TEAM = { account: anything, users: anything };

export function parseUser(value, options) {
  assertReady();
  const otherFields = checked(
    () => ownField(options, "otherFields"),
    options,
    "otherFields",
    problemList("invalid-argument"),
  );
  if (otherFields !== undefined && otherFields !== "ignore") {
    throw new PermissionError("invalid-argument", '`otherFields` is not `"ignore"`', { path: "otherFields" });
  }
  const list = problemList("invalid-user", otherFields && "unknown-field");
  const user = checkUser(value, "", list);
  list.refuse("invalid-user");
  return frozen(user);
}

export function parseTeam(value) {
  assertReady();
  const list = problemList("invalid-team", "unknown-field");
  const fields = checkFields(value, "", list, TEAM);
  list.refuse();
  // Copied first: what is checked is what is given back, whatever a getter says the second time.
  const account = checked(() => frozenCopy(fields.account, ACCOUNT), fields.account, "account", list);
  const users = checked(copiesOf, fields.users, "users", list);
  readTeam({ account, users }, "", list);
  list.refuse();
  return freeze({ ...(account !== undefined && { account }), users: freeze(users) });
}

export function comparePermissions(before, after, options) {
  assertReady();
  const list = problemList("invalid-user", "unknown-field", "unknown-option");
  const [from, to] = [checkUser(before, "before", list), checkUser(after, "after", list)];
  list.refuse();
  return differences(ask, languageOf(options), readHolder(from).holder, readHolder(to).holder);
}

export function userIn(team, id) {
  const { account, edition, rows } = readAnyTeam(team);
  return userOf(account, readMember(rows.get(id), edition, id));
}

export function whoMay(team, capability, record, options) {
  const { account, edition, rows } = readAnyTeam(team);
  const fields = readFields(options);
  const place = capabilityAt(capability);
  const asked = fields === undefined ? null : readRecord(record, fields);
  const members = [];
  for (const [id, row] of rows) {
    const { holder } = readMember(row, edition);
    if (isSomebody(holder) && may(answerFor(holder, place), asked, id, account?.id)) members.push(row);
  }
  return members;
}

/** A record, read once for everybody: what of it cannot be read is nobody's, and `null` is no record at all. */
function readRecord(record, { owner, account }) {
  if (record === undefined) return undefined;
  const nobodys = problemList("invalid-record");
  const fields = checkFields(record, "", nobodys, { [owner]: anything, [account]: anything });
  return fields === undefined ? null : { ownerId: fields[owner], accountId: fields[account] };
}

export function createUser(team, actorId, draft, options) {
  const list = problemList("invalid-user", "unknown-field");
  const wanted = checkMember(draft, "draft", list);
  const put = (users, _, after) => [...users, after];
  return make(team, actorId, wanted?.id, options, { step: CREATE, wanted, list, put, draft });
}

export function updateUser(team, actorId, userId, change, options) {
  const list = problemList("invalid-user");
  const wanted = checkChange(change, "change", list);
  const put = (users, row, after) => users.map((one) => (one === row ? after : one));
  return make(team, actorId, userId, options, { step: UPDATE, wanted, list, put });
}

export function removeUser(team, actorId, userId, options) {
  const list = problemList("invalid-user");
  const put = (users, row) => users.filter((one) => one !== row);
  const { team: left, user, lost } = make(team, actorId, userId, options, { step: REMOVE, list, put });
  return { team: left, user, lost };
}

/** What a refusal is about, and the sentence. */
const REFUSALS = {
  "not-permitted": ["actorId", "is no administrator of this team"],
  "unknown-user": ["userId", "is nobody in this team"],
  "duplicate-user": ["draft.id", "is somebody's in this team already"],
  "last-administrator": ["userId", "is the last administrator"],
};

/**
 * A change, made; or an error that says what is wrong. `wanted` is what was said of the member, as checked, and `list` what is
 * wrong with it; `put` says who is in the team once the change is made; a `draft` is of somebody who is not in it yet.
 */
function make(team, actorId, userId, options, { step, list, put, wanted = undefined, draft = undefined }) {
  assertReady();
  const problems = problemList("invalid-team", "unknown-field");
  const read = readTeam(team, "team", problems);
  problems.refuse();
  const { account, edition, rows, users } = read;
  const row = rows.get(userId);
  const actor = readMember(rows.get(actorId), edition, actorId);
  const before = userId === actorId ? actor : readMember(row, edition, userId);
  const { refusal, refused, role, ticked, ...changes } = propose(
    ask,
    languageOf(options),
    actor.holder,
    before.holder,
    step |
      (roleAt(wanted?.role) << WANTED_ROLE_SHIFT) |
      (ticksIn(wanted?.options, true) << TICK_SHIFT) |
      (ticksIn(wanted?.options, false) << UNTICK_SHIFT) |
      (IS_MEMBER * +rows.has(userId)) |
      // Whoever changes another member is an administrator, or is refused for that.
      (OTHER_ADMINISTRATOR * +(userId !== actorId || hasOtherAdministrator(rows, edition, userId))),
  );
  const place = draft === undefined ? `team.users[${users.indexOf(row)}]` : "draft";
  if (refusal === "option-not-available") {
    const path = draft === undefined ? "change" : "draft";
    for (const key of Object.keys(refused)) {
      list.add(`${path}.options.${key}`, () => `option \`${key}\` is not available here`, refusal);
    }
  } else if (refusal === "invalid-user") {
    // What cannot be read of a draft or of a change is said; this is the role that a member has.
    if (step === UPDATE) unreadable(`${place}.role`, list, "is none: give them a role");
  } else if (refusal !== null) {
    const [path, sentence] = REFUSALS[refusal];
    list.add(path, () => `\`${path}\` ${sentence}`, refusal);
  }
  list.refuse();

  const changed = (user, after) => ({
    team: { ...(read.given !== undefined && { account: read.given }), users: put(users, row, after) },
    user,
    ...changes,
  });
  if (step === REMOVE) return changed(userOf(account, before));
  // Theirs are kept: a column of the application's, and what else stands among the ticks.
  const isNamed = (key) => before.named.includes(key) || typeof wanted.options?.[key] === "boolean";
  const ticks = objectOf(optionKeys.filter(isNamed), (key) => hasOwn(ticked, key));
  const after = checked(
    () =>
      alike(draft ?? row, {
        id: userId,
        role,
        ...(isOwn(draft, "name") && { name: wanted.name }),
        options: isObject(before.options) ? withFields(before.options, ticks) : ticks,
      }),
    row,
    place,
    list,
  );
  list.refuse();
  // Not read again: what was decided is what is said.
  return changed(userWith(account, userId, role, ticks, after), after);
}

/** The bits of the options that are said to be ticked, or unticked. */
const ticksIn = (options, tick) =>
  optionKeys.reduce((bits, key, place) => bits | (+(options?.[key] === tick) << place), 0);

const hasOtherAdministrator = (rows, edition, userId) => {
  for (const [id, row] of rows) {
    const { holder } = readMember(row, edition);
    if (id !== userId && isSomebody(holder) && roleIn(holder) === ADMINISTRATOR) return true;
  }
  return false;
};

const roleIn = (holder) => (holder >> ROLE_SHIFT) & ROLE_MASK;

/** Whether a member is somebody: their role is one, and every tick can be read (rule 12). */
const isSomebody = (holder) => roleIn(holder) > 0 && roleIn(holder) <= roles.length && holder >> MALFORMED_SHIFT === 0;

/** A team that may be anything: what cannot be read of it is nobody. */
const readAnyTeam = (team) => readTeam(team, "team", problemList("invalid-team", "unknown-field"));

/**
 * A team: its account, as checked and as given, and its members, by their ids. An id that stands twice is nobody's, and where
 * the account cannot be read, nobody is in it.
 */
function readTeam(value, path, list) {
  const fields = checkFields(value, path, list, TEAM);
  const given = fields?.account;
  const account = given === undefined ? undefined : checkAccount(given, at(path, "account"), list);
  const isAccount = list.isEmpty();
  const rows = new Map();
  const all = [];
  if (fields !== undefined) checked(readRows, fields.users, at(path, "users"), list, rows, all);
  if (!isAccount) rows.clear();
  return { given, account, edition: account === undefined ? DEFAULT_EDITION : readEdition(account), rows, users: all };
}

/** The members, filled into `rows` by their ids, and all in their order. */
function readRows(users, path, list, rows, all) {
  if (!isArray(users)) return expect(false, users, path, list, "an array");
  const { length } = users;
  let hole;
  // By its keys: an array that is long because of its holes costs no more than what is in it.
  for (const key of placesOf(users)) {
    if (Number(key) !== all.length) hole ??= all.length;
    const place = `${path}[${key}]`;
    const row = checked(() => users[key], users, place, list);
    const id = checked(readId, row, place, list);
    if (rows.has(id)) {
      rows.set(id, undefined);
      unreadable(at(place, "id"), list, "is another member's too");
    } else if (isId(id)) rows.set(id, row);
    all.push(row);
  }
  if (all.length !== length) hole ??= all.length;
  if (hole !== undefined) expect(false, undefined, `${path}[${hole}]`, list);
}

/** The places of an array where something is: what else it was given has other keys. */
const placesOf = (array) => Object.keys(array).filter((key) => String(+key >>> 0) === key);

function readId(row, path, list) {
  if (!isObject(row)) return void expect(false, row, path, list, "an object");
  const id = checkField(row, "id", path, list);
  checkId(id, at(path, "id"), list);
  return id;
}

/** Nobody: with every field, so that none is found on a prototype. */
const NO_MEMBER = { id: undefined, row: undefined, options: undefined, named: [], holder: NOBODY };

/** What of a member decides: the integer that Rust reads (`src/wire/user.rs`). An `account` of theirs is never asked. */
function readMember(row, edition, id) {
  if (row === undefined) return NO_MEMBER;
  const options = readOptions(row);
  let role = NOBODY;
  try {
    const given = row.role;
    if (hasOwn(row, "role")) role = roleAt(given);
  } catch {}
  return {
    id,
    row,
    options,
    named: optionKeys.filter((key) => isOwn(options, key)),
    holder: (role << ROLE_SHIFT) | (edition << EDITION_SHIFT) | readTicks(options),
  };
}

/** Whether a field is there, whatever is in it. */
const isOwn = (object, key) => {
  try {
    return isObject(object) && hasOwn(object, key);
  } catch {
    return false;
  }
};

/** The user that a member is; `undefined` where nobody can say. */
function userOf(account, { id, row, options, named, holder }) {
  if (!isSomebody(holder)) return undefined;
  const isTicked = (key) => ((holder >> (TICKED_SHIFT + optionKeys.indexOf(key))) & 1) === 1;
  const ticks = options && objectOf(named, isTicked);
  return userWith(account, id, roles[roleIn(holder) - 1], ticks, row);
}

function userWith(account, id, role, options, row) {
  let name;
  try {
    name = ownField(row, "name");
  } catch {} // it is for people, and decides nothing
  return frozen({ id, role, account, options, name: typeof name === "string" ? name : undefined });
}

/** What an object has of its own, in its order, with these fields: those are not read. */
const withFields = (value, fields) => ({
  ...objectOf(
    Reflect.ownKeys(value).filter((key) => isEnumerable(value, key)),
    (key) => (hasOwn(fields, key) ? fields : value)[key],
  ),
  ...fields,
});

/** The same, of the same class. */
const alike = (value, fields) => setPrototypeOf(withFields(value, fields), getPrototypeOf(value));

/** What is known of an object and its own, even where it is not enumerable. */
const knownOf = (value, known) =>
  objectOf(
    Object.keys(known).filter((key) => isKnown(value, key)),
    (key) => value[key],
  );

/** What is found, and neither the object's own nor of its class, would be lost: throws. */
function isKnown(value, key) {
  if (hasOwn(value, key)) return true;
  if (value[key] !== undefined && !(key in Object(getPrototypeOf(value)))) throw new TypeError(key);
  return false;
}

/** A copy, of the same class, frozen; what is no object is nobody's to freeze. */
const frozenCopy = (value, known) => (isObject(value) ? freeze(alike(value, knownOf(value, known))) : value);

/** A member, copied with their options. */
function copyOfMember(row) {
  if (!isObject(row)) return row;
  const known = knownOf(row, MEMBER);
  return freeze(
    alike(row, hasOwn(known, "options") ? { ...known, options: frozenCopy(known.options, OPTIONS) } : known),
  );
}

/** The members, each copied. */
function copiesOf(users, path, list) {
  if (!isArray(users)) return users; // and that is said when the team is read
  const { length } = users;
  const copies = [];
  for (const key of placesOf(users)) {
    copies[key] = checked(() => copyOfMember(users[key]), users, `${path}[${key}]`, list);
  }
  // Nobody is left out of a list that says it has fewer.
  if (typeof length !== "number" || length < copies.length) return unreadable(path, list);
  copies.length = length;
  return copies;
}

/** A copy, frozen throughout, without what is undefined. */
const frozen = (value) =>
  isObject(value)
    ? freeze(
        objectOf(
          Object.keys(value).filter((key) => value[key] !== undefined),
          (key) => frozen(value[key]),
        ),
      )
    : value;

/** First of all: otherwise a place without wasm would be taken for a value that cannot be read. */
function assertReady() {
  if (!isReady()) throw notReady();
}
