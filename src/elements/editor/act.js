// What somebody begins to do and has not confirmed yet.

import { clearable } from "./left.js";
import { idleIn, offered } from "./rehearse.js";

/** An act as it begins: its `kind`, and what the form holds. Where the role is not known, there is none to begin with. */
export const begun = {
  add: () => ({ kind: "add", name: "", role: "standard-user", ticked: new Set() }),
  change: (person) => ({
    kind: "change",
    person,
    role: person.lost === "role" ? undefined : person.role,
    ticked: new Set(person.ticked),
  }),
  clear: (person) => ({ kind: "clear", person, cleared: clearable(person) }),
  remove: (person) => ({ kind: "remove", person }),
  replace: (team) => ({ kind: "replace", team }),
};

/** The same with another role: what the role is not offered is unticked, but for what had no use before either. */
export function rolePicked(act, role, account) {
  const kept = new Set(offered(role, account).map(({ option }) => option));
  if (act.person) for (const option of idleIn(role, act.person, account)) kept.add(option);
  return { ...act, role, ticked: new Set([...act.ticked].filter((option) => kept.has(option))) };
}

/** The same with an option ticked or not. */
export function ticked(act, option, isTicked) {
  const others = [...act.ticked].filter((one) => one !== option);
  return { ...act, ticked: new Set(isTicked ? [...others, option] : others) };
}
