// Values that no caller should pass, values that look as if they should not, and pages in which things go wrong.
//
// Every question is a title, the code it must be answered with, and `args`: the arguments, made afresh each time, for some
// of them change when they are read.

import * as permissions from "/pkg/index.js";

export const ME = "id-of-amelie";
export const SOMEONE_ELSE = "id-of-bruno";
export const HERE = "id-of-this-dossier";
export const ELSEWHERE = "id-of-that-dossier";

const HIGH = "\ud800"; // two halves of a pair, each ill-formed alone
const LOW = "\udc00";

/** An administrator of a practice: what is denied to this user is denied to all. */
const administrator = () => ({
  id: ME,
  role: "administrator",
  account: { id: HERE, kind: "practice", practiceViewIncluded: true },
  options: {},
});

/** The same with a standard user's rights, publishing their own invoices among them. */
const standardUser = () => ({ ...administrator(), role: "standard-user", options: { publishDocuments: true } });

const mine = () => ({ ownerId: ME, accountId: HERE });
const theirs = () => ({ ownerId: SOMEONE_ELSE, accountId: HERE });

const question = (title, code, { user = administrator, capability = () => "invoices.view", record = mine }) => ({
  title,
  code,
  args: () => [user(), capability(), record()],
});

const without = (object, name) => {
  delete object[name];
  return object;
};

/** `object`, its field `name` no longer its own but its prototype's. */
const inheriting = (object, name) => Object.setPrototypeOf(object, { [name]: object[name] }) && without(object, name);

/** `object`, its field `name` no longer its own but an accessor of its class, over a private field. */
const withAccessor = (object, name) => {
  class Model {
    #value;
    constructor(value) {
      this.#value = value;
    }
    static {
      Object.defineProperty(this.prototype, name, {
        get() {
          return this.#value;
        },
        configurable: true,
      });
    }
  }
  const model = new Model(object[name]);
  for (const key of Object.keys(object).filter((key) => key !== name)) model[key] = object[key];
  return model;
};

/** The ways in which a field is found, and is not the object's own. */
const NOT_OWN = [
  ["inherited", inheriting],
  ["an accessor of the class", withAccessor],
  [
    "a boast of a proxy",
    (object, name) => {
      const value = object[name];
      return new Proxy(without(object, name), { get: (target, key) => (key === name ? value : target[key]) });
    },
  ],
];

/** `object` with a getter as its own field `name`. */
export const getting = (object, name, get) =>
  Object.defineProperty(object, name, { get, enumerable: true, configurable: true });

export const throwing = (object, name, thrown = new Error(`no ${name} for you`)) =>
  getting(object, name, () => {
    throw thrown;
  });

/** A getter that answers with each of `values` in turn, and with the last for ever. */
export const changing = (object, name, ...values) =>
  getting(object, name, () => (values.length > 1 ? values.shift() : values[0]));

export const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

export const failing = (trap) => (target) =>
  new Proxy(target, {
    [trap]() {
      throw new Error(`no ${trap} for you`);
    },
  });

class WithGetters {
  get id() {
    return ME;
  }
  get role() {
    return "administrator";
  }
  get ownerId() {
    return ME;
  }
  get accountId() {
    return HERE;
  }
}

/** What is not an object: everything that `typeof` calls something else, null, arrays, and what cannot be read. */
export const notObjects = (fields) => [
  ["null", () => null],
  ["true", () => true],
  ["false", () => false],
  ["0", () => 0],
  ["14", () => 14],
  ["NaN", () => NaN],
  ["a bigint", () => 14n],
  ["an empty string", () => ""],
  ["a string", () => ME],
  ["the JSON of an object", () => JSON.stringify(fields())],
  ["a symbol", () => Symbol(ME)],
  ["a function", () => () => fields()],
  ["a function with the fields", () => Object.assign(() => {}, fields())],
  ["a class with the fields", () => Object.assign(class {}, fields())],
  ["an empty array", () => []],
  ["an array of the object", () => [fields()]],
  ["an array with the fields", () => Object.assign([], fields())],
  ["a proxy over an array with the fields", () => new Proxy(Object.assign([], fields()), {})],
  [
    "a proxy over a function with the fields",
    () =>
      new Proxy(
        Object.assign(() => {}, fields()),
        {},
      ),
  ],
  ["an object that says it is undefined", () => document.all],
  ["a revoked proxy", () => revoked(fields())],
  ["a revoked proxy over an array", () => revoked([])],
  ["a revoked proxy over a function", () => revoked(() => {})],
];

/** Objects in which none of the fields is found. */
const bareObjects = (fields) => [
  ["an empty object", () => ({})],
  ["an object without a prototype", () => Object.create(null)],
  ["a date", () => new Date()],
  ["a regular expression", () => /amelie/],
  ["an error", () => new Error(ME)],
  ["a promise of the object", () => Promise.resolve(fields())],
  ["a map of the fields", () => new Map(Object.entries(fields()))],
  ["a boxed string", () => new String(ME)],
  ["a boxed number", () => new Number(14)],
  ["a boxed boolean", () => new Boolean(true)],
  ["a boxed symbol", () => Object(Symbol(ME))],
  ["bytes", () => new Uint8Array(14)],
  ["an object of another page", () => new (anotherRealm().Object)()],
];

/** Objects in which the fields are found, and are not the object's own or cannot be read. */
const malformedObjects = (fields) => [
  ["an object that inherits the fields", () => Object.create(fields())],
  ["an object that inherits the fields from another page", () => anotherRealm().Object.create(fields())],
  ["an instance whose class has the getters", () => new WithGetters()],
  [
    "a proxy that only pretends to have the fields",
    () => new Proxy({}, { get: (_, name) => fields()[name], has: () => true }),
  ],
  ["a proxy that throws when read", () => failing("get")(fields())],
  ["a proxy that throws when asked what it has", () => failing("getOwnPropertyDescriptor")(fields())],
  ["a proxy whose traps are no functions", () => new Proxy(fields(), { get: 14, getOwnPropertyDescriptor: 14 })],
  [
    "a proxy that lies about what it has",
    () => new Proxy(Object.freeze(fields()), { get: () => 14, getOwnPropertyDescriptor: () => undefined }),
  ],
];

