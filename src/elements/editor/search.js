// Who is shown of a team: it is searched, not scrolled.

import { html, nothing } from "lit";
import { plain, wordsOf } from "../plain.js";
import { isUntidy } from "./left.js";
import { words } from "./words.js";

/** As many as can be looked over. A team that is no larger needs no search. */
export const MOST = 10;

/**
 * Those who have all the words of `filter` in their name, id or e-mail: how many, of how many, and the first of them.
 * `untidy`: only those with something to put in order. Where nobody is looked for, the `chosen` one is among them.
 */
export function search({ people }, { filter, untidy, chosen }) {
  const asked = wordsOf(plain(filter ?? ""));
  const isFound = (person) => (!untidy || isUntidy(person)) && asked.every((word) => keyOf(person).includes(word));
  const isAll = asked.length === 0 && !untidy;
  const found = isAll ? people : people.filter(isFound);
  const first = found.slice(0, MOST);
  const shown = isAll && chosen && !first.includes(chosen) ? [chosen, ...first.slice(0, -1)] : first;
  return { shown, found: found.length, of: people.length };
}

/** Made when somebody is first looked for, and kept. */
const keyOf = (person) => (person.key ??= plain([person.name, person.id, person.email].join("\n")));

/** The field, and a box for those with something to put in order, where there are any: so many. */
export const searchField = (locale, { filter, untidy, untidies }, on) => html`
  <div class="field">
    <label for="filter">${words[locale].search}</label>
    <input
      type="search"
      id="filter"
      autocomplete="off"
      spellcheck="false"
      placeholder=${words[locale].searched}
      aria-describedby="found"
      .value=${filter ?? ""}
      @input=${({ target }) => on.search(target.value)}
      @keydown=${({ key }) => key === "Enter" && on.first()}
    />
  </div>
  ${
    untidies
      ? html`
        <div class="choice">
          <input type="checkbox" id="untidy" .checked=${untidy} @change=${({ target }) => on.tidy(target.checked)} />
          <label for="untidy">${words[locale].left.only(untidies)}</label>
        </div>
      `
      : nothing
  }
`;

/** How many are shown, of how many. */
export function foundSentence(locale, { shown, found, of }) {
  const { people } = words[locale].shown;
  return shown.length === of ? nothing : people(shown.length, found, of);
}
