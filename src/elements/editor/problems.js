// What is wrong with a team that came from outside: each problem with its person and its place in them.

import { html, nothing } from "lit";
import { words } from "./words.js";

/** What takes the place of a proposal, when a file holds no team. */
export const refusedFile = (locale, { problems, omitted = 0 }, close) => html`
  <section class="card" data-kind="problems" aria-labelledby="proposal-title">
    <h3 id="proposal-title" tabindex="-1">${words[locale].refusedFile}</h3>
    <p class="refused notice">${words[locale].nothingImported(problems.length + omitted)}</p>
    ${problemList(locale, problems, omitted)}
    <div class="buttons">
      <button type="button" class="plain" id="cancel" @click=${close}>${words[locale].close}</button>
    </div>
  </section>
`;

/** What is said when it was the browser's storage, or the page. */
export const unusableTeam = (locale, { from, problems, omitted = 0 }) => html`
  <p>${words[locale].unusable[from]}</p>
  <details>
    <summary>${words[locale].problems(problems.length + omitted)}</summary>
    ${problemList(locale, problems, omitted)}
  </details>
`;

const problemList = (locale, problems, omitted) => html`
  <ul class="problems">
    ${problems.map(
      ({ at, name, path = "", code }) => html`
        <li data-code=${code} data-path=${path}>
          ${at === undefined ? nothing : html`<strong>${words[locale].person(at + 1, name)}</strong>`}
          ${path === "" ? nothing : html`<code>${path}</code>`} ${(words[locale].problem[code] ?? words[locale].problem["invalid-team"])(path)}
        </li>
      `,
    )}
    ${omitted ? html`<li>${words[locale].omitted(omitted)}</li>` : nothing}
  </ul>
`;
