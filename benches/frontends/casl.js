// The same in CASL: rules for a role, as its guide has them, and the names that it gives to the questions.
import { AbilityBuilder, createMongoAbility, subject } from "@casl/ability";
import { LEA, RECORDS } from "./rows.js";

export const QUESTIONS = ["view", "publish", "approve"];
/** Plain objects, told apart as the guide's "Subject type detection" says. */
export const INVOICES = RECORDS.map((record) => subject("Invoice", { ...record }));

export function rulesFor(user) {
  const { can, rules } = new AbilityBuilder(createMongoAbility);
  if (user.role === "administrator") can("manage", "all");
  else can("view", "Invoice", { ownerId: user.id });
  return rules;
}

export const abilityOf = () => createMongoAbility(rulesFor(LEA));
