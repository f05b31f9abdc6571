// Who is in the team: their names, their roles and what is ticked for them.

import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { choice } from "../choice.js";
import { describeRole } from "../package.js";
import { isUntidy, untidiness } from "./left.js";
import { words } from "./words.js";

/** What people call a person. */
export const called = ({ id, name }) => name?.trim() || id;

/** Their role and the ticks that count, in a line; nothing where the role is not known. */
export function standing(locale, { user, role, ticked }) {
  if (!user) return "";
  const { title, options } = describeRole(role, { locale, account: user.account });
  return [title, ...options.filter(({ option }) => ticked.includes(option)).map((offered) => offered.title)].join(
    " · ",
  );
}

/** What is said under their name. */
const note = (locale, person) => html`
  ${person.email ? html`<span class="email">${person.email}</span>` : nothing}
  <span>${standing(locale, person)}</span>
  ${isUntidy(person) ? html`<span class="untidy">${untidiness(locale, person)}</span>` : nothing}
`;

/** The heading can take the focus, for when the one who had it is gone. */
export const heading = (locale, accountName, count) =>
  html`<h3 id="team" tabindex="-1">${words[locale].heading(accountName, count)}</h3>`;

/** The list, to choose whom to look at. */
export const members = (locale, legend, people, chosen, picked) =>
  choice({
    legend,
    name: "person",
    answers: people.map((person) => ({ id: person.id, title: called(person), note: note(locale, person) })),
    chosen,
    picked,
  });

/** The list, to read. */
export const memberList = (locale, people, shown) => html`
  <ul class="people">
    ${people.map(
      (person) => html`
        <li aria-current=${person.id === shown}>${called(person)} <small>${note(locale, person)}</small></li>
      `,
    )}
  </ul>
`;

/** In whose name things are done, and what to expect of it. */
export const actors = (locale, people, acting, manages, picked) => html`
  <div class="field">
    <label for="acting">${words[locale].acting}</label>
    <select id="acting" aria-describedby="acting-note" @change=${({ target }) => picked(target.value)}>
      ${people.map(
        (person) => html`
          <option value=${person.id} .selected=${live(person.id === acting)}>
            ${called(person)} – ${person.user ? describeRole(person.role, { locale }).title : words[locale].left.short.role}
          </option>
        `,
      )}
    </select>
    <small id="acting-note">${manages ? "" : words[locale].managesNot}</small>
  </div>
`;
