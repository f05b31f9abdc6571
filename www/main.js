// Starts the page: its address follows what is picked, and what is picked follows the address.

import { version } from "dossier-roles";
import "dossier-roles/elements";
import { followAddress } from "./address.js";
import { followLanguage } from "./language.js";
import { showLedger } from "./ledger.js";

document.getElementById("version").textContent = version;
followAddress();
followLanguage(() => showLedger(document.documentElement.lang));
