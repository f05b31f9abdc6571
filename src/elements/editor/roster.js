// A team as the editor looks at it: checked and read once, however large it is.

import { parseTeam, PermissionError, whoMay } from "../package.js";
import { fieldOf, textOf } from "./field.js";
import { leftIn } from "./left.js";

const rosters = new WeakMap();

/**
 * `{ account, people, byId, managers }`: the account, everyone in the order of the team and by their ids, and those who manage
 * users; or
 * every one of its problems, `{ problems, omitted }`: a `code`, the `path` in a person or the team, and where it can the
 * person, by their place `at` and their `name`.
 *
 * A team is read once. What a page changes in it is seen when it is set again: `forget` it first.
 */
export function rosterOf(team) {
  const known = rosters.get(team);
  if (known) return known;
  if (typeof team === "string") return { problems: [{ code: "text" }] };
  try {
    const roster = read(parseTeam(team));
    rosters.set(team, roster);
    return roster;
  } catch (error) {
    return { problems: problemsOf(error).map((problem) => placed(problem, team)), omitted: error?.omitted ?? 0 };
  }
}

export const forget = (team) => rosters.delete(team);

/** @param {import("dossier-roles").Team} team */
function read(team) {
  const { account = {} } = team;
  const left = leftIn(account);
  const people = team.users.map((member) => personOf(member, account, left(member)));
  const managing = new Set(whoMay(team, "team.manage-users").map(({ id }) => id));
  const byId = new Map(people.map((person) => [person.id, person]));
  return { account, people, byId, managers: people.filter(({ id }) => managing.has(id)) };
}

/**
 * `user` is who questions are asked about; nobody, where it is not known what they may do.
 * @param {import("dossier-roles").Member} member
 * @param {import("dossier-roles").Account} account
 * @param {{ lost?: string, idle: any[], ticked: string[] }} left
 */
function personOf(member, account, { lost, idle, ticked }) {
  const { id, role } = member;
  const options = Object.fromEntries(ticked.map((option) => [option, true]));
  const user = lost ? undefined : { id, role, account, options };
  return {
    id,
    name: textOf(member, "name"),
    email: textOf(member, "email"),
    role: textOf(member, "role"),
    lost,
    idle,
    ticked,
    user,
  };
}

function problemsOf(error) {
  if (!(error instanceof PermissionError)) return [{ path: "", code: "invalid-team" }];
  return error.problems ?? [{ path: error.path ?? "", code: error.code }];
}

function placed({ path, code }, team) {
  const [, at, within] = /\busers\[(\d+)\]\.?(.*)$/s.exec(path) ?? [];
  if (at === undefined) return { path, code };
  const member = fieldOf(fieldOf(team, "users"), at);
  const id = textOf(member, "id");
  const what = within ? (id !== "" && id.isWellFormed() ? "duplicate-user" : code) : "invalid-user"; // of an id, nothing else is wrong
  return { at: Number(at), name: textOf(member, "name") || id, path: within, code: what };
}
