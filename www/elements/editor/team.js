// A team that comes from outside, out of the browser's storage or a file: nothing of it is believed before it is checked.

import { canPerform, createUser, parseUser } from "../package.js";

/** More than any team needs, in characters; a longer text is not even parsed. */
const LONGEST = 64_000;

/** Whoever puts a team together. No file can hold this id without being refused as a duplicate. */
const founderOf = (account) => ({ id: "\0", role: "administrator", account });

/** Whether the user is one of those whom an account needs. */
export const managesUsers = (user) => canPerform(user, "team.manage-users");

/** The text of a team in JSON. */
export const writeTeam = (team) => `${JSON.stringify(team, null, 2)}\n`;

/** The team in this text, `{ team }`, or every one of its problems, `{ problems }`. */
export function readTeam(text, account) {
  if (text.length > LONGEST) return { problems: [{ code: "too-long" }] };
  let list;
  try {
    list = JSON.parse(text);
  } catch {
    return { problems: [{ code: "not-json" }] };
  }
  return parseTeam(list, account);
}

/**
 * Each person is checked alone, then joins those before them as if an administrator of `account` added them.
 * A problem says its `code`, where it can the person (their place `at` in the list, and their `name`), and the `path` in them.
 */
export function parseTeam(list, account) {
  if (!Array.isArray(list)) return { problems: [{ code: "not-a-list" }] };
  const founder = founderOf(account);
  const team = [];
  const problems = [];
  for (const [at, person] of list.entries()) {
    try {
      team.push(createUser(founder, parseUser(person), [founder, ...team]).user);
    } catch (error) {
      for (const { path, code } of problemsOf(error)) problems.push({ at, name: nameOf(person), path, code });
    }
  }
  if (problems.length === 0 && !team.some(managesUsers)) problems.push({ code: "last-administrator" });
  return problems.length > 0 ? { problems } : { team: Object.freeze(team) };
}

function problemsOf(error) {
  if (error.name !== "PermissionError") throw error;
  return error.problems ?? [{ path: "", code: error.code }];
}

const nameOf = (person) => [person?.name, person?.id].find((name) => typeof name === "string" && name.trim() !== "");
