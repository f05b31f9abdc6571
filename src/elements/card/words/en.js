// The card's English.

export const en = {
  role: "The role",
  audience: "Who it is for",
  can: (count) => `Can do (${count})`,
  given: (count) => `Can be given (${count})`,
  cannot: (count) => `Cannot do (${count})`,
  byWhom: "Nothing is ticked at first; an administrator ticks each option.",
  nothingToTick: "Nothing to tick: this role already includes what the others are given by an option.",
  nothingDenied: "Nothing is denied to them.",
  brings: { all: "for the whole account", own: "only their own" },
  quoted: (name) => `“${name}”`,
  absent: (rights) => `Not applicable in this account: ${rights}.`,
  inferred: "inferred",
  toKnow: (count) => `Good to know (${count})`,
  inferredMeans: "What is “inferred” is written nowhere: it is the least right that agrees with everything that is.",
  shown: (title, { can, given, cannot }) => `${title}: can do ${can}, can be given ${given}, cannot do ${cannot}.`,
};
