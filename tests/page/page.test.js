// What the page claims, in each engine: one session for all. A claim stands in the file of what it is about.

import { after, before, describe } from "node:test";
import { engines } from "./engines.js";
import { Page } from "./page.js";
import aboutFailure from "./about-failure.js";
import aboutInvoices from "./about-invoices.js";
import aboutJson from "./about-json.js";
import aboutKeeping from "./about-keeping.js";
import aboutKeyboard from "./about-keyboard.js";
import aboutLanguage from "./about-language.js";
import aboutLayout from "./about-layout.js";
import aboutPerson from "./about-person.js";
import aboutPolicy from "./about-policy.js";
import aboutTable from "./about-table.js";
import aboutTeam from "./about-team.js";

for (const { name, open } of engines) {
  describe(name, () => {
    const page = new Page();
    before(async () => page.start(await open()));
    after(() => page.quit());
    for (const about of [
      aboutTable,
      aboutPerson,
      aboutTeam,
      aboutKeeping,
      aboutInvoices,
      aboutLanguage,
      aboutKeyboard,
      aboutLayout,
      aboutPolicy,
      aboutJson,
      aboutFailure,
    ]) {
      about(page);
    }
  });
}
