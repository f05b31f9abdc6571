// Users: created, changed, removed, and a change rehearsed. Values are checked here, ids compared; Rust judges the result.
import * as glue from "#glue";
import { checked, checkFields, checkOffered, checkOptions, checkRole, checkUser, copyOf, problemList } from "./check.js";
import { PermissionError } from "./error.js";
import { ready, scopeAt } from "./names.js";
import { EVERY_OPTION, isEnglish, lengthOf, readUser } from "./read.js";
import { ask } from "./tape.js";

const ADMINISTRATOR = "administrator";
const NOBODY = 0;

/** In the order of `Refusal` in `team.rs`: the code, what it is about, and the sentence. */
const REFUSALS = [
  ["invalid-user", "user", "cannot be read"],
  ["not-permitted", "actor", "may not manage users"],
  ["other-account", "user", "is in another account"],
  ["duplicate-user", "team", "has an id twice"],
  ["option-not-available", "user", "has an option that is not available"],
  ["not-in-team", "user", "is not in `team` as given"],
  ["team-needed", "team", "is needed: an administrator ceases to be one"],
  ["last-administrator", "user", "is the last administrator"],
];

export function parseUser(value) {
  ready();
  const list = problemList();
  const user = checked(checkUser, value, "", list);
  list.refuse("invalid-user");
  return copyOf(user);
}

export function comparePermissions(before, after, options) {
  ready();
  const list = problemList();
  const [from, to] = [checked(checkUser, before, "before", list), checked(checkUser, after, "after", list)];
  list.refuse();
  return changes(wordOf(from), wordOf(to), options);
}

export function createUser(actor, draft, team, options) {
  const { by, user, members } = read(actor, draft, "draft", team);
  permit(by, user, NOBODY, wordOf(user), members);
  return { user: copyOf({ ...user, options: optionsIn(wordOf(user)) }), ...changes(NOBODY, wordOf(user), options) };
}

export function updateUser(actor, user, change, team, options) {
  const list = problemList();
  const wanted = ready() && checked(checkChange, change, "change", list);
  const { by, user: was, members } = read(actor, user, "user", team, list);

  const before = wordOf(was);
  const { role = was.role, options: ticks } = wanted;
  let after = glue.inRole(before, ready().roles.indexOf(role));
  ready().options.forEach((key, place) => {
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
  permit(by, was, wordOf(was), NOBODY, members);
  return { user: copyOf(was), lost: changes(wordOf(was), NOBODY, options).lost };
}

/** What is ticked; undefined if nothing is. */
function optionsIn(word) {
  const ticked = ready().options.filter((_, place) => word & bitOf(place));
  return ticked.length > 0 ? Object.fromEntries(ticked.map((key) => [key, true])) : undefined;
}

/** The bit of an option in a user's integer: `read.rs` has them all. */
const bitOf = (place) => 32 << place;

/** The users of a call, checked; or an error that lists everything that is wrong. */
function read(actor, user, name, team, list = problemList()) {
  ready();
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
  return Array.from({ length: lengthOf(team) }, (_, i) => checkUser(memberAt(i), `${path}[${i}]`, list));
}

function checkChange(value, path, list) {
  const fields = checkFields(value, path, ["role", "options"], list, "field");
  if (fields === undefined) return undefined;
  const { role, options } = fields;
  if (role !== undefined) checkRole(role, `${path}.role`, list);
  return { role, options: options === undefined ? undefined : checkOptions(options, `${path}.options`, list) };
}

/** Returns if the change may be made; otherwise throws why not. `unavailable` says which options are not offered. */
function permit(actor, user, before, after, team, unavailable) {
  const isAsGiven = (one) => (member) => member.id === one.id && wordOf(member) === wordOf(one) && inSame(member, one);
  const ids = [...(team ?? []), ...(before === NOBODY ? [user] : [])].map(({ id }) => id);
  const facts = [
    [user, ...(team ?? [])].every((one) => inSame(one, actor)),
    team !== undefined,
    team?.some(isAsGiven(actor)),
    new Set(ids).size === ids.length,
    team?.some(isAsGiven(user)),
    team?.some(({ id, role }) => id !== user.id && role === ADMINISTRATOR),
  ].reduce((bits, fact, place) => bits | (Number(fact === true) << place), 0);
  const place = glue.refusal(wordOf(actor), before, after, facts);
  if (place === 0) return;
  const [code, about, sentence] = REFUSALS[place - 1];
  if (code === "option-not-available") unavailable();
  const path = about === "user" && before === NOBODY ? "draft" : about;
  throw new PermissionError(code, `\`${path}\` ${sentence}`, { path });
}

/** Whether two users say the same account: its id, its kind and its subscription. */
const inSame = (one, other) => one.account?.id === other.account?.id && ((wordOf(one) ^ wordOf(other)) >> 3 & 3) === 0;

const wordOf = (user) => readUser(user, EVERY_OPTION).word;

/** What differs between two users, each list in the order of the table. */
function changes(before, after, options) {
  const english = isEnglish(options);
  const title = ask((tape) => glue.titles(tape, english));
  const lists = { gained: [], lost: [], narrowed: [], widened: [] };
  ready().capabilities.forEach((capability, place) => {
    const change = { capability, title: title(), before: scopeAt(before, place), after: scopeAt(after, place) };
    if (change.before !== change.after) lists[kindOf(change)].push(change);
  });
  return lists;
}

const kindOf = ({ before, after }) =>
  before === null ? "gained" : after === null ? "lost" : before === "all" ? "narrowed" : "widened";
