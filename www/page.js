// The page: the account that is picked, and what is drawn again when it changes.

import { accounts, accountSwitch } from "./account.js";
import { openBooks } from "./books.js";
import { comparison } from "./comparison.js";
import { drawEditor } from "./draw.js";
import { showTeam, startEditor } from "./editor.js";
import { language, onLanguage } from "./language.js";
import { ledger } from "./ledger.js";
import { init, version } from "./package.js";
import { words } from "./words.js";

/** The account that the reader has picked, and which rows of the table are open. */
let account = "client";
const opened = new Set();

/** Where the account can be picked: above the table, and above the team. */
const switches = ["table-account", "team-account"];

/** Loads what the page needs, draws it, and follows the reader from then on. */
export async function start() {
  const [books] = await Promise.all([openBooks(), init()]);
  document.getElementById("version").textContent = version;
  startEditor(books);
  onLanguage(() => {
    drawPage();
    drawEditor();
  });
  document.querySelector("main").addEventListener("change", pick);
  drawPage();
  showTeam(account);
}

function pick({ target: { name, value } }) {
  if (!switches.includes(name)) return;
  account = value;
  drawTable();
  showTeam(account);
}

function drawPage() {
  for (const place of switches) put(place, accountSwitch(language(), place, account));
  put("ledger", ledger(language()));
  drawTable();
}

/** The table, and the two switches that say which account it is for. */
function drawTable() {
  for (const place of switches) document.getElementById(`${place}-${account}`).checked = true;
  put("table", comparison(language(), accounts[account], words[language()].caption[account], opened));
}

const put = (place, drawn) => document.getElementById(place).replaceChildren(drawn);
