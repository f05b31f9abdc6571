// Values of every kind that JavaScript has, near and far from what a call expects.
//
// They are generated as descriptions, which print and shrink, and made afresh for each call: some change when they are
// read. Whatever one of them does while it is read, it does to its world.
import fc from "fast-check";

/** Where values live: what their getters call, and what was done to those that are watched. */
export const newWorld = (ask) => ({ ask, made: 0, reads: new Map(), writes: [], wrong: [] });

// ---- Made ----------------------------------------------------------------------------------------------------------

const fail = () => {
  throw new Error("no reading here");
};

const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

/** Values that have no description but their name. */
const ODD = {
  "a symbol": () => Symbol("u-lea"),
  "a well-known symbol": () => Symbol.toPrimitive,
  "a huge string": () => "administrator".repeat(100_000),
  "a huge string and half a character": () => "é".repeat(100_000) + "\ud800",
  "a boxed id": () => new String("u-lea"),
  "a boxed role": () => new String("administrator"),
  "a boxed boolean": () => new Boolean(true),
  "a boxed number": () => new Number(1),
  "a boxed symbol": () => Object(Symbol("u-lea")),
  "what would become an id": () => ({
    toString: () => "u-lea",
    valueOf: () => "u-lea",
    [Symbol.toPrimitive]: () => "u-lea",
  }),
  "what throws when coerced": () => ({ toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail }),
  "a function": () => () => "u-lea",
  "a class": () => class Lea {},
  "a date": () => new Date(0),
  "a regular expression": () => /u-lea/,
  "an error": () => new Error("u-lea"),
  "a map": () =>
    new Map([
      ["id", "u-lea"],
      ["role", "administrator"],
    ]),
  "a weak map": () => new WeakMap(),
  "a promise": () => Promise.resolve({ id: "u-lea", role: "administrator" }),
  "a generator": () =>
    (function* () {
      yield "u-lea";
    })(),
  "an array buffer": () => new ArrayBuffer(8),
  "a data view": () => new DataView(new ArrayBuffer(8)),
  bytes: () => new Uint8Array([0x5b, 0x5d]),
  floats: () => new Float64Array(2),
  arguments: () =>
    (function () {
      return arguments;
    })("u-lea", "administrator"),
  "a module": () => globalThis.WebAssembly,
  "everything there is": () => globalThis,
  "a sparse array": () => Object.assign([], { 5: {} }),
  "a revoked proxy": () => revoked({}),
  "a revoked proxy over an array": () => revoked([]),
  "a proxy over an array": () => new Proxy([], {}),
  "a proxy over a function": () => new Proxy(() => {}, {}),
  "a proxy whose traps are no functions": () =>
    new Proxy({}, { get: 1, has: 1, getOwnPropertyDescriptor: 1, ownKeys: 1 }),
  "a proxy that throws whatever one does": () => new Proxy({}, new Proxy({}, { get: fail })),
  "an object that contains itself": () => {
    const value = { id: "u-lea", role: "administrator", ownerId: "u-lea" };
    return Object.assign(value, { account: value, options: value, fields: value });
  },
  "an object 10,000 deep": () => {
    let value = {};
    for (let i = 0; i < 10_000; i++) value = { account: value, options: value };
    return value;
  },
};

/** How an object can be other than it looks. `fields` are defined on it already. */
const KINDS = {
  plain: (object) => object,
  frozen: (object) => Object.freeze(object),
  "without a prototype": (object) => Object.setPrototypeOf(object, null),
  "of a class": (object) =>
    Object.setPrototypeOf(
      object,
      new (class {
        get ownerId() {
          return "u-lea";
        }
      })(),
    ),
  inherited: (object) => Object.create(object),
  "a function": (object) => Object.defineProperties(() => {}, Object.getOwnPropertyDescriptors(object)),
  "an array": (object) => Object.defineProperties([], Object.getOwnPropertyDescriptors(object)),
  watched: (object, world) => watched(object, world),
  "a proxy": (object) => new Proxy(object, {}),
  "a proxy that boasts": (object) =>
    new Proxy(object, { has: () => true, get: (target, key) => target[key] ?? "a boast" }),
  "a proxy that hides": (object) => new Proxy(object, { getOwnPropertyDescriptor: () => undefined }),
  "a proxy that denies having": (object) => new Proxy(object, { has: () => false }),
  "a proxy without get": (object) => new Proxy(object, { get: fail }),
  "a proxy without getOwnPropertyDescriptor": (object) => new Proxy(object, { getOwnPropertyDescriptor: fail }),
  "a proxy without ownKeys": (object) => new Proxy(object, { ownKeys: fail }),
  "a proxy whose get asks": (object, world) =>
    new Proxy(object, { get: (...read) => (world.ask(), Reflect.get(...read)) }),
  "a proxy whose getOwnPropertyDescriptor asks": (object, world) =>
    new Proxy(object, {
      getOwnPropertyDescriptor: (...read) => (world.ask(), Reflect.getOwnPropertyDescriptor(...read)),
    }),
};