/** What is not an id, for a field that is there. `undefined` is a field that is not. */
const notIds = (id) => [
  ["null", () => null],
  ["true", () => true],
  ["0", () => 0],
  ["14", () => 14],
  ["NaN", () => NaN],
  ["a bigint", () => 14n],
  ["an empty string", () => ""],
  ["a lone high surrogate", () => HIGH],
  ["a lone low surrogate", () => LOW],
  ["a pair the wrong way round", () => LOW + HIGH],
  ["an id and half a character", () => id + HIGH],
  ["half a character and an id", () => LOW + id],
  ["half a character in a long id", () => "é".repeat(10_000) + HIGH + id],
  ["a symbol", () => Symbol(id)],
  ["an array of one id", () => [id]],
  ["an empty array", () => []],
  ["an object", () => ({ id })],
  ["a boxed string", () => new String(id)],
  [
    "an object that would become the id",
    () => ({ toString: () => id, valueOf: () => id, [Symbol.toPrimitive]: () => id }),
  ],
  ["a function that returns the id", () => () => id],
  ["a date", () => new Date()],
  ["a revoked proxy", () => revoked({})],
];

export const INHERITED_BY_ALL = [
  "__proto__",
  "constructor",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
];

/** Other names that a careless eye, or a careless comparison, takes for `name`. */
const lookAlikes = (name) => [
  name.toUpperCase(),
  name[0].toUpperCase() + name.slice(1),
  ` ${name}`,
  `${name} `,
  `${name}\n`,
  `${name}\0`,
  `${name}\u200b`, // a space of no width
  `${name}${HIGH}`,
  name.replace("a", "\u0430").replace("e", "\u0435"), // Cyrillic
  name.replace("a", "\uff41").replace("i", "\uff49"), // full width
  `${name},${name}`,
  `["${name}"]`,
];

const notStrings = (name) => [
  ["undefined", () => undefined],
  ...notIds(name).filter(([, make]) => typeof make() !== "string"),
];

const NOT_ROLES = [
  "",
  "*",
  "admin",
  "0",
  HIGH,
  ...INHERITED_BY_ALL,
  ...["administrator", "expense-approver", "standard-user"].flatMap(lookAlikes),
];
const NOT_KINDS = ["", "*", "firm", "both", HIGH, ...INHERITED_BY_ALL, ...["client", "practice"].flatMap(lookAlikes)];

// ---- Users that are none -------------------------------------------------------------------------------------------

const withField = (name, make) => () => ({ ...administrator(), [name]: make() });
const withAccount = (changes) => () => ({ ...administrator(), account: { ...administrator().account, ...changes() } });

const account = () => administrator().account;

/** Accounts that are none, wherever one is read. */
const badAccounts = () => [
  ...notObjects(account)
    .filter(([, make]) => typeof make() !== "string") // a call that words an answer takes a kind for an account
    .map(([title, make]) => [`an account that is ${title}`, make]),
  ...notIds(HERE).map(([title, id]) => [`an account whose id is ${title}`, () => ({ ...account(), id: id() })]),
  ...notStrings("practice")
    .filter(([title]) => title !== "undefined")
    .map(([title, kind]) => [`an account kind that is ${title}`, () => ({ ...account(), kind: kind() })]),
  ...NOT_KINDS.map((kind) => [`the account kind ${JSON.stringify(kind)}`, () => ({ ...account(), kind })]),
  ...["id", "kind", "practiceViewIncluded"].map((name) => [
    `a getter of the account's ${name} that throws`,
    () => throwing(account(), name),
  ]),
  ...["get", "getOwnPropertyDescriptor"].map((trap) => [
    `an account that is a proxy whose ${trap} throws`,
    () => failing(trap)(account()),
  ]),
  ...["id", "kind", "practiceViewIncluded"].flatMap((name) =>
    NOT_OWN.map(([how, hide]) => [`an account whose ${name} is ${how}`, () => hide(account(), name)]),
  ),
];

/** What no call that words an answer takes for an account. */
export const accounts = () =>
  [...badAccounts(), ...NOT_KINDS.map((kind) => [`the kind ${JSON.stringify(kind)}`, () => kind])].map(
    ([title, value]) => ({ title, value }),
  );

/** What no call takes for a role. */
export const roles = () =>
  [
    ...notStrings("administrator"),
    ["a user", administrator],
    ...NOT_ROLES.map((role) => [JSON.stringify(role), () => role]),
  ].map(([title, value]) => ({ title, value }));

/** Users that are denied everything. */
export const users = () => [
  question("a user that is undefined", "invalid-user", { user: () => undefined }),
  ...[...notObjects(administrator), ...bareObjects(administrator), ...malformedObjects(administrator)].map(
    ([title, user]) => question(`a user that is ${title}`, "invalid-user", { user }),
  ),

  question("no id", "invalid-user", { user: () => without(administrator(), "id") }),
  question("an id that is undefined", "invalid-user", { user: withField("id", () => undefined) }),
  ...["id", "role", "account"].flatMap((name) =>
    NOT_OWN.map(([how, hide]) =>
      question(`a user whose ${name} is ${how}`, "invalid-user", { user: () => hide(administrator(), name) }),
    ),
  ),
  // Overlooked, it would open every account.
  ...NOT_OWN.map(([how, hide]) =>
    question(`a user whose account is ${how}, about another account`, "invalid-user", {
      user: () => hide(administrator(), "account"),
      record: () => ({ ...mine(), accountId: ELSEWHERE }),
    }),
  ),
  question("an id that can only be set", "invalid-user", {
    user: () => Object.defineProperty(administrator(), "id", { get: undefined, set() {} }),
  }),
  ...notIds(ME).map(([title, id]) => question(`an id that is ${title}`, "invalid-user", { user: withField("id", id) })),

  question("no role", "invalid-user", { user: () => without(administrator(), "role") }),
  ...notStrings("administrator").map(([title, role]) =>
    question(`a role that is ${title}`, "invalid-user", { user: withField("role", role) }),
  ),
  ...NOT_ROLES.map((role) =>
    question(`the role ${JSON.stringify(role)}`, "unknown-role", { user: withField("role", () => role) }),
  ),

  ...badAccounts().map(([title, account]) => question(title, "invalid-user", { user: withField("account", account) })),
  ...notObjects(() => administrator().account)
    .filter(([, make]) => typeof make() === "string")
    .map(([title, account]) =>
      question(`an account that is ${title}`, "invalid-user", { user: withField("account", account) }),
    ),
  question("an account that is only a kind", "invalid-user", { user: withField("account", () => "client") }),

  ...["id", "role", "account"].flatMap((name) => [
    question(`a getter of ${name} that throws`, "invalid-user", { user: () => throwing(administrator(), name) }),
    question(`a getter of ${name} that throws undefined`, "invalid-user", {
      user: () =>
        getting(administrator(), name, () => {
          throw undefined;
        }),
    }),
  ]),
];

