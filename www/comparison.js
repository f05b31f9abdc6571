// The comparison table, drawn from the package's answers.
//
// A narrow screen lays the rows out as grids (style/comparison.css), and engines then forget that it is a table: hence a
// `role` on every part of it.

import { element } from "./element.js";
import { mark } from "./mark.js";
import { comparisonTable, describeRole } from "./package.js";
import { words } from "./words.js";

/** The table for an account; `caption` says which one it is. `opened` holds the rows that are open, and is kept up to date. */
export function comparison(locale, account, caption, opened) {
  const { roles, groups } = comparisonTable({ locale, account });
  const columns = roles.map(({ role }) => describeRole(role, { locale, account }));
  return element(
    "table",
    { class: "comparison", role: "table" },
    element("caption", {}, caption),
    head(columns, words[locale]),
    groups.map((group) => section(group, columns, opened, words[locale])),
  );
}

const head = (columns, { right }) =>
  element(
    "thead",
    { role: "rowgroup" },
    element(
      "tr",
      { role: "row" },
      element("th", { scope: "col", role: "columnheader" }, right),
      columns.map(({ role, title, recommendedFor }) =>
        element(
          "th",
          { scope: "col", role: "columnheader", "data-role": role },
          title,
          element("small", {}, recommendedFor),
        ),
      ),
    ),
  );

const section = ({ group, title, rows }, columns, opened, spoken) =>
  element(
    "tbody",
    { role: "rowgroup", "data-group": group },
    element(
      "tr",
      { role: "row", class: "group" },
      element("th", { scope: "rowgroup", role: "rowheader", colspan: columns.length + 1 }, title),
    ),
    rows.flatMap((row) => [rights(row, title, columns, opened, spoken), sources(row, columns, opened, spoken)]),
  );

function rights({ capability, title, cells }, group, columns, opened, spoken) {
  const name = element(
    "button",
    { type: "button", "aria-expanded": String(opened.has(capability)), "aria-controls": sourceId(capability) },
    within(group, title),
  );
  name.addEventListener("click", () => toggle(name, capability, opened));
  return element(
    "tr",
    { role: "row", class: "right", "data-capability": capability },
    element("th", { scope: "row", role: "rowheader" }, name),
    columns.map(({ role, options }) => cell(cells[role], options, spoken)),
  );
}

function cell({ grant, option, scope, label }, options, { once }) {
  const title = option && options.find((offered) => offered.option === option).title;
  return element(
    "td",
    { role: "cell", "data-grant": grant },
    mark(grant),
    element("span", {}, label, option && element("small", {}, title, element("br"), once[scope])),
  );
}

/** What each cell rests on: a row of its own, under the row that it explains. */
const sources = ({ capability, cells }, columns, opened, { source, basis }) =>
  element(
    "tr",
    { role: "row", class: "sources", id: sourceId(capability), hidden: !opened.has(capability) },
    element("th", { scope: "row", role: "rowheader" }, source),
    columns.map(({ role, title }) =>
      element(
        "td",
        { role: "cell" },
        element("strong", {}, title),
        element("span", {}, basis[cells[role].basis.kind](cells[role].basis)),
        cells[role].note && element("span", {}, cells[role].note),
      ),
    ),
  );

const sourceId = (capability) => `sources-${capability}`;

function toggle(name, capability, opened) {
  if (!opened.delete(capability)) opened.add(capability);
  name.setAttribute("aria-expanded", String(opened.has(capability)));
  document.getElementById(sourceId(capability)).hidden = !opened.has(capability);
}

/** A row need not repeat the heading that it stands under. */
const within = (group, title) => (title.startsWith(`${group} – `) ? title.slice(group.length + 3) : title);
