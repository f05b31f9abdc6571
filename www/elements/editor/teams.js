// The team of an account as it is laid out at first: the example, what was kept, or what the page gave.

import { accounts } from "../account.js";
import { example } from "./example.js";
import { parseTeam, readTeam } from "./team.js";

/**
 * `{ account, name, given, start, team, unusable }`: the account and, where it is the example's, its name; whether the
 * page gave the team; the team to come back to, and the present one; where another was meant to be there, `unusable` says
 * `from` where, and its `problems`.
 */
export function exampleTeam(form) {
  const { id, name } = example.accounts.find(({ kind }) => kind === accounts[form].kind);
  const account = { id, ...accounts[form] };
  const list = example.teams[form].map((user) => ({
    ...user,
    name: example.people.find((person) => person.id === user.id).name,
    account,
  }));
  const { team } = parseTeam(list, account);
  return { account, name, given: false, start: team, team };
}

/** The page's own list, in whatever account it says. */
export function givenTeam(form, list) {
  const account = { ...accountIn(list), ...accounts[form] };
  const { team, problems } = parseTeam(list, account);
  return team ? { account, given: true, start: team, team } : without(exampleTeam(form), "given", problems);
}

/** What the browser kept in the place of `laid`: a text, or null. */
export function keptTeam(laid, text) {
  if (text === null) return laid;
  const { team, problems } = readTeam(text, laid.account);
  return team ? { ...laid, team } : without(laid, "kept", problems);
}

const without = (laid, from, problems) => ({ ...laid, unusable: { from, problems } });

/** The id of the account that the list is about; none, where nobody in it says one. */
function accountIn(list) {
  const ids = Array.isArray(list) ? list.map((user) => user?.account?.id) : [];
  const id = ids.find((said) => typeof said === "string");
  return id === undefined ? {} : { id };
}
