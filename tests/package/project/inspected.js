// A page of plain code that says what it asks: a menu, two invoices, and a person who is signed in.

import { canPerform, explain, scopeOf } from "dossier-roles";
import { asked, inspect, onSeenAs, seenAs } from "dossier-roles/inspect";

inspect({ key: KEY }); // what the bundler puts there

const account = { id: "a-1", kind: "client" };
const page = {
  user: { id: "u-lea", name: "Léa", role: "standard-user", account, options: { publishDocuments: true } },
  invoices: [
    { number: 1, ownerId: "u-lea", accountId: "a-1" },
    { number: 2, ownerId: "u-tom", accountId: "a-1" },
  ],
  heard: [],
  draw,
  asked,
  seenAs,
  explain,
};

const made = (tag, parent, properties) => {
  const element = Object.assign(document.createElement(tag), properties);
  parent.append(element);
  return element;
};
const main = made("main", document.body, {});
made("h1", main, { textContent: "Invoices" });
const team = made("button", main, { id: "team", textContent: "Team" });
const rows = page.invoices.map((invoice) => {
  const row = made("p", main, { textContent: `Invoice ${invoice.number} ` });
  return { invoice, publish: made("button", row, { id: `publish-${invoice.number}`, textContent: "Publish" }) };
});

function draw() {
  const { user } = page;
  team.hidden = scopeOf(seenAs(user), "team.manage-users") === null;
  asked(team, { user, capability: "team.manage-users" });
  for (const { invoice, publish } of rows) {
    const may = canPerform(seenAs(user), "invoices.publish", invoice);
    publish.setAttribute("aria-disabled", String(!may));
    asked(publish, { user, capability: "invoices.publish", record: invoice });
  }
}

draw();
onSeenAs(draw);
for (const type of ["keydown", "click", "focusin"]) {
  document.addEventListener(type, ({ target }) => page.heard.push(`${type} ${target.id || target.localName}`));
}
globalThis.page = page;
globalThis.report = () => page.heard;