/** An object that reports how often each of its properties is read, and whatever is done to it. */
function watched(object, world) {
  const reads = new Map();
  world.reads.set(object, reads);
  const wrote =
    (trap) =>
    (...done) => {
      world.writes.push(`${trap} ${String(done[1])}`);
      return Reflect[trap](...done);
    };
  const traps = ["set", "defineProperty", "deleteProperty", "setPrototypeOf", "preventExtensions"];
  return new Proxy(object, {
    ...Object.fromEntries(traps.map((trap) => [trap, wrote(trap)])),
    get(target, key, receiver) {
      reads.set(key, (reads.get(key) ?? 0) + 1);
      return Reflect.get(target, key, receiver);
    },
  });
}

/** How a field can be there. */
const WAYS = {
  plain: (value) => ({ value, writable: true, enumerable: true }),
  hidden: (value) => ({ value, writable: true, enumerable: false }),
  "a getter": (value) => ({ get: () => value, enumerable: true }),
  "a getter that throws": () => ({ get: fail, enumerable: true }),
  "a getter that throws undefined": () => ({
    get: () => {
      throw undefined;
    },
    enumerable: true,
  }),
  "a getter that asks": (value, world) => ({ get: () => (world.ask(), value), enumerable: true }),
  "a setter": () => ({ set() {}, enumerable: true }),
  changing: (value, _, then) => {
    let times = 0;
    return { get: () => (times++ === 0 ? value : then), enumerable: true };
  },
};

/** The value that is described. */
export function make(described, world) {
  world.made++;
  if ("is" in described) return described.is;
  if ("odd" in described) return ODD[described.odd]();
  if ("list" in described) return makeList(described, world);
  const object = {};
  for (const { key, way, value, then } of described.fields) {
    const field = WAYS[way](make(value, world), world, then && make(then, world));
    Object.defineProperty(object, key, { ...field, configurable: true });
  }
  return KINDS[described.as](object, world);
}

function makeList({ list, holes, length, as }, world) {
  const items = list.map((item) => make(item, world));
  for (const hole of holes ?? []) delete items[hole];
  if (length === undefined) return KINDS[as](items, world);
  const answer = make(length, world);
  return new Proxy(items, { get: (target, key) => (key === "length" ? answer : target[key]) });
}

// ---- Described -----------------------------------------------------------------------------------------------------

const one = (...values) => fc.constantFrom(...values).map((is) => ({ is }));
const odd = fc.constantFrom(...Object.keys(ODD)).map((name) => ({ odd: name }));

/** Names that near-misses are made of. */
export const NAMES = {
  roles: ["administrator", "expense-approver", "standard-user"],
  kinds: ["client", "practice"],
  options: ["createExpenseReports", "publishDocuments", "practiceView", "addClients"],
  fields: [
    "id",
    "role",
    "account",
    "options",
    "name",
    "kind",
    "practiceViewIncluded",
    "ownerId",
    "accountId",
    "locale",
    "fields",
    "at",
  ],
};

/** A name, or what is nearly it. */
const nearly = (names) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom("", "*", "all", "__proto__", "constructor", "toString", "0") },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...names),
          fc.nat(),
          fc.constantFrom("upper", "space", "cut", "twice", "half", "cyrillic", "nul"),
        )
        .map(([name, place, slip]) => slipped(name, place % name.length, slip)),
    },
  );

function slipped(name, place, slip) {
  if (slip === "upper") return name.toUpperCase();
  if (slip === "space") return place % 2 === 0 ? ` ${name}` : `${name} `;
  if (slip === "cut") return name.slice(0, place) + name.slice(place + 1);
  if (slip === "twice") return name.slice(0, place) + name[place] + name.slice(place);
  if (slip === "half") return `${name}\ud800`;
  if (slip === "nul") return `${name}\0`;
  return name.replace("a", "\u0430").replace("e", "\u0435").replace("i", "\u0456");
}

/** Anything at all. */
export const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    one(undefined, null, true, false, NaN, 0, -0, 1, Infinity, 14n, "", "\ud800", "\udc00", "true"),
    odd,
    fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.double(), fc.bigInt()).map((is) => ({ is })),
    fc.record({ list: fc.array(tie("value"), { maxLength: 3 }), as: fc.constantFrom("plain", "frozen", "watched") }),
    fc.record({
      fields: fc.uniqueArray(field(fc.constantFrom(...NAMES.fields, "__proto__", "x"), tie("value")), {
        maxLength: 4,
        selector: ({ key }) => key,
      }),
      as: fc.constantFrom(...Object.keys(KINDS)),
    }),
  ),
})).value;

