// What would change, in words: one sentence, and the rights it speaks of.

import { html, nothing } from "lit";
import { mark } from "../mark.js";
import { capabilities } from "../package.js";
import { untidiness } from "./left.js";
import { called, standing } from "./people.js";
import { MOST } from "./search.js";
import { words } from "./words.js";

/** The sentence: what it comes to, or why it is refused. */
export function sentence(locale, act, outcome, actor) {
  const { refusals, rehearsed } = words[locale];
  const person = called(act.person ?? act);
  if (outcome.refused)
    return (refusals[outcome.refused] ?? refusals.other)({ actor: actor ? called(actor) : "", person });
  if (act.kind === "replace") return rehearsed.replace(sizes(outcome));
  return rehearsed[act.kind](person, sizes(outcome.changes), capabilities().length);
}

/** The lists; none where it is refused. */
export function rehearsal(locale, act, outcome) {
  if (outcome.refused) return nothing;
  return act.kind === "replace" ? people(locale, outcome) : rights(locale, act, outcome);
}

const sizes = ({ result, ...lists }) =>
  Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, list.length]));

/** Right by right, in the order in which one wants to know. */
function rights(locale, { kind }, { changes }) {
  const { changed, onlyOwn } = words[locale];
  const { gained = [], widened = [], narrowed = [], lost } = changes;
  const isOwn = ({ after }) => after === "own";
  const given = kind === "add" ? changed.given : changed.gained;
  return [
    group(
      "gained",
      given,
      rightsWith(
        "yes",
        gained.filter((change) => !isOwn(change)),
      ),
    ),
    group("gained", `${given}, ${onlyOwn}`, rightsWith("own", gained.filter(isOwn))),
    group("widened", changed.widened, rightsWith("yes", widened)),
    group("narrowed", changed.narrowed, rightsWith("own", narrowed)),
    group("lost", changed.lost, rightsWith("no", lost)),
  ];
}

const rightsWith = (grant, list) =>
  list.map(({ capability, title }) => html`<li data-capability=${capability}>${mark(grant)} ${title}</li>`);

/** Person by person. */
function people(locale, { arrived, left, changed }) {
  const { people: titles, counts } = words[locale];
  const present = (person) => [person, person.lost ? untidiness(locale, person) : standing(locale, person)];
  const counted = ({ person, changes }) => [person, counts(sizes(changes))];
  return [
    group("arrived", titles.arrived, peopleWith("yes", arrived.map(present))),
    group("left", titles.left, peopleWith("no", left.map(present))),
    group("changed", titles.changed, peopleWith("own", changed.map(counted))),
  ];
}

/** A team may be large: the first of them stand for all. */
const peopleWith = (grant, list) =>
  list
    .slice(0, MOST)
    .map(([person, said]) => html`<li>${mark(grant)} <span>${called(person)} <small>${said}</small></span></li>`);

const group = (change, title, items) =>
  items.length === 0
    ? nothing
    : html`
        <section data-change=${change}>
          <h4>${title}</h4>
          <ul>
            ${items}
          </ul>
        </section>
      `;
