// The ledger of open points.

import { element } from "./element.js";
import { openPoints } from "./pkg/browser.js";

const taken = { fr: "Retenu\u00a0:", en: "Taken:" };

export const showLedger = (locale) => document.getElementById("ledger").replaceChildren(ledger(locale));

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