/** Practices that do not say, in a way that counts, that the practice view is included. */
export const subscriptions = () => [
  ...[
    ["1", () => 1],
    ["a string", () => "true"],
    ["a boxed boolean", () => new Boolean(true)],
    ["an array", () => [true]],
    ["an object", () => ({})],
    ["a symbol", () => Symbol("true")],
  ].map(([title, included]) =>
    question(`a subscription that says ${title}`, "invalid-user", {
      user: withAccount(() => ({ practiceViewIncluded: included() })),
      capability: () => "practice.view",
    }),
  ),
  question("a subscription that says undefined", "not-in-subscription", {
    user: withAccount(() => ({ practiceViewIncluded: undefined })),
    capability: () => "practice.view",
  }),
  question("a subscription that says null, as a database does", "not-in-subscription", {
    user: withAccount(() => ({ practiceViewIncluded: null })),
    capability: () => "practice.view",
  }),
];

// ---- Options that are none -----------------------------------------------------------------------------------------

const publishing = (title, code, options) =>
  question(title, code, {
    user: () => ({ ...standardUser(), options: options() }),
    capability: () => "invoices.publish",
  });

/** A standard user publishes their own invoice, if the option is ticked. */
export const ticks = () => [
  ...notObjects(() => ({ publishDocuments: true }))
    .filter(([title]) => title !== "null")
    .map(([title, options]) => publishing(`options that are ${title}`, "invalid-user", options)),
  ...notIds("true")
    .filter(([title]) => !["true", "null"].includes(title))
    .map(([title, tick]) =>
      publishing(`a tick that is ${title}`, "invalid-user", () => ({ publishDocuments: tick() })),
    ),
  publishing("a tick that is the string true", "invalid-user", () => ({ publishDocuments: "true" })),
  publishing("a tick that is a boxed boolean", "invalid-user", () => ({ publishDocuments: new Boolean(true) })),
  publishing("a tick that throws", "invalid-user", () => throwing({}, "publishDocuments")),
  publishing("options that cannot be read", "invalid-user", () => failing("get")({ publishDocuments: true })),
  question("a getter of options that throws", "invalid-user", {
    user: () => throwing(standardUser(), "options"),
    capability: () => "invoices.publish",
  }),

  ...NOT_OWN.flatMap(([how, hide]) => [
    publishing(`a tick that is ${how}`, "invalid-user", () => hide({ publishDocuments: true }, "publishDocuments")),
    question(`options that are ${how}`, "invalid-user", {
      user: () => hide(standardUser(), "options"),
      capability: () => "invoices.publish",
    }),
  ]),

  publishing("options that are undefined", "option-off", () => undefined),
  publishing("options that are null, as a database gives them", "option-off", () => null),
  publishing("a tick that is null, as a database gives it", "option-off", () => ({ publishDocuments: null })),
  publishing("no tick", "option-off", () => ({})),
  publishing("a tick that is undefined", "option-off", () => ({ publishDocuments: undefined })),
  publishing("a tick that is false", "option-off", () => ({ publishDocuments: false })),
  publishing("another tick", "option-off", () => ({
    createExpenseReports: true,
    practiceView: true,
    addClients: true,
  })),
  ...["*", "all", "invoices.publish", Symbol("publishDocuments"), ...lookAlikes("publishDocuments")].map((name) =>
    publishing(`the option ${String(name)}`, "option-off", () => ({ [name]: true })),
  ),
  publishing("a tick in __proto__", "option-off", () => JSON.parse('{ "__proto__": { "publishDocuments": true } }')),
];

/** Where `null` is as good as nothing, as databases give it: the user who has it everywhere is granted what they hold. */
export const ordinaryNulls = () => {
  const nulls = { createExpenseReports: null, practiceView: null, addClients: null };
  const user = () => ({
    ...standardUser(),
    account: { ...account(), practiceViewIncluded: null },
    options: { ...nulls, publishDocuments: true },
    name: null,
  });
  return [
    question("a user with null wherever it is nothing", "granted", { user, capability: () => "invoices.publish" }),
    question("a user with null for options", "granted", { user: () => ({ ...user(), options: null }) }),
    question("a user without a name", "granted", { user: () => without(user(), "name") }),
    question("an administrator with null wherever it is nothing", "granted", {
      user: () => ({ ...user(), role: "administrator", options: null }),
      capability: () => "practice.add-clients",
      record: () => undefined,
    }),
  ];
};

/** Options that nobody can read, in questions that do not need them. */
export const needlessOptions = () =>
  [
    ["14", () => 14],
    ["a revoked proxy", () => revoked({})],
    ["a bad tick", () => ({ publishDocuments: 1 })],
    ["an accessor that throws", () => throwing({}, "publishDocuments")],
  ].map(([title, options]) =>
    question(`options that are ${title}, and not needed`, "granted", {
      user: () => ({ ...standardUser(), options: options() }),
    }),
  );

// ---- Capabilities that are none ------------------------------------------------------------------------------------