function field(key, value) {
  const ways = Object.keys(WAYS).map((way) => ({ weight: way === "plain" ? 60 : 1, arbitrary: fc.constant(way) }));
  return fc.record({ key, way: fc.oneof(...ways), value, then: value });
}

/** Mostly right. */
const mostly = (right, wrong = anything, weight = 20) =>
  fc.oneof({ weight, arbitrary: right }, { weight: 1, arbitrary: wrong });

const kind = fc.oneof(
  { weight: 25, arbitrary: fc.constant("plain") },
  { weight: 10, arbitrary: fc.constant("watched") },
  ...Object.keys(KINDS).map((as) => ({ weight: 1, arbitrary: fc.constant(as) })),
);

/** An object with some of these fields, `[key, arbitrary, how often of a hundred it is there]`, and seldom one more. */
function objectOf(...fields) {
  const some = fields.map(([key, value, often]) =>
    fc.oneof(
      { weight: often, arbitrary: field(fc.constant(key), value) },
      { weight: 100 - often, arbitrary: fc.constant(null) },
    ),
  );
  const more = fc.oneof(
    { weight: 30, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: field(nearly(NAMES.fields), anything) },
  );
  return mostly(
    fc.record({ fields: fc.tuple(more, ...some).map((all) => all.filter((one) => one !== null)), as: kind }),
  );
}

const listOf = (item, maxLength) =>
  mostly(
    fc.record({
      list: fc.array(item, { maxLength }),
      holes: mostly(fc.constant([]), fc.constantFrom([0], [1], [0, 1]), 2),
      as: fc.constantFrom("plain", "plain", "frozen", "watched", "a proxy"),
      length: mostly(fc.constant(undefined), fc.oneof(one(0, 1, 2.5, -1, NaN, "2", null, true, 3n), odd), 30),
    }),
  );

// Few, so that they meet; none is the beginning of a name.
const USER_IDS = [
  "u-lea",
  "u-lea",
  "u-lea",
  "u-lea",
  "u-tom",
  "U-LEA",
  "u-le\u0301a",
  "u-l\u00e9a",
  "u-lea\ufffd",
  "u-\ud83e\uddfe",
];
const ACCOUNT_IDS = ["a-1", "a-2", "A-1", "u-lea"];
const BROKEN_IDS = ["", "u-lea\ud800", "\udc00u-lea", "a-1\udfff"];

/** What no message may say. */
export const SECRETS = ["u-ines", "u-lea", "u-tom", "U-LEA", "u-l", "a-1", "a-2"];

/** What a careless comparison takes for the right value. */
const almost = (...names) =>
  fc.oneof(
    one(null),
    fc.constantFrom(...names).map((name) => ({ odd: name })),
  );
const almostId = fc.oneof(
  almost("a boxed id", "what would become an id"),
  fc.constant({ list: [{ is: "u-lea" }], as: "plain" }),
);

const id = (ids) => mostly(one(...ids), fc.oneof(one(...BROKEN_IDS), almostId, anything), 8);
export const role = mostly(
  one(...NAMES.roles),
  fc.oneof(
    nearly(NAMES.roles).map((is) => ({ is })),
    almost("a boxed role"),
    anything,
  ),
  12,
);
const accountKind = mostly(
  one(...NAMES.kinds, "practice", undefined),
  fc.oneof(
    nearly(NAMES.kinds).map((is) => ({ is })),
    anything,
  ),
);
const flag = mostly(
  one(true, true, false, undefined),
  fc.oneof(almost("a boxed boolean", "a boxed number"), one(1, "true"), anything),
  8,
);
const unset = mostly(one(undefined), one(null), 6);

export const account = mostly(
  objectOf(["id", fc.oneof(id(ACCOUNT_IDS), unset), 50], ["kind", accountKind, 70], ["practiceViewIncluded", flag, 60]),
  unset,
);
export const accountOrKind = fc.oneof(account, accountKind);
const ticks = objectOf(...NAMES.options.map((key) => [key, flag, 30]));

export const user = objectOf(
  ["id", id(USER_IDS), 99],
  ["role", role, 99],
  ["account", account, 60],
  ["options", mostly(ticks, unset), 60],
  ["name", one("Léa", "", undefined), 20],
);

