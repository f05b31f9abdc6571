// What a cell opens into: what it means, what would change it and who may, where it comes from. And a row: who can do this?

import { html, nothing } from "lit";
import { mark } from "../mark.js";
import { explain, openPoints } from "../package.js";
import { isAbsent, isPersonal } from "../right.js";
import { words } from "./words.js";

/** One cell, for the role of `column`. */
export function cellAnswer(table, row, column) {
  const { capability, title, cells } = row;
  const { changes, source, basis } = words[table.locale];
  const cell = cells[column.role];
  const note = cell.note ? html`<dd>${cell.note}</dd>` : nothing;
  return html`
    <h3>${title} <span class="aside">– ${column.title}</span></h3>
    <dl>
      <div class="means" data-grant=${cell.grant}>
        <dt>${mark(cell.grant)} ${cell.label}</dt>
        <dd>${meaning(table, row, column)}</dd>
        ${saysHow(cell) ? note : nothing}
      </div>
      <div>
        <dt>${changes.title}</dt>
        ${changesOf(table, capability, cell, column).map((sentence) => html`<dd>${sentence}</dd>`)}
      </div>
      <div data-basis=${cell.basis.kind}>
        <dt>${source}</dt>
        <dd>${basis[cell.basis.kind](cell.basis)}</dd>
        ${saysHow(cell) ? nothing : note}
      </div>
    </dl>
  `;
}

/** The same in one sentence, for screen readers. */
export const cellSentence = (table, row, column) =>
  `${row.title}${words[table.locale].colon} ${meaning(table, row, column)}`;

/** One row, the other way round: the roles under what they have in common. */
export function rowAnswer({ account, columns, locale }, { capability, title, cells }) {
  const { who, taken, point } = words[locale];
  const points = openPoints({ locale }).filter(({ capabilities }) => capabilities.includes(capability));
  const [{ note }] = Object.values(isAbsent(account, capability) ? cells : [{}]);
  return html`
    <h3>${title} <span class="aside">– ${who}</span></h3>
    <ul class="who">
      ${alike(locale, columns, cells).map(
        ({ said, cell, titles }) => html`
          <li data-grant=${cell.grant}>${mark(cell.grant)}<span><strong>${titles.join(", ")}</strong>${said}</span></li>
        `,
      )}
    </ul>
    ${note ? html`<p>${note}</p>` : nothing}
    ${points.map(
      (open) => html`
        <p class="point"><strong>${point} ${open.title}.</strong> ${open.readings} <strong>${taken}</strong> ${open.taken}</p>
      `,
    )}
  `;
}

/** The same in one sentence. */
export const rowSentence = ({ columns, locale }, { title, cells }) =>
  `${title}${words[locale].colon} ${alike(locale, columns, cells)
    .map(({ said, titles }) => titles.join(", ") + said)
    .join(". ")}.`;

function alike(locale, columns, cells) {
  const { gives } = words[locale];
  const found = [];
  for (const { role, title, options } of columns) {
    const cell = cells[role];
    const said = `${words[locale].colon} ${gives(cell.label, titleOf(cell.option, options), cell.scope)}`;
    const same = found.find((other) => other.said === said);
    if (same) same.titles.push(title);
    else found.push({ said, cell, titles: [title] });
  }
  return found;
}

const titleOf = (option, options) => options.find((offered) => offered.option === option)?.title;

function meaning({ account, locale }, row, { role, options }) {
  const { means, someone } = words[locale];
  const who = someone[role];
  const cell = row.cells[role];
  if (isAbsent(account, row.capability)) return means.absent(who);
  if (cell.grant === "option") return means.option(who, titleOf(cell.option, options));
  return means[cell.grant](who, isPersonal(row));
}

/** What would turn the answer round, by the package's own remedies: each is one change that is enough. */
function changesOf({ account, locale }, capability, { grant }, { role }) {
  const { changes } = words[locale];
  const ask = (role, account, ownerId) => explain({ id: "one", role, account }, capability, { ownerId }, { locale });
  const messages = ({ remedies }) => remedies.filter(({ kind }) => kind !== "own-record").map(({ message }) => message);
  if (grant === "yes") return [changes.role];
  if (grant === "own") return [changes.others, ...messages(ask(role, account, "another"))];
  const decision = ask(role, account, "one");
  if (decision.code === "not-in-account-kind") return [changes.nothing];
  if (decision.code !== "not-in-subscription") return messages(decision);
  // Two changes, one after the other; no single one would do, so the package names none.
  const included = { ...account, practiceViewIncluded: true };
  const after = messages(ask(role, included, "one"));
  return [...messages(ask("administrator", account, "one")), ...(after.length > 0 ? [changes.after, ...after] : [])];
}

/** A note on an option says how far it goes; every other one why the cell is as it is. */
const saysHow = ({ grant }) => grant === "option";