export const capabilities = () => [
  ...notStrings("invoices.view").map(([title, capability]) =>
    question(`a capability that is ${title}`, "unknown-capability", { capability }),
  ),
  question("a user as capability", "unknown-capability", { capability: administrator }),
  ...[
    "",
    "*",
    "invoices",
    "invoices.",
    ".view",
    "invoices.*",
    "view",
    "0",
    "1",
    "14",
    "-1",
    HIGH,
    ...INHERITED_BY_ALL,
    ...permissions.capabilities().flatMap(lookAlikes),
  ].map((name) => question(`the capability ${JSON.stringify(name)}`, "unknown-capability", { capability: () => name })),
];

// ---- Records that are none -----------------------------------------------------------------------------------------

const record = (title, code, of, role) =>
  question(title, code, { user: () => ({ ...administrator(), role }), record: of });

/**
 * Records that are not what they should be, and the answer to somebody with this role who asks to see them. Whoever sees all
 * of the account does not look at the owner; whoever sees their own may not be mistaken about it.
 */
export const records = (role) => {
  const isOwn = role === "standard-user";
  const owned = (title, code, of) => record(title, isOwn ? code : "granted", of, role);
  return [
    ...[...notObjects(mine), ...malformedObjects(mine)].map(([title, of]) =>
      record(`a record that is ${title}`, "invalid-record", of, role),
    ),
    ...bareObjects(mine).map(([title, of]) => record(`a record that is ${title}`, "other-account", of, role)),

    owned("no owner", "not-owner", () => without(mine(), "ownerId")),
    owned("an owner that is undefined", "not-owner", () => ({ ...mine(), ownerId: undefined })),
    owned("an owner that is null", "not-owner", () => ({ ...mine(), ownerId: null })),
    owned("an owner that can only be set", "not-owner", () =>
      Object.defineProperty(mine(), "ownerId", { get: undefined, set() {} }),
    ),
    owned("a getter of the owner that throws", "invalid-record", () => throwing(mine(), "ownerId")),
    owned("a getter of the owner that throws undefined", "invalid-record", () =>
      getting(mine(), "ownerId", () => {
        throw undefined;
      }),
    ),
    ...NOT_OWN.map(([how, hide]) => owned(`an owner that is ${how}`, "invalid-record", () => hide(mine(), "ownerId"))),
    ...notIds(ME)
      .filter(([title]) => title !== "null")
      .map(([title, id]) => owned(`an owner that is ${title}`, "invalid-record", () => ({ ...mine(), ownerId: id() }))),

    record("a getter of the account that throws", "invalid-record", () => throwing(mine(), "accountId"), role),
    ...NOT_OWN.map(([how, hide]) =>
      record(`an account that is ${how}`, "invalid-record", () => hide(mine(), "accountId"), role),
    ),
    ...notIds(HERE)
      .filter(([title]) => title !== "null")
      .map(([title, id]) =>
        record(`an account that is ${title}`, "invalid-record", () => ({ ...mine(), accountId: id() }), role),
      ),
    record("no account", "other-account", () => without(mine(), "accountId"), role),
    record("an account that is undefined", "other-account", () => ({ ...mine(), accountId: undefined }), role),
    record("an account that is null", "other-account", () => ({ ...mine(), accountId: null }), role),
    record("another account", "other-account", () => ({ ...mine(), accountId: ELSEWHERE }), role),
    ...[` ${HERE}`, `${HERE} `, HERE.toUpperCase(), `${HERE}\0`].map((id) =>
      record(`the account ${JSON.stringify(id)}`, "other-account", () => ({ ...mine(), accountId: id }), role),
    ),
  ];
};

/** What is no record at all, where the capability has none and the user's account no id: nothing of it is needed, and it is denied. */
export const needlessRecords = () =>
  notObjects(mine).map(([title, of]) =>
    question(`a record that is ${title}, for a capability that has none`, "invalid-record", {
      user: () => without(administrator(), "account"),
      capability: () => "team.manage-users",
      record: of,
    }),
  );

/** Ids that become equal as soon as somebody copies them into another encoding. */
export const illFormedPairs = () => [
  [HIGH, HIGH],
  [HIGH, "\udbff"],
  [HIGH, LOW],
  [HIGH, "\ufffd"],
  ["\ufffd", HIGH],
  [ME + HIGH, `${ME}\udbff`],
  [ME + HIGH, `${ME}\ufffd`],
  [`${ME}\ufffd`, ME + LOW],
];

// ---- Arguments that are missing or in the wrong place ---------------------------------------------------------------

export const argumentLists = () => [
  { title: "no arguments", code: "invalid-user", args: () => [] },
  { title: "a user alone", code: "unknown-capability", args: () => [administrator()] },
  { title: "a capability alone", code: "invalid-user", args: () => [undefined, "invoices.view"] },
  {
    title: "user and capability swapped",
    code: "invalid-user",
    args: () => ["invoices.view", administrator(), mine()],
  },
  { title: "user and record swapped", code: "invalid-user", args: () => [mine(), "invoices.view", administrator()] },
  {
    title: "capability and record swapped",
    code: "unknown-capability",
    args: () => [administrator(), mine(), "invoices.view"],
  },
  {
    title: "a role in the place of the user",
    code: "invalid-user",
    args: () => ["administrator", "invoices.view", mine()],
  },
  {
    title: "a role in the place of the capability",
    code: "unknown-capability",
    args: () => [administrator(), "administrator", mine()],
  },
  { title: "everything in one list", code: "invalid-user", args: () => [[administrator(), "invoices.view", mine()]] },
  {
    title: "an argument too many",
    code: "granted",
    args: () => [administrator(), "invoices.view", mine(), undefined, 14],
  },
];

// ---- Values that change, or ask, while they are read ---------------------------------------------------------------

const publish = () => "invoices.publish";

