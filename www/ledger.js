// The ledger of open points.

import { element } from "./element.js";
import { openPoints } from "./package.js";
import { words } from "./words.js";

export const ledger = (locale) =>
  element(
    "dl",
    { class: "ledger" },
    openPoints({ locale }).map(({ id, title, readings, taken }) =>
      element(
        "div",
        { "data-point": id },
        element("dt", {}, title),
        element("dd", {}, readings),
        element("dd", { class: "taken" }, element("strong", {}, words[locale].taken), " ", taken),
      ),
    ),
  );
