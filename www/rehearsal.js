// What would change, in words: one sentence, and the rights it speaks of.

import { element } from "./element.js";
import { mark } from "./mark.js";
import { called, standing } from "./members.js";
import { capabilities } from "./package.js";
import { words } from "./words.js";

/** The sentence: what it comes to, or why it is refused. */
export function sentence(locale, act, outcome, actor) {
  const { refusals, rehearsed } = words[locale].team;
  const person = called(act.user ?? act);
  if (outcome.refused) return refusals[outcome.refused]({ actor: called(actor), person });
  if (act.kind === "replace") return rehearsed.replace(sizes(outcome));
  return rehearsed[act.kind](person, sizes(outcome.changes), capabilities().length);
}

/** The lists; none where it is refused. */
export function rehearsal(locale, act, outcome) {
  if (outcome.refused) return [];
  return act.kind === "replace" ? people(locale, outcome) : rights(locale, act, outcome);
}

const sizes = ({ team, ...lists }) => Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, list.length]));

const marks = { gained: "yes", widened: "yes", narrowed: "own", lost: "no" };

/** Right by right, in the order in which one wants to know. */
function rights(locale, { kind }, { changes }) {
  const { changed, onlyOwn } = words[locale].team;
  return Object.entries(marks)
    .filter(([change]) => changes[change]?.length)
    .map(([change, grant]) =>
      group(
        change,
        change === "gained" && kind === "add" ? changed.given : changed[change],
        changes[change].map(({ capability, title, after }) => {
          const own = change === "gained" && after === "own";
          return element(
            "li",
            { "data-capability": capability },
            mark(own ? "own" : grant),
            element("span", {}, title, own && element("small", {}, onlyOwn)),
          );
        }),
      ),
    );
}

/** Person by person. */
function people(locale, { arrived, left, changed }) {
  const spoken = words[locale].team;
  const line = (grant) => (user, said) =>
    element("li", {}, mark(grant), element("span", {}, called(user), element("small", {}, said)));
  return [
    group("arrived", spoken.people.arrived, arrived.map((user) => line("yes")(user, standing(locale, user)))),
    group("left", spoken.people.left, left.map((user) => line("no")(user, standing(locale, user)))),
    group(
      "changed",
      spoken.people.changed,
      changed.map(({ user, changes }) => line("own")(user, spoken.counts(sizes(changes)))),
    ),
  ].filter((part) => part.querySelector("li"));
}

const group = (change, title, items) =>
  element("section", { "data-change": change }, element("h4", {}, title), element("ul", {}, items));