/** The first reading counts, for there is only one. */
export const changingValues = () => [
  question("an id that becomes the owner's", "not-owner", {
    user: () => changing(standardUser(), "id", ME, SOMEONE_ELSE),
    record: theirs,
  }),
  question("an id that was the owner's", "granted", { user: () => changing(standardUser(), "id", ME, SOMEONE_ELSE) }),
  question("an id that becomes malformed", "granted", { user: () => changing(standardUser(), "id", ME, 14) }),
  question("an id that becomes well-formed", "invalid-user", { user: () => changing(standardUser(), "id", 14, ME) }),
  question("a role that becomes the administrator's", "role-denied", {
    user: () => changing(standardUser(), "role", "standard-user", "administrator"),
    capability: () => "team.manage-users",
  }),
  question("a role that becomes unknown", "granted", {
    user: () => changing(standardUser(), "role", "standard-user", "admin"),
  }),
  question("options that become ticked", "option-off", {
    user: () => changing(standardUser(), "options", {}, { publishDocuments: true }),
    capability: publish,
  }),
  question("a tick that comes late", "option-off", {
    user: () => ({ ...standardUser(), options: changing({}, "publishDocuments", false, true) }),
    capability: publish,
  }),
  question("an account that becomes the record's", "other-account", {
    user: () => changing(administrator(), "account", { id: ELSEWHERE }, { id: HERE }, {}),
  }),
  question("an account whose id goes away", "other-account", {
    user: () => ({ ...administrator(), account: changing({ kind: "client" }, "id", ELSEWHERE, undefined) }),
  }),
  question("an account that becomes a practice", "not-in-account-kind", {
    user: () => ({ ...administrator(), account: changing({ id: HERE }, "kind", "client", "practice") }),
    capability: () => "practice.add-clients",
  }),
  question("a subscription that comes late", "not-in-subscription", {
    user: () => ({
      ...administrator(),
      account: changing({ id: HERE, kind: "practice" }, "practiceViewIncluded", false, true),
    }),
    capability: () => "practice.view",
  }),
  question("an owner that becomes the user", "not-owner", {
    user: standardUser,
    record: () => changing(mine(), "ownerId", SOMEONE_ELSE, ME),
  }),
  question("an owner that was the user", "granted", {
    user: standardUser,
    record: () => changing(mine(), "ownerId", ME, SOMEONE_ELSE),
  }),
  question("an owner that becomes well-formed", "invalid-record", {
    user: standardUser,
    record: () => changing(mine(), "ownerId", 14, ME),
  }),
  question("an account of the record that becomes the user's", "other-account", {
    record: () => changing(mine(), "accountId", ELSEWHERE, HERE),
  }),
];

/** Asks about everything, of somebody else, while a question is being read: each is answered as if nobody was asked meanwhile. */
const everything = () => [
  permissions.canPerform(administrator(), "invoices.view", mine()),
  permissions.canPerform(undefined, "invoices.view", revoked({})),
  permissions.checkerFor(standardUser())("invoices.publish", theirs()),
  permissions.explain({ ...administrator(), role: "standard-user" }, "team.manage-users", theirs(), { locale: "en" }),
  permissions.scopeOf(standardUser(), "invoices.publish"),
  permissions.permissionsOf(administrator()),
  permissions.visibleInvoices(standardUser(), [mine(), theirs(), 14]),
  permissions.invoiceFilter(standardUser()),
  permissions.describeRole("standard-user"),
];

let right;
let wrong = 0;
const askEverything = () => {
  right ??= JSON.stringify(everything());
  if (JSON.stringify(everything()) !== right) wrong++;
};

/** How often somebody who asked while a question was being read was answered otherwise than at first. */
export const wrongAnswers = () => wrong;

/** `object`, whose field `name` calls `ask` before it answers as it did. */
export const asking = (object, name, ask = askEverything) => {
  const value = object[name];
  return getting(object, name, () => {
    ask();
    return value;
  });
};

const askingAccount = (name) => () => ({ ...administrator(), account: asking(administrator().account, name) });

/** Each field asks, and everything is as it would be without. */
export const askingValues = () => [
  ...["id", "role", "account", "options"].map((name) =>
    question(`a user whose ${name} asks`, "granted", { user: () => asking(standardUser(), name), capability: publish }),
  ),
  ...["id", "kind", "practiceViewIncluded"].flatMap((name) => [
    question(`an account whose ${name} asks`, "granted", { user: askingAccount(name) }),
    question(`an account whose ${name} asks, about another account`, "other-account", {
      user: askingAccount(name),
      record: () => ({ ...mine(), accountId: ELSEWHERE }),
    }),
  ]),
  question("a tick that asks", "granted", {
    user: () => ({ ...standardUser(), options: asking({ publishDocuments: true }, "publishDocuments") }),
    capability: publish,
  }),
  ...["ownerId", "accountId"].flatMap((name) => [
    question(`a record whose ${name} asks`, "granted", { user: standardUser, record: () => asking(mine(), name) }),
    question(`another's record whose ${name} asks`, "not-owner", {
      user: standardUser,
      record: () => asking(theirs(), name),
    }),
  ]),
];

/** Makes a call twice, until the stack has given way, and then some hundred times more: without an end it would be for ever. */
export const asAgain = (call) => {
  let left = 1_000_000;
  return () => {
    for (let times = 0; times < 2 && left > 0; times++) {
      left--;
      call();
      left = Math.min(left, 300);
    }
  };
};

/**
 * Calls that call themselves while they are read, until the stack gives way, and again from there: again and again it gives
 * way in the middle of an answer. It happens in a page of its own.
 */
