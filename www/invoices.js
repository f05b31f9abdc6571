// The invoices that a user sees, then those that stay hidden from them, under the reason why.

import { element } from "./element.js";
import { mark } from "./mark.js";
import { explain, visibleInvoices } from "./package.js";
import { words } from "./words.js";

/** The list, as a table: what is seen first. */
export function invoiceList(locale, user, books) {
  const { invoices: titles, seen, hidden, formats } = words[locale];
  const visible = visibleInvoices(user, books.invoices);
  const kept = books.invoices.filter((invoice) => !visible.includes(invoice));
  const reasons = Map.groupBy(kept, (invoice) => explain(user, "invoices.view", invoice, { locale }).message);
  const row = rowFor(books, formats);
  return element(
    "table",
    { class: "invoices", role: "table" },
    element(
      "thead",
      { role: "rowgroup" },
      element(
        "tr",
        { role: "row" },
        Object.entries(titles).map(([field, title]) =>
          element("th", { scope: "col", role: "columnheader", class: field }, title),
        ),
      ),
    ),
    body("yes", seen(visible.length), undefined, visible.map(row)),
    [...reasons].map(([reason, those]) => body("no", hidden(those.length), reason, those.map(row))),
  );
}

const body = (grant, count, reason, rows) =>
  element(
    "tbody",
    { role: "rowgroup", "data-seen": String(grant === "yes") },
    element(
      "tr",
      { role: "row", class: "group" },
      element(
        "th",
        { scope: "rowgroup", role: "rowheader", colspan: 5 },
        mark(grant),
        element("span", {}, count, reason && element("small", {}, reason)),
      ),
    ),
    rows,
  );

/** Draws one invoice; the formats are costly to make, so once for the list. */
function rowFor(books, formats) {
  const day = new Intl.DateTimeFormat(formats, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const euros = new Intl.NumberFormat(formats, { style: "currency", currency: "EUR" });
  const named = (list, wanted) => list.find(({ id }) => id === wanted).name;
  return ({ id, date, supplier, amount, ownerId, accountId }) =>
    element(
      "tr",
      { role: "row", "data-invoice": id },
      element("td", { role: "cell", class: "date" }, element("time", { datetime: date }, day.format(new Date(date)))),
      element("th", { scope: "row", role: "rowheader", class: "supplier" }, supplier),
      element("td", { role: "cell", class: "owner" }, named(books.people, ownerId)),
      element("td", { role: "cell", class: "account" }, named(books.accounts, accountId)),
      element("td", { role: "cell", class: "amount" }, euros.format(amount)),
    );
}
