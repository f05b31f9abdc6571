// Users, changes and teams that no caller should give, for every call that takes one.
//
// What is wrong is made from what is right: good arguments of each call, and one field after the other spoiled.

import * as permissions from "/pkg/index.js";
import {
  ELSEWHERE,
  HERE,
  INHERITED_BY_ALL,
  ME,
  POLLUTIONS,
  SOMEONE_ELSE,
  asAgain,
  asking,
  changing,
  failing,
  getting,
  notObjects,
  polluted,
  revoked,
  throwing,
} from "/tests/hostile.js";

const account = () => ({ id: HERE, kind: "practice", practiceViewIncluded: true });
const administrator = () => ({ id: ME, role: "administrator", account: account(), options: { addClients: false }, name: "Amélie" });
const standardUser = () => ({
  id: SOMEONE_ELSE,
  role: "standard-user",
  account: account(),
  options: { createExpenseReports: false, publishDocuments: true, practiceView: true, addClients: false },
  name: "Bruno",
});
const newcomer = () => ({ ...standardUser(), id: "id-of-chloe", name: "Chloé" });
const change = () => ({ role: "expense-approver", options: { publishDocuments: false, addClients: true } });
const team = () => [administrator(), standardUser()];

/** Each call with good arguments, and their names: a path starts with one. */
const CALLS = [
  ["parseUser", [""], () => [standardUser()]],
  ["createUser", ["actor", "draft", "team"], () => [administrator(), newcomer(), team()]],
  ["updateUser", ["actor", "user", "change", "team"], () => [administrator(), standardUser(), change(), team()]],
  ["removeUser", ["actor", "user", "team"], () => [administrator(), standardUser(), team()]],
  ["comparePermissions", ["before", "after"], () => [standardUser(), administrator()]],
];

const isTree = (value) => typeof value === "object" && value !== null;

/** Every way into a value: `{ path, way }`, the keys to follow. */
const waysInto = (value, path, way) =>
  Object.keys(value).flatMap((key) => {
    const inside = Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    const here = { path: inside, way: [...way, key] };
    return isTree(value[key]) ? [here, ...waysInto(value[key], inside, here.way)] : [here];
  });

const follow = (value, way) => way.reduce((inside, key) => inside[key], value);

/** Every call with every argument and every field in it. */
const everyPlace = () =>
  CALLS.flatMap(([call, names, args]) =>
    names.flatMap((path, i) => [{ path, way: [i] }, ...waysInto(args()[i], path, [i])].map((place) => ({ call, args, ...place }))),
  );

/** The arguments with `spoil(owner, key)` done to one field. */
const spoiled = (title, { call, args, path, way }, spoil, at = path) => ({
  title: `${call}: ${path || "the value"} ${title}`,
  call,
  path: at,
  run() {
    const given = args();
    spoil(follow(given, way.slice(0, -1)), way.at(-1));
    return permissions[call](...given);
  },
});

/** Where `null` is as good as nothing. */
const isOrdinaryNull = ({ path }) => /(^|\.)(options(\.\w+)?|practiceViewIncluded|name)$|^change\.role$/.test(path);

const isField = ({ way }) => way.length > 1;
const isMember = ({ path }) => path.endsWith("]");

/** The answers to good arguments, and the arguments themselves. */
export const good = () =>
  CALLS.map(([call, , args]) => ({ title: call, call, path: "", given: args, run: () => permissions[call](...args()) }));

// ---- One thing wrong ---------------------------------------------------------------------------------------------------

const WRONG = [
  ["is null", null],
  ["is 14", 14],
  ["is NaN", NaN],
  ["is a bigint", 14n],
  ["is a symbol", Symbol("standard-user")],
  ["is an empty array", []],
  ["is a function", () => true],
];

/** Good arguments but for one value that is of another type: one problem, at its path. */
export const malformed = () =>
  everyPlace().flatMap((place) =>
    WRONG.filter(([, wrong]) => !(place.path === "team" && Array.isArray(wrong)) && !(wrong === null && isOrdinaryNull(place))).map(([title, wrong]) =>
      spoiled(title, place, (owner, key) => void (owner[key] = wrong)),
    ),
  );

/** The same for a field whose getter throws. */
export const unreadable = () =>
  everyPlace()
    .filter((place) => isField(place) && !isMember(place))
    .flatMap((place) => [
      spoiled("throws", place, (owner, key) => throwing(owner, key)),
      spoiled("throws undefined", place, (owner, key) => getting(owner, key, () => { throw undefined; })),
    ]);

/** Objects of which nothing can be read, not even what they have; and members of a team that cannot be taken out of it. */
export const closed = () => [
  ...everyPlace().filter(isMember).map((place) => spoiled("throws", place, (owner, key) => throwing(owner, key))),
  ...everyObject().flatMap((place) => [
    spoiled("is revoked", place, (owner, key) => void (owner[key] = revoked(owner[key]))),
    ...["getOwnPropertyDescriptor", "ownKeys"].map((trap) =>
      spoiled(`is a proxy whose ${trap} throws`, place, (owner, key) => void (owner[key] = failing(trap)(owner[key]))),
    ),
  ]),
];

