// The right column: the one who is looked at, what they may do and why not, and what they see.

import { html, nothing } from "lit";
import { choice } from "../choice.js";
import { capabilities, visibleInvoices } from "../package.js";
import { answers, decide } from "./answers.js";
import { listOf } from "./field.js";
import { invoiceList } from "./invoices.js";
import { leftovers } from "./leftovers.js";
import { called } from "./people.js";
import { recordsOf } from "./records.js";
import { words } from "./words.js";

/** `on` is called with what is picked; without it the column is there to read. */
export function panel(locale, person, { record, invoices, names }, on) {
  const { summary } = words[locale];
  const { user, email } = person;
  const given = listOf(invoices);
  const list = (given ?? []).filter((invoice) => typeof invoice === "object" && invoice !== null);
  const documents = user ? recordsOf(user) : {};
  const chosen = Object.hasOwn(documents, record ?? "") ? record : "own";
  const decisions = user ? decide(locale, user, documents[chosen]) : [];
  const allowed = decisions.filter((decision) => decision.allowed).length;
  const seen = visibleInvoices(user, list).length;
  return html`
    <p id="summary" role="status">${summary(called(person), allowed, capabilities().length, seen, list.length)}</p>
    ${email ? html`<small id="email">${email}</small>` : nothing} ${leftovers(locale, person, on)}
    ${on ? buttons(locale, user, on) : nothing} ${user ? rights(locale, decisions, documents, chosen, on) : nothing}
    ${given ? nothing : html`<p class="notice">${words[locale].noInvoices}</p>`}
    ${user && list.length ? seenBy(locale, user, list, names) : nothing}
  `;
}

/** Where it is not known what they may do, giving it again takes the place of changing it. */
function buttons(locale, user, on) {
  const { buttons } = words[locale];
  return html`
    <div class="buttons">
      ${
        user
          ? html`<button type="button" class="plain" data-act="change" @click=${on.change}>${buttons.change}</button>`
          : nothing
      }
      <button type="button" class="plain" data-act="remove" @click=${on.remove}>${buttons.remove}</button>
    </div>
  `;
}

function rights(locale, decisions, documents, chosen, on) {
  const { record, records, rights } = words[locale];
  return html`
    <h3>${rights}</h3>
    ${
      on
        ? choice({
            legend: record,
            name: "record",
            answers: Object.keys(documents).map((id) => ({ id, title: records[id] })),
            chosen,
            picked: on.record,
          })
        : nothing
    }
    ${answers(decisions)}
  `;
}

const seenBy = (locale, user, invoices, names) => html`
  <details id="invoices">
    <summary><h3>${words[locale].invoices}</h3></summary>
    ${invoiceList(locale, user, invoices, names)}
  </details>
`;
