// The team as it is laid out at first: the example, what was kept of it, or what the page gave.

import { accounts } from "../account.js";
import { example } from "./example.js";
import { readTeam } from "./file.js";

/**
 * `{ name, start, team, unusable }`: where it is the example's, the name of the account; the team to come back to, and the
 * present one; where another was kept than can be shown, its `problems`.
 */
export function exampleTeam(form) {
  const { id, name } = example.accounts.find(({ kind }) => kind === accounts[form].kind);
  const users = example.teams[form].map((member) => ({
    ...example.people.find((person) => person.id === member.id),
    ...member,
  }));
  const team = { account: { id, ...accounts[form] }, users };
  return { name, start: team, team };
}

/** What the browser kept in the place of `laid`: a text, or null. */
export function keptTeam(laid, text) {
  if (text === null) return laid;
  const { team, problems } = readTeam(text, laid.team.account);
  return team ? { ...laid, team } : { ...laid, unusable: { from: "kept", problems } };
}

/** The page's own; nothing, where it is promised and not there yet. */
export const givenTeam = (team) => ({ given: true, start: team, team: team ?? undefined });

/** The form of an account. */
export const formOf = ({ kind = "client", practiceViewIncluded }) =>
  Object.keys(accounts).findLast(
    (form) => accounts[form].kind === kind && (form !== "practice-view" || practiceViewIncluded),
  );