/** Every object in the arguments: users, accounts, options, a change. */
const everyObject = () => everyPlace().filter(({ args, way }) => isTree(follow(args(), way)) && !Array.isArray(follow(args(), way)));

/** A field that nobody knows, in every object: its path, and whether it would be an option. */
export const unknownFields = () =>
  everyObject().flatMap((place) =>
    ["colour", "Role", "id ", "0", "", "publishdocuments", "ｉｄ", ...INHERITED_BY_ALL].map((name) => ({
      ...spoiled(
        `has a field ${JSON.stringify(name)}`,
        place,
        (owner, key) => Object.defineProperty(owner[key], name, { value: {}, enumerable: true }),
        place.path === "" ? name : `${place.path}.${name}`,
      ),
      code: place.path.endsWith("options") ? "unknown-option" : "unknown-field",
    })),
  );

/** Fields that are not for JSON: nobody could have meant one of ours. */
export const invisibleFields = () =>
  everyObject().map((place) =>
    spoiled("has a symbol and a field that cannot be enumerated", place, (owner, key) => {
      owner[key][Symbol("role")] = "administrator";
      Object.defineProperty(owner[key], "colour", { value: 14, enumerable: false });
      Object.setPrototypeOf(owner[key], { colour: 14, tint: 14 });
    }),
  );

/** Values that change after they were read: there is only one reading. */
export const changingOnes = () =>
  everyPlace()
    .filter(isField)
    .map((place) => spoiled("changes", place, (owner, key) => changing(owner, key, owner[key], 14)));

/** Values that were something else at first. */
export const lateOnes = () => everyPlace().filter(isField).map((place) => spoiled("comes late", place, (owner, key) => changing(owner, key, 14, owner[key])));

/** Good arguments but for one field that is found, and not the object's own. */
export const notOwn = () =>
  everyPlace()
    .filter((place) => isField(place) && !isMember(place))
    .flatMap((place) => [
      spoiled("is inherited", place, (owner, key) => {
        Object.setPrototypeOf(owner, { [key]: owner[key] });
        delete owner[key];
      }),
      spoiled("is an accessor of the class", place, (owner, key) => {
        const value = owner[key];
        Object.setPrototypeOf(owner, new (class { get [key]() { return value; } })());
        delete owner[key];
      }),
    ]);

/** `null` where it is as good as nothing, and the same arguments without. */
export const ordinaryNulls = () =>
  everyPlace()
    .filter((place) => isField(place) && isOrdinaryNull(place))
    .map((place) => ({
      ...spoiled("is null", place, (owner, key) => void (owner[key] = null)),
      without: spoiled("is left out", place, (owner, key) => delete owner[key]).run,
    }));

const changeEverything = () => {
  for (const [call, , args] of CALLS) {
    try {
      permissions[call](...args());
    } catch {
      // What this is answered is another matter.
    }
  }
};

/** Fields that make every other call while they are read: nothing changes. */
export const askingOnes = () => everyPlace().filter(isField).map((place) => spoiled("asks", place, (owner, key) => asking(owner, key, changeEverything)));

/** In a page of its own: calls that call themselves while they are read. */
export const endlessCalls = ({ permissions }) =>
  everyPlace()
    .filter(({ path }) => /(^|\.)(id|options|role)$/.test(path))
    .map(({ call, args, path, way }) => ({
      title: `${call} within ${path}`,
      call() {
        const given = args();
        asking(follow(given, way.slice(0, -1)), way.at(-1), asAgain(() => permissions[call](...given)));
        return permissions[call](...given);
      },
    }));

/** Users and changes that are no objects, in the place of each argument. */
export const notArguments = () =>
  everyPlace()
    .filter((place) => !isField(place) && place.path !== "team")
    .flatMap((place) =>
      [["undefined", () => undefined], ...notObjects(() => ({ id: ME, role: "administrator" }))].map(([title, value]) =>
        spoiled(`is ${title}`, place, (owner, key) => void (owner[key] = value())),
      ),
    );

// ---- Odd teams -------------------------------------------------------------------------------------------------------

const removing = (members) => permissions.removeUser(administrator(), standardUser(), members);
const odd = (title, members) => ({ title, call: "removeUser", path: "", run: () => removing(members()) });

