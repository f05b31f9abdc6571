// The page: what is picked, and what is drawn again when it changes.

import { accounts, accountSwitch } from "./account.js";
import { answers, decide } from "./answers.js";
import { openBooks, recordsOf, userOf } from "./books.js";
import { choice, ticks } from "./choice.js";
import { comparison } from "./comparison.js";
import { invoiceList } from "./invoices.js";
import { language, onLanguage } from "./language.js";
import { ledger } from "./ledger.js";
import { describeRole, init, roles, version, visibleInvoices } from "./package.js";
import { words } from "./words.js";

/** What the reader has picked, and which rows of the table are open. */
const picked = { account: "client", role: "standard-user", ticked: new Set(), record: "own" };
const opened = new Set();

/** Where the account can be picked: above the table, and in the editor. */
const accountSwitches = ["table-account", "user-account"];

let books;

/** Loads what the page needs, draws it, and follows the reader from then on. */
export async function start() {
  [books] = await Promise.all([openBooks(), init()]);
  document.getElementById("version").textContent = version;
  onLanguage(drawAll);
  document.querySelector("main").addEventListener("change", pick);
  drawAll();
}

function pick({ target: { name, value, checked } }) {
  if (name === "option") {
    if (checked) picked.ticked.add(value);
    else picked.ticked.delete(value);
  } else if (accountSwitches.includes(name)) {
    picked.account = value;
    drawAccount();
  } else {
    picked[name] = value;
  }
  if (name !== "option") drawOptions(); // a box that was drawn anew would lose the focus
  drawOutcome();
}

function drawAll() {
  const spoken = words[language()];
  for (const place of accountSwitches) put(place, accountSwitch(language(), place, picked.account));
  const titled = roles().map((id) => {
    const { title, summary } = describeRole(id, { locale: language() });
    return { id, title, note: summary };
  });
  put("user-role", choice(spoken.role, "role", titled, picked.role));
  const documents = Object.entries(spoken.records).map(([id, title]) => ({ id, title }));
  put("record", choice(spoken.record, "record", documents, picked.record));
  put("ledger", ledger(language()));
  drawAccount();
  drawOptions();
  drawOutcome();
}

/** The table, and the two switches that say which account it is for. */
function drawAccount() {
  for (const place of accountSwitches) document.getElementById(`${place}-${picked.account}`).checked = true;
  put("table", comparison(language(), accounts[picked.account], words[language()].caption[picked.account], opened));
}

/** Only the ticks that the package offers this role in this account; what it no longer offers is unticked. */
function drawOptions() {
  const { options } = describeRole(picked.role, { locale: language(), account: accounts[picked.account] });
  const offered = options.map(({ option, title, note }) => ({ id: option, title, note }));
  picked.ticked = new Set(offered.map(({ id }) => id).filter((id) => picked.ticked.has(id)));
  const spoken = words[language()];
  put("user-options", ticks(spoken.options, "option", offered, picked.ticked, spoken.nothingToTick));
}

function drawOutcome() {
  const user = userOf(books, { ...picked, account: accounts[picked.account] });
  const decisions = decide(language(), user, recordsOf(books, user)[picked.record]);
  put("answers", answers(decisions));
  put("invoices", invoiceList(language(), user, books));
  const rights = decisions.filter(({ allowed }) => allowed).length;
  const seen = visibleInvoices(user, books.invoices).length;
  document.getElementById("summary").textContent = words[language()].summary(
    user.name,
    rights,
    decisions.length,
    seen,
    books.invoices.length,
  );
}

const put = (place, drawn) => document.getElementById(place).replaceChildren(drawn);
