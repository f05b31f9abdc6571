// Two roles side by side: what sets them apart first, what they have in common out of the way.

import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { accounts } from "../account.js";
import { grouped } from "../grouped.js";
import { comparisonTable, describeRole, roles } from "../package.js";
import { wordsOf } from "../plain.js";
import { byTopic } from "../right.js";
import { filtered } from "./filter.js";
import { grant } from "./grant.js";
import { words } from "./words.js";

/** `host` is the table: its `compare` holds the two roles' ids. */
export function compareView(host) {
  const { locale } = host;
  const account = accounts[host.form];
  const pair = picked(host.compare);
  const columns = pair.map((role) => describeRole(role, { locale, account }));
  const rights = filtered(comparisonTable({ locale, account }).groups, { only: host.only }).flatMap(({ rows }) => rows);
  const apart = rights.filter(({ cells }) => differ(...pair.map((role) => cells[role])));
  const alike = rights.filter((right) => !apart.includes(right));
  const said = words[locale].compare;
  return html`
    <div class="compare">
      ${host.controls ? selects(host, pair, said) : nothing}
      <section aria-labelledby="apart">
        <h3 id="apart">${said.apart(apart.length)}</h3>
        ${table(host, apart, columns)}
      </section>
      <details>
        <summary>${said.alike(alike.length)}</summary>
        ${shared(host, alike, columns[0])}
      </details>
    </div>
  `;
}

/** The two roles of `"expense-approver standard-user"`; what names no two roles is as if absent. */
function picked(compare) {
  const pair = wordsOf(compare).filter((role) => roles().includes(role));
  return pair.length === 2 && pair[0] !== pair[1] ? pair : roles().slice(0, 2);
}

/** As the roles stand, nothing ticked; the same option with another scope is a difference. */
const differ = (one, other) => ["grant", "option", "scope"].some((key) => one[key] !== other[key]);

const selects = (host, pair, { sides }) => html`
  <div class="sides">
    ${pair.map(
      (chosen, side) => html`
        <label>
          <span>${sides[side]}</span>
          <select
            name="side-${side}"
            @change=${({ target }) => host.pick({ compare: changed(pair, side, target.value) })}
          >
            ${roles().map(
              (role) => html`
                <option value=${role} .selected=${live(role === chosen)}>
                  ${describeRole(role, { locale: host.locale }).title}
                </option>
              `,
            )}
          </select>
        </label>
      `,
    )}
  </div>
`;

/** Whoever picks on one side the role of the other side has the two change places. */
const changed = (pair, side, role) => {
  const next = role === pair[1 - side] ? pair.toReversed() : pair.with(side, role);
  return next.join(" ");
};

/** Narrow, its rows are laid out as grids, and engines then forget that it is a table: hence a `role` on every part. */
const table = (host, rights, columns) => html`
  <table role="table" aria-labelledby="apart">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words[host.locale].compare.right}</th>
        ${columns.map(({ title }) => html`<th role="columnheader" scope="col">${title}</th>`)}
      </tr>
    </thead>
    ${byTopic(rights).map(
      ({ topic, rights }) => html`
        <tbody role="rowgroup">
          <tr role="row" class="topic">
            <th role="rowheader" scope="rowgroup" colspan=${columns.length + 1}>${topic}</th>
          </tr>
          ${rights.map((right) => row(host, topic, right, columns))}
        </tbody>
      `,
    )}
  </table>
`;

function row(host, topic, { capability, name, cells }, columns) {
  const [one, other] = columns.map(({ role }) => cells[role]);
  // The one difference that the marks do not show.
  const sameOption = one.option !== undefined && one.option === other.option;
  return html`
    <tr role="row" class="right" data-capability=${capability}>
      <th role="rowheader" scope="row">
        ${opener(host, capability, html`<span class="spoken">${topic} – </span>${name}`)}
        ${sameOption ? html`<small>${words[host.locale].compare.sameOption}</small>` : nothing}
      </th>
      ${columns.map(
        ({ role, options }) =>
          html`<td role="cell" data-grant=${cells[role].grant}>${grant(host.locale, cells[role], options)}</td>`,
      )}
    </tr>
  `;
}

/** What both have alike, under what it is that they have: it is said once, not once a line. */
function shared(host, rights, { role, options }) {
  const groups = grouped(rights, ({ cells }) => {
    const { grant, option, scope, label } = cells[role];
    return [grant, option, scope, label].join();
  });
  const group = ([first, ...others]) => {
    const cell = first.cells[role];
    return html`
      <div>
        <p class="shared" data-grant=${cell.grant}>${grant(host.locale, cell, options)}</p>
        <ul>
          ${[first, ...others].map(
            ({ capability, title }) => html`<li data-capability=${capability}>${opener(host, capability, title)}</li>`,
          )}
        </ul>
      </div>
    `;
  };
  return html`<div class="alike">${[...groups.values()].map(group)}</div>`;
}

/** Where the reader may move about, a right's title leads to its row in the table. */
const opener = (host, capability, title) =>
  host.controls
    ? html`<button type="button" class="open" @click=${() => open(host, capability)}>${title}</button>`
    : title;

/** The button goes away with its view, and the keyboard goes on where the reader was led. */
async function open(host, capability) {
  host.pick({ view: undefined, filter: undefined, cell: capability });
  await host.updateComplete;
  host.renderRoot.getElementById(capability).focus();
}