/** Teams that are what they should be, whatever else they are. */
export const oddTeams = () => [
  odd("a frozen team", () => Object.freeze(team().map(Object.freeze))),
  odd("a proxy over a team", () => new Proxy(team(), {})),
  odd("a team of a class of its own", () => class extends Array {}.from(team())),
  odd("a team whose methods are its own", () => {
    const members = team();
    for (const name of ["some", "every", "map", "filter", "forEach", "includes", "find", Symbol.iterator]) {
      Object.defineProperty(members, name, { value: () => false });
    }
    return members;
  }),
  odd("a team with fields of its own", () => Object.assign(team(), { total: 14 })),
  odd("a team that grows while it is read", () => {
    const members = team();
    asking(members[0], "id", () => members.length < 1_000 && members.push(standardUser()));
    return members;
  }),
];

// ---- A polluted prototype ------------------------------------------------------------------------------------------------

/** What a call gives, so that nothing inherited shows: an answer, or the code and the problems of an error. */
const given = (call, args) => {
  try {
    return permissions[call](...args);
  } catch (error) {
    const own = (name) => (Object.hasOwn(error, name) ? error[name] : undefined);
    return { is: error instanceof permissions.PermissionError, code: own("code"), path: own("path"), message: error.message, problems: own("problems") };
  }
};

/**
 * The same calls under each pollution as without any. Whoever has every field, if only as `undefined`, is answered alike:
 * `clean` and `polluted`, as JSON. Whoever lacks one is found to have what is not their own, and is refused: `opened` are the
 * other answers, where they are not what they were.
 */
export const pollutedChanges = () => {
  const boss = { id: ME, role: "administrator" };
  const practiceBoss = { ...boss, account: { kind: "practice" } };
  const bossHere = { ...boss, account: { id: HERE } };
  const bare = { id: SOMEONE_ELSE, role: "standard-user" };
  const users = [{}, { id: SOMEONE_ELSE }, { role: "standard-user" }, bare, boss, practiceBoss, { ...bare, account: {} }, { ...bare, options: {} }];
  const changes = [{}, { options: {} }, { options: { createExpenseReports: true } }, { options: { publishDocuments: false } }, { role: "expense-approver" }];
  const elsewhere = { ...bare, account: { id: ELSEWHERE } };
  const calls = [
    ...users.map((user) => ["parseUser", [user]]),
    ...users.flatMap((user) => [boss, practiceBoss, bossHere].map((actor) => ["createUser", [actor, user]])),
    ...changes.flatMap((change) => [
      ["updateUser", [boss, bare, change]],
      ["updateUser", [boss, bare, change, [boss, bare], {}]],
      ["updateUser", [bossHere, bare, change, [bossHere, bare], {}]],
      ["updateUser", [practiceBoss, { ...bare, account: { kind: "practice" } }, change]],
      ["updateUser", [bare, boss, change]],
    ]),
    ["updateUser", [boss, boss, { role: "standard-user" }, [boss, bare]]],
    ["removeUser", [boss, boss, [boss, bare]]],
    ["removeUser", [boss, boss]],
    ["removeUser", [boss, bare, [boss]]],
    ["removeUser", [boss, elsewhere, [boss, elsewhere]]],
    ["removeUser", [{}, {}, [{}]]],
    ["comparePermissions", [bare, boss, {}]],
    ["comparePermissions", [{ ...bare, options: {} }, { ...bare, account: {} }]],
    ["comparePermissions", [{ ...bare, options: {} }, practiceBoss]],
  ];
  const nothing = undefined;
  const noTicks = { createExpenseReports: nothing, publishDocuments: nothing, practiceView: nothing, addClients: nothing };
  /** The same argument with every field that it lacks. */
  const full = (value, name) => {
    if (Array.isArray(value)) return value.map((member) => full(member, "user"));
    if (name === "choices") return value;
    const filled = name === "change" ? { role: nothing, options: nothing, ...value } : { id: nothing, role: nothing, account: nothing, options: nothing, name: nothing, ...value };
    if (filled.options) filled.options = { ...noTicks, ...filled.options };
    if (filled.account) filled.account = { id: nothing, kind: nothing, practiceViewIncluded: nothing, ...filled.account };
    return filled;
  };
  const NAMES = { updateUser: ["user", "user", "change", "team", "choices"], comparePermissions: ["user", "user", "choices"] };
  const filled = calls.map(([call, args]) => [call, args.map((arg, i) => full(arg, NAMES[call]?.[i] ?? "user"))]);
  const answers = (calls) => calls.map(([call, args]) => given(call, args));
  const texts = (answers) => answers.map((answer) => JSON.stringify(answer));
  const clean = JSON.stringify(answers(filled));
  const before = texts(answers(calls));
  return Object.entries({ ...POLLUTIONS, "one option": { publishDocuments: true } }).map(([title, fields]) => {
    const [alike, after] = polluted(fields, () => [answers(filled), answers(calls)]);
    const opened = texts(after).filter((answer, i) => answer !== before[i] && !answer.startsWith('{"is":true,'));
    return { title, clean, polluted: JSON.stringify(alike), opened };
  });
};