export const change = objectOf(["role", mostly(role, unset, 3), 60], ["options", ticks, 60]);
const member = objectOf(
  ["id", id(["u-lea", "u-tom", "u-zoe"]), 99],
  ["role", fc.oneof(one("administrator"), role), 99],
  ["account", account, 10],
  ["options", mostly(ticks, unset), 60],
  ["name", one("Léa", "", undefined), 20],
);
export const draft = mostly(member, user);
/** An administrator without anything that is odd, so that a change is made now and then. */
const administrator = fc.constant({
  fields: [
    { key: "id", way: "plain", value: { is: "u-ines" }, then: { is: "u-ines" } },
    { key: "role", way: "plain", value: { is: "administrator" }, then: { is: "administrator" } },
  ],
  as: "plain",
});
const members = listOf(fc.oneof({ weight: 1, arbitrary: administrator }, { weight: 1, arbitrary: member }), 4);
export const team = mostly(objectOf(["account", account, 70], ["users", members, 99]), anything, 30);
export const actorId = mostly(one("u-ines", "u-ines", "u-ines", "u-lea"), anything);
export const userId = mostly(one("u-lea", "u-lea", "u-tom", "u-ines", "u-zoe"), anything);

export const capability = (names) =>
  mostly(
    one(...names),
    fc.oneof(
      nearly(names).map((is) => ({ is })),
      anything,
    ),
    12,
  );

export const recordWith = (ownerKey, accountKey) =>
  mostly(objectOf([ownerKey, id(USER_IDS), 95], [accountKey, id(ACCOUNT_IDS), 70]), unset, 12);
export const record = recordWith("ownerId", "accountId");
export const records = listOf(
  fc.oneof({ weight: 5, arbitrary: record }, { weight: 1, arbitrary: recordWith("submitted_by", "dossier") }),
  4,
);

// Two names of one field would have it read twice.
const fieldName = (...names) => mostly(one(...names, undefined), fc.oneof(one(""), anything), 12);
const fields = objectOf(
  ["ownerId", fieldName("ownerId", "submitted_by", "\ud800"), 60],
  ["accountId", fieldName("accountId", "dossier"), 60],
);
const locale = mostly(one("fr", "en", "en-GB", "EN", "fr-CA", "english", "de", "", undefined), anything, 12);

/** An options argument, of whatever call. */
export const settings = mostly(
  objectOf(["locale", locale, 60], ["fields", mostly(fields, unset), 40], ["account", accountOrKind, 50]),
  unset,
  4,
);
/** The same for a user who is parsed. */
export const parsing = mostly(
  objectOf(["otherFields", mostly(one("ignore", undefined), fc.oneof(one("keep", "", null, true), anything), 6), 60]),
  unset,
  4,
);
/** The same for JSON: `at` is the whole text, or leads nowhere; `maxRow` has room for all rows, some, or none. */
export const jsonSettings = mostly(
  objectOf(
    ["at", mostly(one("", undefined), fc.oneof(one("/data", "data", "/~"), anything), 6), 40],
    ["fields", mostly(fields, unset), 40],
    [
      "maxRow",
      mostly(one(1, 60, 75, 1 << 20, 2 ** 30, undefined), fc.oneof(one(0, -1, 0.5, 2 ** 30 + 1, NaN), anything), 6),
      40,
    ],
  ),
  unset,
  4,
);

/**
 * What somebody left on the prototype of every object, or of every array. An index, or a field of an error, is only a value:
 * with an accessor there, `push` and assignment in any script go wrong, and reading is not what is at fault.
 */
const spot = (keys, value, ...ways) =>
  fc.record({
    on: fc.constantFrom("Object", "Array"),
    key: fc.constantFrom(...keys),
    way: fc.constantFrom(...ways),
    value,
  });
const left = fc.oneof(one("u-lea", "a-1", "administrator", true, "practice", null), odd, record);
const read = [...NAMES.fields, ...NAMES.options, ...NAMES.roles, "submitted_by", "grant"];
const spots = fc.oneof(
  { weight: 3, arbitrary: spot(read, left, "plain", "hidden", "a getter", "a getter that throws", "a setter") },
  { weight: 3, arbitrary: spot(["0", "1"], fc.oneof(record, user), "plain", "hidden") },
  { weight: 1, arbitrary: spot(["code", "path", "problems"], left, "plain", "hidden") },
);
export const pollution = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.uniqueArray(spots, { maxLength: 3, selector: ({ on, key }) => on + key }) },
);

/** What `run` returns while the prototypes are polluted so. */
export function polluted(spots, world, run) {
  const places = spots.map(({ on, key, way, value }) => {
    const { prototype } = { Object, Array }[on];
    const field = { ...WAYS[way](make(value, world), world), configurable: true };
    return { prototype, key, field };
  });
  try {
    for (const { prototype, key, field } of places) Object.defineProperty(prototype, key, field);
    return run();
  } finally {
    for (const { prototype, key } of places) delete prototype[key];
  }
}
