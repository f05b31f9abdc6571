// English.

export const en = {
  account: "The account",
  accounts: { client: "Client file", practice: "Practice", "practice-view": "Practice with practice view" },
  trouble: {
    sorry: "We are sorry: the roles could not be loaded. Check your connection, then reload the page.",
    cause: "Cause:",
  },
};