export const endlessCalls = ({ permissions }) => {
  /** `args` makes the arguments, the field `name` of one of which is to make the call again. */
  const endless = (call, name, args, of) => ({
    title: `${call} within ${name}`,
    call: () => {
      const given = args();
      asking(
        of(given),
        name,
        asAgain(() => permissions[call](...given)),
      );
      return permissions[call](...given);
    },
  });
  const publishing = () => [standardUser(), "invoices.publish", mine(), { locale: "en" }];
  const listing = () => [
    standardUser(),
    [mine(), theirs()],
    { fields: { ownerId: "ownerId", accountId: "accountId" } },
  ];
  const user = ([user]) => user;
  const last = (given) => given.at(-1);
  return [
    ...["canPerform", "checkerFor", "explain", "scopeOf", "permissionsOf", "invoiceFilter"].flatMap((call) =>
      ["id", "role", "account"].map((name) => endless(call, name, publishing, user)),
    ),
    ...["canPerform", "explain", "scopeOf", "permissionsOf"].map((call) => endless(call, "options", publishing, user)),
    ...["canPerform", "explain"].map((call) => endless(call, "ownerId", publishing, ([, , record]) => record)),
    endless("explain", "locale", publishing, last),
    endless("visibleInvoices", "id", listing, user),
    endless("visibleInvoices", "ownerId", listing, ([, [invoice]]) => invoice),
    endless("visibleInvoices", "0", listing, ([, invoices]) => invoices),
    endless("visibleInvoices", "fields", listing, last),
    endless("visibleInvoices", "ownerId", listing, (given) => last(given).fields),
    ...["describeRole", "comparisonTable", "openPoints"].flatMap((call) =>
      ["locale", "account"].map((name) =>
        endless(
          call,
          name,
          () => [...(call === "describeRole" ? ["standard-user"] : []), { locale: "en", account: "practice" }],
          last,
        ),
      ),
    ),
    endless("options", "kind", () => [{ kind: "practice" }], last),
  ];
};

// ---- Unusual objects that are good ---------------------------------------------------------------------------------

class Plain {
  constructor(fields) {
    Object.assign(this, fields);
  }
}

class Deceptive extends Plain {
  get id() {
    return SOMEONE_ELSE;
  }
  set id(_) {}
  static of(fields) {
    const object = new Deceptive({});
    for (const name of Object.keys(fields))
      Object.defineProperty(object, name, { value: fields[name], enumerable: true });
    return object;
  }
}

/** Ways to hold the same fields as one's own, readable fields. */
export const dresses = () =>
  [
    ["a plain object", (fields) => fields],
    ["a class instance", (fields) => new Plain(fields)],
    ["a class instance whose class has other ideas", (fields) => Deceptive.of(fields)],
    ["an object without a prototype", (fields) => Object.assign(Object.create(null), fields)],
    [
      "an object whose prototype says otherwise",
      (fields) =>
        Object.assign(
          Object.create({
            id: 14,
            role: 14,
            account: 14,
            options: 14,
            kind: 14,
            practiceViewIncluded: 14,
            publishDocuments: 14,
            ownerId: 14,
            accountId: 14,
          }),
          fields,
        ),
    ],
    [
      "an object with its own accessors and its class's",
      (fields) => {
        const own = Object.create(new WithGetters());
        for (const [name, value] of Object.entries(fields)) getting(own, name, () => value);
        return own;
      },
    ],
    ["a frozen object", (fields) => Object.freeze(fields)],
    ["a sealed object", (fields) => Object.seal(fields)],
    ["a proxy", (fields) => new Proxy(fields, {})],
    ["a proxy over a frozen proxy", (fields) => new Proxy(Object.freeze(new Proxy(fields, {})), {})],
    [
      "an object whose fields cannot be enumerated",
      (fields) => {
        for (const name of Object.keys(fields)) Object.defineProperty(fields, name, { enumerable: false });
        return fields;
      },
    ],
    [
      "an object with getters",
      (fields) => {
        for (const [name, value] of Object.entries(fields)) getting(fields, name, () => value);
        return fields;
      },
    ],
    ["a date with the fields", (fields) => Object.assign(new Date(), fields)],
    ["a boxed string with the fields", (fields) => Object.assign(new String("x"), fields)],
    [
      "an object with fields of no interest",
      (fields) =>
        Object.assign(fields, {
          name: 14,
          total: 14,
          everything: true,
          [Symbol("role")]: 14,
          toString: null,
          valueOf: null,
          then: null,
        }),
    ],
    [
      "an object with its own __proto__",
      (fields) =>
        Object.assign(JSON.parse('{ "__proto__": { "role": 14, "ownerId": 14, "publishDocuments": 14 } }'), fields),
    ],
    ["a copy", (fields) => structuredClone(fields)],
    ["an object of another page", (fields) => anotherRealm().JSON.parse(JSON.stringify(fields))],
  ].map(([title, dress]) => ({
    title,
    user: () =>
      dress({ ...standardUser(), account: dress(standardUser().account), options: dress(standardUser().options) }),
    mine: () => dress(mine()),
    theirs: () => dress(theirs()),
  }));

let realm;
const anotherRealm = () => {
  if (!realm) {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    realm = frame.contentWindow;
  }
  return realm;
};

export const listOfAnotherPage = (...values) => anotherRealm().Array.of(...values);

// ---- Watching what is done to an object ------------------------------------------------------------------------------

/**
 * A proxy over `target`, and over every object in it, that writes down each trap: "get id", "getOwnPropertyDescriptor id".
 * A proxy hides nothing from whoever reads it, so the answer is what it would be without.
 */
export const watch = (target, log = [], path = "") => {
  const seen = new Map();
  const watched = (value, name) => {
    if (typeof value !== "object" || value === null) return value;
    if (!seen.has(name)) seen.set(name, watch(value, log, `${path}${name}.`).value);
    return seen.get(name);
  };
  const handler = {};
  for (const trap of Object.getOwnPropertyNames(Reflect).filter((name) => typeof Reflect[name] === "function")) {
    handler[trap] = (object, name, ...rest) => {
      log.push(`${trap} ${path}${typeof name === "string" ? name : ""}`);
      if (trap === "get") return watched(Reflect.get(object, name), name);
      const result = Reflect[trap](object, name, ...rest);
      if (trap === "getOwnPropertyDescriptor" && result && "value" in result)
        result.value = watched(result.value, name);
      return result;
    };
  }
  return { value: new Proxy(target, handler), log };
};

/** Own getters over the fields of `target`, and of every object in it, that write down each reading. */
export const count = (target, log = [], path = "") => {
  for (const [name, value] of Object.entries(target)) {
    const counted = typeof value === "object" ? count(value, log, `${path}${name}.`).value : value;
    getting(target, name, () => {
      log.push(`${path}${name}`);
      return counted;
    });
  }
  return { value: target, log };
};

const COERCIONS = ["toString", "valueOf", "toJSON", "toLocaleString", Symbol.toPrimitive, Symbol.iterator];

