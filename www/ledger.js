// The ledger of open points.

import { openPoints } from "dossier-roles";
import { element } from "./element.js";

const taken = { fr: "Retenu\u00a0:", en: "Taken:" };

/** Shows it; nothing, where the package cannot answer: the elements say why. */
export function showLedger(locale) {
  try {
    document.getElementById("ledger").replaceChildren(ledger(locale));
  } catch (error) {
    if (error.code !== "not-ready") throw error;
  }
}

const ledger = (locale) =>
  element(
    "dl",
    { class: "ledger" },
    openPoints({ locale }).map(({ id, title, readings, taken: reading }) =>
      element(
        "div",
        { "data-point": id },
        element("dt", {}, title),
        element("dd", {}, readings),
        element("dd", { class: "taken" }, element("strong", {}, taken[locale]), " ", reading),
      ),
    ),
  );
