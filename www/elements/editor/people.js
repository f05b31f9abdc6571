// Who is in the team: their names, their roles and what is ticked for them.

import { html } from "lit";
import { live } from "lit/directives/live.js";
import { choice } from "../choice.js";
import { describeRole } from "../package.js";
import { words } from "./words.js";

/** What people call a user. */
export const called = ({ id, name }) => name?.trim() || id;

/** Their role and their ticks, in a line. */
export function standing(locale, { role, account, options = {} }) {
  const { title, options: offered } = describeRole(role, { locale, account });
  return [title, ...offered.filter(({ option }) => options[option]).map((ticked) => ticked.title)].join(" · ");
}

/** The heading can take the focus, for when the one who had it is gone. */
const heading = (locale, accountName, team) =>
  html`<h3 id="team" tabindex="-1">${words[locale].heading(accountName, team.length)}</h3>`;

/** The list, to choose whom to look at. */
export const members = (locale, accountName, team, chosen, picked) =>
  choice({
    legend: heading(locale, accountName, team),
    name: "person",
    answers: team.map((user) => ({ id: user.id, title: called(user), note: standing(locale, user) })),
    chosen,
    picked,
  });

/** The list, to read. */
export const memberList = (locale, accountName, team, shown) => html`
  ${heading(locale, accountName, team)}
  <ul class="people">
    ${team.map(
      (user) => html`
        <li aria-current=${user.id === shown}>${called(user)} <small>${standing(locale, user)}</small></li>
      `,
    )}
  </ul>
`;

/** In whose name things are done, and what to expect of it. */
export const actors = (locale, team, acting, manages, picked) => html`
  <div class="field">
    <label for="acting">${words[locale].acting}</label>
    <select id="acting" aria-describedby="acting-note" @change=${({ target }) => picked(target.value)}>
      ${team.map(
        (user) => html`
          <option value=${user.id} .selected=${live(user.id === acting)}>
            ${called(user)} – ${describeRole(user.role, { locale }).title}
          </option>
        `,
      )}
    </select>
    <small id="acting-note">${manages ? "" : words[locale].managesNot}</small>
  </div>
`;