/** An object that would like to be `wanted`, and writes down who asks it to. */
export const coercible = (wanted) => {
  const log = [];
  const value = {};
  for (const name of COERCIONS) {
    Object.defineProperty(value, name, {
      value: () => {
        log.push(String(name));
        return wanted;
      },
    });
  }
  return { value, log };
};

// ---- A polluted prototype ----------------------------------------------------------------------------------------

/** What `ask` answers while every object inherits `fields`. Whatever happens, it is cleaned up. */
export const polluted = (fields, ask) => {
  const names = Object.keys(fields);
  const before = names.map((name) => Object.getOwnPropertyDescriptor(Object.prototype, name));
  try {
    for (const name of names) Object.prototype[name] = fields[name];
    return ask();
  } finally {
    for (const name of names) delete Object.prototype[name];
    names.forEach((name, i) => before[i] && Object.defineProperty(Object.prototype, name, before[i]));
  }
};

export const POLLUTIONS = {
  "a user's fields": {
    id: ME,
    role: "administrator",
    account: { id: HERE, kind: "practice", practiceViewIncluded: true },
    options: { publishDocuments: true },
  },
  "an account's fields": { kind: "practice", practiceViewIncluded: true },
  "a record's fields": { ownerId: ME, accountId: HERE },
  "every option": { createExpenseReports: true, publishDocuments: true, practiceView: true, addClients: true },
  "names of roles": { administrator: 0, "expense-approver": 1, "standard-user": 2, everyone: "all" },
  "names of capabilities": { "invoices.view": "all", "team.manage-users": "all", "invoices.everything": "all" },
  "an answer's fields": { allowed: true, code: "granted", scope: "all", none: false },
  "the choices of a call": { locale: "en", fields: { ownerId: "role", accountId: "role" }, account: "practice" },
  "a property descriptor's fields": {
    get: () => true,
    set() {},
    value: "administrator",
    writable: true,
    enumerable: false,
    configurable: false,
  },
  "methods that lie": {
    hasOwnProperty: () => true,
    toString: () => ME,
    valueOf: () => ME,
    toJSON: () => ME,
    isPrototypeOf: () => true,
  },
};

/**
 * The same questions under each pollution as without any: `{ title, clean, polluted, opened }`. Whoever has every field, if
 * only as `undefined`, is answered alike: `clean` and `polluted`, as JSON. Whoever lacks one is found to have what is not
 * their own, and that is malformed: `opened` are the answers that are no such deny, and yet not what they were.
 */
export const pollutions = () => {
  const nothing = undefined;
  const lacking = [
    {},
    { id: ME },
    { role: "administrator" },
    ...[
      { id: ME, role: "everyone" },
      { id: ME, role: "standard-user" },
      { id: ME, role: "standard-user", options: {} },
      { id: ME, role: "standard-user", account: { id: HERE } },
      { id: ME, role: "administrator", account: { kind: "practice" } },
    ],
  ];
  const full = ({ id, role, account = nothing, options = nothing }) => ({
    id,
    role,
    account: account && { id: account.id, kind: account.kind, practiceViewIncluded: account.practiceViewIncluded },
    options: options && {
      createExpenseReports: nothing,
      publishDocuments: nothing,
      practiceView: nothing,
      addClients: nothing,
    },
  });
  const everyone = lacking.map(full);
  const things = [{}, { ownerId: ME }, { accountId: HERE }, mine(), theirs()];
  const fullThings = things.map(({ ownerId, accountId }) => ({ ownerId, accountId }));
  const names = [...permissions.capabilities(), "invoices.everything", "allowed", "get"];
  const asked = (users, things) =>
    users.flatMap((user) => [
      ...names.flatMap((name) => [
        permissions.scopeOf(user, name) ?? "denied",
        ...[undefined, ...things].flatMap((thing) => {
          const { code, scope } = permissions.explain(user, name, thing, {});
          const may = [permissions.canPerform(user, name, thing), permissions.checkerFor(user, {})(name, thing)];
          return [code, scope ?? "denied", ...may.map((may) => (may ? "granted" : "denied"))];
        }),
      ]),
      ...Object.entries(permissions.permissionsOf(user)).map(([, scope]) => scope ?? "denied"),
      ...things.map((thing) => (permissions.visibleInvoices(user, [thing]).length === 0 ? "denied" : "granted")),
      permissions.invoiceFilter(user).none ? "denied" : "granted",
    ]);
  const account = { id: nothing, kind: nothing, practiceViewIncluded: nothing };
  const words = () => [
    permissions.describeRole("standard-user", {}),
    permissions.comparisonTable({ account: "practice" }),
    permissions.openPoints({}),
    permissions.options(account),
    permissions.options("practice"),
    everyone.map((user) => permissions.explain(user, "invoices.publish", fullThings[3], {})),
    everyone.map((user) => Object.entries(permissions.invoiceFilter(user))),
  ];
  const alike = () => [asked(everyone, fullThings), words()];
  const clean = JSON.stringify(alike());
  const before = asked(lacking, things);
  return Object.entries(POLLUTIONS).map(([title, fields]) => {
    let answered;
    let after;
    try {
      [answered, after] = polluted(fields, () => [alike(), asked(lacking, things)]);
    } catch (error) {
      answered = `threw ${error}`;
    }
    const isDeny = (answer) => ["denied", "invalid-user", "invalid-record"].includes(answer);
    const opened = (after ?? []).filter((answer, i) => answer !== before[i] && !isDeny(answer)).map(String);
    return { title, clean, polluted: JSON.stringify(answered), opened };
  });
};

/**
 * A setter that every object inherits swallows what is written by plain assignment, and its getter answers in its place.
 * The decision and the permissions of a user who may do nothing, as somebody reads them under that.
 */
export const swallowed = () => {
  const names = ["allowed", "team.manage-users", "none"];
  const nobody = { id: ME, role: "standard-user" };
  const stranger = {};
  try {
    for (const name of names)
      Object.defineProperty(Object.prototype, name, { get: () => "all", set() {}, configurable: true });
    return {
      allowed: permissions.explain(nobody, "team.manage-users").allowed,
      scope: permissions.permissionsOf(nobody)["team.manage-users"],
      none: permissions.invoiceFilter(stranger).none,
    };
  } finally {
    for (const name of names) delete Object.prototype[name];
  }
};

