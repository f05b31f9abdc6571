// Questions whose only right answer is no, and a few that show that whoever denies them can also allow.
//
// Each is `[id, what is asked, { user, action, record, pollute }]`, made anew for every asking, since some of those who
// are asked write into what they are given. `record` left out: asked about no record at all.

const lea = { id: "u-lea", role: "standard-user" };
const standard = (user) => ({ role: "standard-user", ...user });
const administrator = { id: "u-ines", role: "administrator" };
const shared = (value) => ({ user: standard({ id: value }), action: "view", record: { ownerId: value } });
const view = (record, user = lea) => ({ user: { ...user }, action: "view", record });

/** What everybody must answer alike, or the comparison compares nothing. */
export const CONTROLS = [
  ["one's own record", true, () => view({ ownerId: "u-lea" })],
  ["somebody else's", false, () => view({ ownerId: "u-tom" })],
  ["an administrator, somebody's", true, () => view({ ownerId: "u-tom" }, administrator)],
  [
    "a right of administrators, held",
    true,
    () => ({ ...view({ ownerId: "u-tom" }, administrator), action: "approve" }),
  ],
  ["the same right, not held", false, () => ({ ...view({ ownerId: "u-lea" }), action: "approve" })],
  ["a role that nobody defined", false, () => view({ ownerId: "u-lea" }, { id: "u-lea", role: "standard-usr" })],
];

export const CASES = {
  "No id": [
    ["absent twice", "the user has no id, the record no owner", () => view({}, standard())],
    ["undefined twice", "both are there and `undefined`", () => shared(undefined)],
    ["null twice", "both are `null`", () => shared(null)],
    ["empty twice", 'both are `""`', () => shared("")],
    ["null and absent", "the user's is `null`, the record has none", () => view({}, standard({ id: null }))],
    ["zero and empty", "the user's is `0`, the record's `\"\"`", () => view({ ownerId: "" }, standard({ id: 0 }))],
    [
      "nobody",
      "no user at all, and a record without an owner",
      () => ({ user: undefined, action: "view", record: {} }),
    ],
  ],
  "No string": [
    [
      "number and string",
      "the user's is `42`, the record's `\"42\"`",
      () => view({ ownerId: "42" }, standard({ id: 42 })),
    ],
    [
      "string and number",
      "the user's is `\"42\"`, the record's `42`",
      () => view({ ownerId: 42 }, standard({ id: "42" })),
    ],
    ["owner in a list", "the owner is a list that holds the user's id", () => view({ ownerId: ["u-lea"] })],
    [
      "id in a list",
      "the user's id is a list that holds the owner",
      () => view({ ownerId: "u-lea" }, standard({ id: ["u-lea"] })),
    ],
    ["one list twice", "both are the same list", () => shared(["u-lea"])],
    ["boxed owner", "the owner is a `String` object", () => view({ ownerId: new String("u-lea") })],
    ["one box twice", "both are the same `String` object", () => shared(new String("u-lea"))],
    [
      "toString",
      "the owner is an object whose `toString` says the id",
      () => view({ ownerId: { toString: () => "u-lea" } }),
    ],
    [
      "operator",
      'the user\'s id is `{ "$ne": null }`',
      () => view({ ownerId: "u-tom" }, standard({ id: { $ne: null } })),
    ],
  ],
  "Not the same string": [
    ["case", "another case", () => view({ ownerId: "U-LEA" })],
    ["space", "a space at the end", () => view({ ownerId: "u-lea " })],
    [
      "composed",
      "é in one character, and in two",
      () => view({ ownerId: "u-le\u0301a" }, standard({ id: "u-l\u00e9a" })),
    ],
    [
      "surrogates",
      "two ids that differ in a lone surrogate",
      () => view({ ownerId: "u-\ud801" }, standard({ id: "u-\ud800" })),
    ],
  ],
  "Not the record's own": [
    ["inherited", "the owner is inherited", () => view(Object.create({ ownerId: "u-lea" }))],
    [
      "polluted owner",
      "the owner comes from a polluted prototype",
      () => ({ ...view({}), pollute: { ownerId: "u-lea" } }),
    ],
    [
      "polluted user",
      "the user's id comes from a polluted prototype",
      () => ({ ...view({ ownerId: "u-lea" }, standard()), pollute: { id: "u-lea" } }),
    ],
  ],
  "No record": [
    ["no record", "only one's own, asked about no record", () => ({ user: { ...lea }, action: "view" })],
    ["undefined record", "`undefined` for a record, as after a search that found none", () => view(undefined)],
    ["null record", "`null` for a record", () => view(null)],
    ["id for a record", "the user's id for a record", () => view("u-lea")],
  ],
  "No such name": [
    ["slip", "an action with a slip in it", () => ({ ...view({ ownerId: "u-lea" }), action: "slip" })],
    [
      "slip, administrator",
      "the same, under everything that an administrator may",
      () => ({ ...view({ ownerId: "u-lea" }, administrator), action: "slip" }),
    ],
    [
      "action of every object",
      "an action called `constructor`",
      () => ({ ...view({ ownerId: "u-lea" }), action: "constructor" }),
    ],
    [
      "role of every object",
      "a role called `constructor`",
      () => view({ ownerId: "u-lea" }, { id: "u-lea", role: "constructor" }),
    ],
  ],
};
