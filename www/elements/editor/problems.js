// What is wrong with a team that came from outside: each problem with its person and its place in them.

import { html, nothing } from "lit";
import { words } from "./words.js";

/** What takes the place of a proposal, when a file holds no team. */
export const refusedFile = (locale, problems, close) => html`
  <section class="card" data-kind="problems" aria-labelledby="proposal-title">
    <h3 id="proposal-title" tabindex="-1">${words[locale].refusedFile}</h3>
    <p class="refused">${words[locale].nothingImported(problems.length)}</p>
    ${problemList(locale, problems)}
    <div class="buttons">
      <button type="button" class="plain" id="cancel" @click=${close}>${words[locale].close}</button>
    </div>
  </section>
`;

/** What is said when it was the browser's storage, or the page. */
export const unusableTeam = (locale, { from, problems }) => html`
  <p>${words[locale].unusable[from]}</p>
  <details>
    <summary>${words[locale].problems(problems.length)}</summary>
    ${problemList(locale, problems)}
  </details>
`;

const problemList = (locale, problems) => html`
  <ul class="problems">
    ${problems.map(
      ({ at, name, path = "", code }) => html`
        <li data-code=${code} data-path=${path}>
          ${at === undefined ? nothing : html`<strong>${words[locale].person(at + 1, name)}</strong>`}
          ${path === "" ? nothing : html`<code>${path}</code>`} ${words[locale].problem[code](path)}
        </li>
      `,
    )}
  </ul>
`;