/** What an administrator sees of a list with a hole, while arrays inherit an invoice of their own in its place. */
export const throughTheHole = () => {
  const invoices = [mine(), , mine()];
  Array.prototype[1] = mine();
  try {
    return permissions.visibleInvoices(administrator(), invoices).length;
  } finally {
    delete Array.prototype[1];
  }
};

// ---- Lists ---------------------------------------------------------------------------------------------------------

/** What is not an array, however much it looks like one. */
export const notLists = () =>
  [
    ["undefined", undefined],
    ["null", null],
    ["0", 0],
    ["a string", "[]"],
    ["a symbol", Symbol("invoices")],
    ["a function", () => [mine()]],
    ["one invoice", mine()],
    ["something like an array", { length: 1, 0: mine() }],
    ["an object that inherits from an array", Object.create([mine()])],
    ["a set", new Set([mine()])],
    ["an iterator", [mine()].values()],
    ["bytes", new Uint8Array(1)],
    ["a promise of a list", Promise.resolve([mine()])],
    ["a revoked proxy", revoked([mine()])],
  ].map(([title, value]) => ({ title, value: () => value }));

/** Lists that misbehave, and the places of the invoices that an administrator sees in them all the same. */
export const oddLists = () => {
  const odd = (title, list, seen) => ({ title, list, seen: seen.map((place) => list[place]) });
  const growing = [];
  growing.push(getting(mine(), "accountId", () => (growing.length < 1_000 && growing.push(mine()), HERE)));
  const methods = [mine(), mine()];
  for (const name of ["filter", "map", "forEach", "slice", "values", Symbol.iterator])
    Object.defineProperty(methods, name, { value: () => [] });
  return [
    odd("an empty list", [], []),
    odd("a frozen list", Object.freeze([mine(), 14, mine()]), [0, 2]),
    odd("a list with holes", [, mine(), , mine()], [1, 3]),
    odd("a list with the same invoice twice", ((invoice) => [invoice, invoice])(mine()), [0, 1]),
    odd("a list whose methods are its own", methods, [0, 1]),
    odd("a list of another page", listOfAnotherPage(mine(), null, mine()), [0, 2]),
    odd("a proxy over a list", new Proxy([mine(), mine()], {}), [0, 1]),
    odd("a list of a class of its own", class extends Array {}.of(mine(), mine()), [0, 1]),
    odd("a list with a getter that throws", throwing([mine(), mine(), mine()], "1"), [0, 2]),
    odd("a list that grows while it is read", growing, [0]),
    odd("a sparse list", Object.assign([], { 5: mine(), 50_000: mine() }), [5, 50_000]),
    odd(
      "a list with an invoice beside its places",
      Object.assign([mine()], { "-1": mine(), 1.5: mine(), first: mine() }),
      [0],
    ),
    ...[
      ["0", 0, []],
      ["1", 1, [0]],
      ["more than there is", 14, [0, 1, 2]],
      ["1.5", 1.5, [0, 1]],
      ["-1", -1, []],
      ["NaN", NaN, []],
      ["a string", "2", []],
      ["null", null, []],
      ["true", true, []],
      ["a bigint", 2n, []],
      ["what would become a number", { valueOf: () => 2, [Symbol.toPrimitive]: () => 2 }, []],
    ].map(([title, length, seen]) =>
      odd(
        `a list that says its length is ${title}`,
        new Proxy([mine(), mine(), mine()], { get: (list, key) => (key === "length" ? length : list[key]) }),
        seen,
      ),
    ),
    odd(
      "a list whose length throws",
      new Proxy([mine()], { get: (list, key) => (key === "length" ? list.nobody.knows : list[key]) }),
      [],
    ),
  ];
};

/** `{ fields }` that are malformed: then nothing is seen, by nobody. */
export const badFields = () =>
  [
    ...notObjects(() => ({ ownerId: "ownerId" })).map(([title, fields]) => [`fields that are ${title}`, fields]),
    ...["ownerId", "accountId"].flatMap((field) => [
      ...notStrings(field)
        .filter(([title]) => title !== "undefined")
        .map(([title, name]) => [`${field} renamed to ${title}`, () => ({ [field]: name() })]),
      [`${field} renamed to an empty string`, () => ({ [field]: "" })],
      [`a getter of ${field} that throws`, () => throwing({}, field)],
    ]),
  ].map(([title, fields]) => ({ title, value: () => ({ fields: fields() }) }));

/** `{ fields }` that name what every object inherits: nobody's own. */
export const inheritedFields = () =>
  INHERITED_BY_ALL.flatMap((name) =>
    ["ownerId", "accountId"].map((field) => ({
      title: `${field} renamed to ${name}`,
      value: () => ({ fields: { [field]: name } }),
    })),
  );

/** Third and fourth arguments that hold no choice: whatever is answered, nothing is thrown. */
export const notChoices = () => [
  ...notObjects(() => ({})).map(([title, value]) => ({ title, value })),
  {
    title: "an object whose getters throw",
    value: () => ["locale", "fields", "account"].reduce((object, name) => throwing(object, name), {}),
  },
];

// ---- Pages of their own ----------------------------------------------------------------------------------------------

/** A page that has imported `entry` of the package and done nothing else. `policy`: its content security policy. */
export const freshPage = async (entry, policy) => {
  const frame = document.createElement("iframe");
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : "";
  frame.srcdoc = `${meta}<script type="module">import * as permissions from "/pkg/${entry}"; window.permissions = permissions;</script>`;
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentWindow.permissions) throw new Error("the package could not be imported into a page of its own");
  return frame.contentWindow;
};

/** Whether this engine keeps WebAssembly from a page whose policy does not allow it: some do when it is compiled, some when it is started. */
export const refusesWasm = async (page) => {
  try {
    const module = await page.WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    new page.WebAssembly.Instance(module);
    return false;
  } catch {
    return true;
  }
};
