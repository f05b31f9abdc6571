// The account's three forms, and the switch between them: once above the table, once in the editor.

import { choice } from "./choice.js";
import { words } from "./words.js";

export const accounts = {
  client: { kind: "client" },
  practice: { kind: "practice", practiceViewIncluded: false },
  "practice-view": { kind: "practice", practiceViewIncluded: true },
};

/** The switch, as radio buttons called `name`. */
export function accountSwitch(language, name, chosen) {
  const { account, accounts: titles } = words[language];
  return choice(
    account,
    name,
    Object.keys(accounts).map((id) => ({ id, title: titles[id] })),
    chosen,
  );
}
