// The invoices that a user sees, then those that stay hidden from them, under the reason why.

import { html, nothing } from "lit";
import { mark } from "../mark.js";
import { explain, visibleInvoices } from "../package.js";
import { grouped } from "../grouped.js";
import { shownOf } from "./field.js";
import { words } from "./words.js";

/** The list, as a table: what is seen first. `names` says what people call an owner and an account, by their ids. */
export function invoiceList(locale, user, invoices, names) {
  const { columns, seen, hidden, formats } = words[locale];
  const visible = visibleInvoices(user, invoices);
  const shown = new Set(visible);
  const kept = invoices.filter((invoice) => !shown.has(invoice));
  const reasons = grouped(kept, (invoice) => explain(user, "invoices.view", invoice, { locale }).message);
  const row = rowFor(formats, names);
  // The roles are said again: laid out for a narrow place, it would be no table any more to a screen reader.
  return html`
    <table class="invoices" role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${Object.entries(columns).map(
            ([field, title]) => html`<th scope="col" role="columnheader" class=${field}>${title}</th>`,
          )}
        </tr>
      </thead>
      ${group(true, seen(visible.length), undefined, visible.map(row))}
      ${[...reasons].map(([reason, those]) => group(false, hidden(those.length), reason, those.map(row)))}
    </table>
  `;
}

const group = (isSeen, count, reason, rows) => html`
  <tbody role="rowgroup" data-seen=${isSeen}>
    <tr role="row" class="group">
      <th scope="rowgroup" role="rowheader" colspan="5">
        ${mark(isSeen && rows.length > 0 ? "yes" : "no")}
        <span>${count} ${isSeen ? nothing : html`<small>${reason}</small>`}</span>
      </th>
    </tr>
    ${rows}
  </tbody>
`;

const fields = ["id", "date", "supplier", "amount", "ownerId", "accountId"];

/** Draws one invoice; the formats are costly to make, so once for the list. What it does not say stays empty. */
function rowFor(formats, names) {
  const day = new Intl.DateTimeFormat(formats, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const euros = new Intl.NumberFormat(formats, { style: "currency", currency: "EUR" });
  const dated = (date) => {
    const time = new Date(date ?? NaN);
    return Number.isNaN(time.getTime()) ? nothing : html`<time datetime=${date}>${day.format(time)}</time>`;
  };
  return (invoice) => {
    const [id, date, supplier, amount, owner, account] = fields.map((field) => shownOf(invoice, field));
    return html`
      <tr role="row" data-invoice=${id ?? nothing}>
        <td role="cell" class="date">${dated(date)}</td>
        <th scope="row" role="rowheader" class="supplier">${supplier ?? id}</th>
        <td role="cell" class="owner">${names.person(owner)}</td>
        <td role="cell" class="account">${names.account(account)}</td>
        <td role="cell" class="amount">${Number.isFinite(amount) ? euros.format(amount) : nothing}</td>
      </tr>
    `;
  };
}
