// The table's English.

export const en = {
  see: "See",
  views: { table: "The table", compare: "Two roles compared", enough: "The role that is enough" },
  caption: {
    client: "Rights in a client file",
    practice: "Rights in a practice without the practice view",
    "practice-view": "Rights in a practice with the practice view",
  },
  keys: "The arrow keys walk through the table; Enter opens a cell, Escape closes it.",
  right: "Right",
  filter: "Look for a right",
  filterExample: "publish, expense report…",
  found: (shown, of) => `${shown} ${shown === 1 ? "right" : "rights"} of ${of}`,
  none: "No right has all these words: try only one of them.",
  once: { all: "ticked: yes", own: "ticked: only their own" },
  colon: ":",
  who: "who can do this?",
  gives: (label, option, scope) =>
    option === undefined
      ? label.toLowerCase()
      : `option “${option}” to tick${scope === "own" ? ", and only for their own" : ""}`,
  someone: {
    administrator: "An administrator",
    "expense-approver": "An expense approver",
    "standard-user": "A standard user",
  },
  means: {
    yes: (who, records) => `${who} may do this${records ? " for every document of the account" : ""}.`,
    own: (who) => `${who} may do this, but only for documents in their own name.`,
    option: (who, option) => `${who} may do this only if the option “${option}” is ticked.`,
    no: (who) => `${who} may not do this, whatever their options.`,
    absent: (who) => `${who} may not do this here, and nobody else may either.`,
  },
  changes: {
    title: "What would change it",
    role: "Only another role, which an administrator may give: this one holds the right with nothing to tick.",
    after: "Then either of these:",
    others: "For other people's documents:",
    nothing: "Nothing in this account: the right does not exist here.",
  },
  source: "Where it comes from",
  basis: {
    stated: ({ article, section }) => `Stated by article ${article}, “${section}”.`,
    published: () => "Published by another help page of the same service.",
    inferred: () => "Inferred: the least right that fits what is said.",
  },
  point: "Open point:",
  taken: "Taken:",
  compare: {
    sides: ["Compare", "with"],
    apart: (count) => `What sets them apart (${count})`,
    alike: (count) => `What they have in common (${count})`,
    right: "Right",
    sameOption: "The same option, but not for the same documents.",
  },
  enough: {
    question: "What should this person be able to do?",
    everyone: "for everyone's documents, not only their own",
    clear: "Untick everything",
    result: "What is enough",
    begin: "Tick what this person should be able to do: the role that is enough appears here, with nothing to spare.",
    refused: "No role allows this in this account:",
    rest: "For the rest, this is enough:",
    either: "Any one of these is enough:",
    quoted: (title) => `“${title}”`,
    answer: (role, options, count) =>
      [role, `${role}, with the option ${options} ticked`][count] ?? `${role}, with the options ${options} ticked`,
    giver: (count) =>
      count
        ? `An administrator gives this role and ticks ${count > 1 ? "these options" : "this option"}.`
        : "An administrator gives this role; there is nothing to tick.",
    more: (count) => `Also gives (${count})`,
    noMore: "And nothing more.",
    scopes: { all: "for everyone's documents", own: "only for their own" },
  },
};
