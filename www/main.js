// Starts the page: its address follows what is picked, and what is picked follows the address.

import { followAddress } from "./address.js";
import { followLanguage } from "./language.js";
import { showLedger } from "./ledger.js";
import { init, version } from "./pkg/browser.js";

followAddress();
followLanguage(show);

async function show() {
  try {
    await init();
  } catch {
    return; // the elements say that they could not be loaded, and why
  }
  document.getElementById("version").textContent = version;
  showLedger(document.documentElement.lang);
}
