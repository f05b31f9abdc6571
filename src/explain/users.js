// Users: created, changed, removed, and a change rehearsed. Values are checked here, ids compared; Rust judges the result.
import { differences, inRole, refusal } from "#generated/answers.js";
import { options as optionKeys } from "#generated/options.js";
import { EACH_ONCE, HAS_ACTOR, HAS_USER, OTHER_ADMINISTRATOR, SAME_ACCOUNT, TEAM } from "#generated/proposal.js";
import { roles } from "#generated/roles.js";
import { EDITION_MASK, EDITION_SHIFT, TICKED_SHIFT } from "#generated/table.js";
import { PermissionError } from "../error.js";
import { isReady } from "../questions/answers.js";
import { readHolder } from "../questions/checker.js";
import { ask, notReady } from "./ask.js";
import { checked, checkFields, checkOffered, checkOptions, checkRole, checkUser, copyOf, problemList } from "./check.js";
import { languageOf } from "./language.js";

const ADMINISTRATOR = "administrator";
const NOBODY = 0;

/** What a refusal is about, and the sentence. */
const REFUSALS = {
  "invalid-user": ["user", "cannot be read"],
  "not-permitted": ["actor", "may not manage users"],
  "other-account": ["user", "is in another account"],
  "duplicate-user": ["team", "has an id twice"],
  "option-not-available": ["user", "is not available"],
  "not-in-team": ["user", "is not in `team` as given"],
  "team-needed": ["team", "is needed"],
  "last-administrator": ["user", "is the last administrator"],
};

export function parseUser(value) {
  assertReady();
  const list = problemList();
  const user = checked(checkUser, value, "", list);
  list.refuse("invalid-user");
  return copyOf(user);
}

export function comparePermissions(before, after, options) {
  assertReady();
  const list = problemList();
  const [from, to] = [checked(checkUser, before, "before", list), checked(checkUser, after, "after", list)];
  list.refuse();
  return changes(holderOf(from), holderOf(to), options);
}

export function createUser(actor, draft, team, options) {
  const { by, user, members } = read(actor, draft, "draft", team);
  permit(by, user, NOBODY, holderOf(user), members);
  return { user: copyOf({ ...user, options: optionsIn(holderOf(user)) }), ...changes(NOBODY, holderOf(user), options) };
}

export function updateUser(actor, user, change, team, options) {
  const list = problemList();
  const wanted = checked(checkChange, change, "change", list);
  const { by, user: was, members } = read(actor, user, "user", team, list);

  const before = holderOf(was);
  const { role = was.role, options: ticks } = wanted;
  let after = inRole(ask, undefined, before, roles.indexOf(role));
  optionKeys.forEach((key, place) => {
    const tick = ticks?.[key];
    if (tick !== undefined) after = (after & ~bitOf(place)) | (tick && bitOf(place));
  });
  permit(by, was, before, after, members, () => {
    checkOffered(after, ticks, "change.options", list);
    list.refuse("option-not-available");
  });
  return { user: copyOf({ ...was, role, options: optionsIn(after) }), ...changes(before, after, options) };
}

export function removeUser(actor, user, team, options) {
  const { by, user: was, members } = read(actor, user, "user", team);
  permit(by, was, holderOf(was), NOBODY, members);
  return { user: copyOf(was), lost: changes(holderOf(was), NOBODY, options).lost };
}

/** What is ticked; undefined if nothing is. */
function optionsIn(word) {
  const ticked = optionKeys.filter((_, place) => word & bitOf(place));
  return ticked.length > 0 ? Object.fromEntries(ticked.map((key) => [key, true])) : undefined;
}

/** The bit of an option in a user's integer. */
const bitOf = (place) => 1 << (TICKED_SHIFT + place);

/** The users of a call, checked; or an error that lists everything that is wrong. */
function read(actor, user, name, team, list = problemList()) {
  assertReady();
  const by = checked(checkUser, actor, "actor", list);
  // A draft is in the actor's account, unless it says otherwise.
  const one = checked(checkUser, user, name, list, name === "draft" ? by?.account : undefined);
  const members = team === undefined ? undefined : checked(checkTeam, team, "team", list);
  list.refuse();
  return { by, user: one, members };
}

function checkTeam(team, path, list) {
  if (!Array.isArray(team)) return list.add(path, "invalid-user", "`team` is not an array");
  // Own, like a field: a hole is nobody, whoever stands on a polluted prototype.
  const memberAt = (i) => (Object.hasOwn(team, i) ? team[i] : undefined);
  // A proxy over an array may give anything for its length, and nothing is coerced.
  const { length } = team;
  return Array.from({ length: typeof length === "number" ? length : 0 }, (_, i) => checkUser(memberAt(i), `${path}[${i}]`, list));
}

function checkChange(value, path, list) {
  const fields = checkFields(value, path, ["role", "options"], list, "field");
  if (fields === undefined) return undefined;
  const { options } = fields;
  const role = fields.role ?? undefined; // `null` leaves it as it is, like `undefined`
  if (role !== undefined) checkRole(role, `${path}.role`, list);
  return { role, options: options === undefined ? undefined : checkOptions(options, `${path}.options`, list) };
}

/** Returns if the change may be made; otherwise throws why not. `unavailable` says which options are not offered. */
function permit(actor, user, before, after, team, unavailable) {
  const isAsGiven = (one) => (member) => member.id === one.id && holderOf(member) === holderOf(one) && inSame(member, one);
  const ids = [...(team ?? []), ...(before === NOBODY ? [user] : [])].map(({ id }) => id);
  const facts =
    (SAME_ACCOUNT * [user, ...(team ?? [])].every((one) => inSame(one, actor))) |
    (TEAM * (team !== undefined)) |
    (HAS_ACTOR * (team?.some(isAsGiven(actor)) ?? false)) |
    (EACH_ONCE * (new Set(ids).size === ids.length)) |
    (HAS_USER * (team?.some(isAsGiven(user)) ?? false)) |
    (OTHER_ADMINISTRATOR * (team?.some(({ id, role }) => id !== user.id && role === ADMINISTRATOR) ?? false));
  const code = refusal(ask, undefined, holderOf(actor), before, after, facts);
  if (code === null) return;
  const [about, sentence] = REFUSALS[code];
  if (code === "option-not-available") unavailable();
  const path = about === "user" && before === NOBODY ? "draft" : about;
  throw new PermissionError(code, `\`${path}\` ${sentence}`, { path });
}

/** Whether two users say the same account: its id, its kind and its subscription. */
const inSame = (one, other) => one.account?.id === other.account?.id && (((holderOf(one) ^ holderOf(other)) >> EDITION_SHIFT) & EDITION_MASK) === 0;

const holderOf = (user) => readHolder(user).holder;

/** First of all: otherwise a place without wasm would be taken for a user who cannot be read. */
function assertReady() {
  if (!isReady()) throw notReady();
}

/** What differs between two users, each list in the order of the table. */
const changes = (before, after, options) => differences(ask, languageOf(options), before, after);
