// English.

export const en = {
  account: "The account",
  accounts: { client: "Client file", practice: "Practice", "practice-view": "Practice with practice view" },
  waiting: "One moment, please…",
  trouble: {
    sorry:
      "We are sorry: the roles cannot be worked out here. " +
      "Try another browser; if that does not help, tell the people who run this site.",
    cause: "Cause:",
    again: "Try again",
  },
};
