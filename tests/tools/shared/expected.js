// What must come out of what `questions.js` and `element.js` ask, in every tool alike.

export const ANSWERS = {
  own: true,
  another: false,
  // Rule 4: one account never sees another's, and a record that names none is none of ours.
  withoutAccount: false,
  withAccount: true,
  // French sets its quotation marks off by spaces that do not break.
  french: "Il faut pour cela l'option «\u00a0Publier dans le logiciel comptable\u00a0», qui n'est pas cochée.",
  english: "This needs the option “Publish to the accounting software”, which is not ticked.",
  visible: [1, 3],
  roles: ["Administrator", "Expense approver", "Standard user"],
  rows: 19,
  cell: "Only their own invoices",
  json: '[{"n": 1e0, "ownerId": "u-lea"}]',
  withoutWasm: [true, false],
};

/** The cells of the one right about the team, drawn in a page. */
export const DRAWN = ["yes", "no", "no"];
