// What lies on the editor's desk: the team that is open, and what is going on with it.

import { accountOf, exampleTeam } from "./books.js";
import { recall } from "./store.js";
import { managesUsers, parseTeam, readTeam } from "./team.js";

/**
 * `form` of account and `here`, its team; `act`, what is proposed, and `opener`, where that began; `done`, what was done last
 * in the words of any language; `record`, the document in question.
 */
export const desk = { books: undefined, form: undefined, here: undefined, record: "own" };

const teams = {};

/** Lays out the team of this form of account; what was proposed and not confirmed is forgotten. */
export function layOut(form) {
  Object.assign(desk, { form, here: (teams[form] ??= open(form)), act: undefined, done: undefined });
}

/** One of the team. */
export const member = (wanted) => desk.here.team.find(({ id }) => id === wanted);

/** In whose name things are done. */
export const actor = () => member(desk.here.acting);

/** Puts a team in the place of the one here. Those who acted and were looked at still are, where they still can. */
export function settle(team, acting, person) {
  const actor = team.find(({ id }) => id === acting) ?? team.find(managesUsers);
  const shown = team.find(({ id }) => id === person) ?? team.at(-1);
  Object.assign(desk.here, { team, acting: actor.id, person: shown.id });
}

/** As it was kept; the example, with the `problems`, where that is in no good order. */
function open(form) {
  const { account, name } = accountOf(desk.books, form);
  const example = parseTeam(exampleTeam(desk.books, form), account).team;
  const kept = recall(form);
  const { team = example, problems } = kept === null ? {} : readTeam(kept, account);
  const [acting, person] = [team.find(managesUsers).id, team[Math.min(2, team.length - 1)].id];
  return { account, name, example, team, problems, acting, person };
}
