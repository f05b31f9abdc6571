// The account's three forms, and the switch between them.

import { choice } from "./choice.js";
import { words } from "./words.js";

/** @satisfies {Record<string, import("dossier-roles").Account>} */
export const accounts = {
  client: { kind: "client" },
  practice: { kind: "practice", practiceViewIncluded: false },
  "practice-view": { kind: "practice", practiceViewIncluded: true },
};

/** The switch; `picked` is called with the form's id. `group` is not another element's on the same page. */
export function accountSwitch(locale, chosen, picked, group) {
  const { account, accounts: titles } = words[locale];
  const answers = Object.keys(accounts).map((id) => ({ id, title: titles[id] }));
  return choice({ legend: account, name: "account", group, answers, chosen, picked });
}
