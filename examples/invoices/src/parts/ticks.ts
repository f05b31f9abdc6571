import { describeRole, type Member } from "dossier-roles";
import type { Language } from "../words";

/** The titles of what is ticked for somebody. */
export function ticksOf({ role, options }: Pick<Member, "role" | "options">, locale: Language) {
  return describeRole(role, { locale })
    .options.filter(({ option }) => options?.[option])
    .map(({ title }) => title);
}
