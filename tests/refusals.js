// What a change of a team can be refused for, typed from the contract.

/** Why a value, or a change to a team, is refused. Where several fit, the first of this order. */
export const REFUSALS = [
  "invalid-team",
  "not-permitted",
  "unknown-user",
  "unknown-field",
  "unknown-option",
  "unknown-role",
  "invalid-user",
  "duplicate-user",
  "option-not-available",
  "last-administrator",
];
