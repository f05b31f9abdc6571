// The table of rights: rows in their groups, roles as columns, and under a row what was opened in it.

import { html, nothing } from "lit";
import { accounts } from "../account.js";
import { comparisonTable, describeRole } from "../package.js";
import { within } from "../right.js";
import { cellAnswer, cellSentence, rowAnswer, rowSentence } from "./answer.js";
import { filtered } from "./filter.js";
import { grant } from "./grant.js";
import { words } from "./words.js";

export function rightsView(host) {
  const { locale } = host;
  const account = accounts[host.form];
  const { roles, groups } = comparisonTable({ locale, account });
  const columns = roles.map(({ role }) => describeRole(role, { locale, account }));
  const told = ({ title }, row) => tell(title, row, columns);
  const about = filtered(groups, { only: host.only }, told);
  const shown = filtered(about, { filter: host.filter }, told);
  const table = { host, locale, account, columns, spoken: words[locale] };
  return html`
    ${host.controls ? search(table, count(shown), count(about)) : nothing}
    ${shown.length > 0 ? grid(table, shown) : html`<p class="nothing">${table.spoken.none}</p>`}
    <p class="spoken" role="status">${sentence(table, shown)}</p>
  `;
}

/** What is open, read aloud when it opens. */
function sentence(table, groups) {
  const { row, column } = openedIn(
    table,
    groups.flatMap(({ rows }) => rows),
  );
  if (!row) return nothing;
  return column ? cellSentence(table, row, column) : rowSentence(table, row);
}

/** The row that is open, and the column if it is only one cell of it; nothing where the address names what there is not. */
function openedIn({ host, columns }, rows) {
  const [capability, role] = (host.cell ?? "").split("/");
  const row = rows.find((row) => row.capability === capability);
  const column = columns.find((column) => column.role === role);
  return role === undefined || column ? { row, column } : {};
}

/** What the words of a filter are looked for in: all that the row shows, and its notes. */
const tell = (group, { title, cells }, columns) =>
  [
    group,
    title,
    ...columns.flatMap(({ role, title, options }) => {
      const { label, option, note } = cells[role];
      return [title, label, note, options.find((offered) => offered.option === option)?.title];
    }),
  ].join(" ");

const count = (groups) => groups.reduce((sum, { rows }) => sum + rows.length, 0);

const search = ({ host, spoken }, shown, of) => html`
  <p class="search">
    <label for="filter">${spoken.filter}</label>
    <input
      id="filter"
      type="search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${spoken.filterExample}
      .value=${host.filter ?? ""}
      @input=${({ target }) => host.pick({ filter: target.value || undefined }, "input")}
    />
    <span role="status">${host.filter ? spoken.found(shown, of) : nothing}</span>
  </p>
`;

/** A narrow place lays the rows out as grids (table.css), and engines then forget that it is a table: hence a `role` on all of it. */
function grid(table, groups) {
  const { host, columns, spoken } = table;
  const entrance = entranceOf(host, groups);
  return html`
    <table class="rights" role="grid" aria-readonly="true" @keydown=${(event) => host.walked(event)}>
      <caption class="spoken">${spoken.caption[host.form]}<span class="keys">. ${spoken.keys}</span></caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${spoken.right}</th>
          ${columns.map(
            ({ role, title, recommendedFor }) => html`
              <th scope="col" role="columnheader" data-role=${role}>${title}<small>${recommendedFor}</small></th>
            `,
          )}
        </tr>
      </thead>
      ${groups.map((group) => section({ ...table, entrance }, group))}
    </table>
  `;
}

/** Where Tab comes into the grid: where the reader was last, else what is open, else the first cell. */
function entranceOf(host, groups) {
  const rows = groups.flatMap((group) => group.rows.map(({ capability }) => capability));
  const there = (id) => id && rows.includes(id.split("/")[0]);
  return [host.entrance, host.cell].find(there) ?? rows[0];
}

const section = (table, { group, title, rows }) => html`
  <tbody role="rowgroup" data-group=${group}>
    <tr role="row" class="group">
      <th scope="rowgroup" role="rowheader" colspan=${table.columns.length + 1}>${title}</th>
    </tr>
    ${rows.map((row) => right(table, title, row))}
  </tbody>
`;

function right(table, group, row) {
  const { columns, locale } = table;
  const { capability, title, cells } = row;
  return html`
    <tr role="row" class="right" data-capability=${capability}>
      <th scope="row" role="rowheader">${opener(table, capability, 0, within(group, title))}</th>
      ${columns.map(
        ({ role, title: named, options }, index) => html`
          <td role="gridcell" data-grant=${cells[role].grant} data-role=${role}>
            ${opener(
              table,
              `${capability}/${role}`,
              index + 1,
              html`${grant(locale, cells[role], options)}<span class="spoken">, ${named}, ${title}</span>`,
            )}
          </td>
        `,
      )}
    </tr>
    ${answer(table, row)}
  `;
}

function answer(table, wanted) {
  const { row, column } = openedIn(table, [wanted]);
  if (!row) return nothing;
  return html`
    <tr role="row" class="answer" id="answer">
      <td
        role="gridcell"
        colspan=${table.columns.length + 1}
        tabindex="-1"
        data-column=${table.columns.indexOf(column) + 1}
      >${column ? cellAnswer(table, row, column) : rowAnswer(table, row)}</td>
    </tr>
  `;
}

const opener = ({ host, entrance }, cell, column, content) => html`
  <button
    type="button"
    id=${cell}
    data-column=${column}
    tabindex=${cell === entrance ? 0 : -1}
    aria-expanded=${host.cell === cell ? "true" : "false"}
    aria-controls=${host.cell === cell ? "answer" : nothing}
    @click=${() => host.toggle(cell)}
    @focus=${() => (host.entrance = cell)}
  >${content}</button>
`;
