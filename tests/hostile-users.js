// Users, changes and teams that no caller should give, for every call that takes one.
//
// What is wrong is made from what is right: good arguments of each call, and one field after the other spoiled.

import * as permissions from "/pkg/index.js";
import {
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
const administrator = () => ({
  id: ME,
  role: "administrator",
  account: account(),
  options: { addClients: false },
  name: "Amélie",
});
const standardUser = () => ({
  id: SOMEONE_ELSE,
  role: "standard-user",
  account: account(),
  options: { createExpenseReports: false, publishDocuments: true, practiceView: true, addClients: false },
  name: "Bruno",
});
const newcomer = () => ({ ...standardUser(), id: "id-of-chloe", name: "Chloé" });
const change = () => ({ role: "expense-approver", options: { publishDocuments: false, addClients: true } });
/** Users are in an account; members are in the team's. */
const member = ({ account, ...fields }) => fields;
const members = () => [member(administrator()), member(standardUser())];
const teamOf = (users) => ({ account: account(), users });
const team = () => teamOf(members());

/** Each call with good arguments, and their names: a path starts with one. */
const CALLS = [
  ["parseUser", [""], () => [standardUser()]],
  ["parseTeam", [""], () => [team()]],
  ["createUser", ["team", "actorId", "draft"], () => [team(), ME, member(newcomer())]],
  ["updateUser", ["team", "actorId", "userId", "change"], () => [team(), ME, SOMEONE_ELSE, change()]],
  ["removeUser", ["team", "actorId", "userId"], () => [team(), ME, SOMEONE_ELSE]],
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
    names.flatMap((path, i) =>
      [{ path, way: [i] }, ...(isTree(args()[i]) ? waysInto(args()[i], path, [i]) : [])].map((place) => ({
        call,
        args,
        ...place,
      })),
    ),
  );

/** The member whose field is at a place: their place in the list, and the field, with what is in it. */
const memberAt = ({ path }) => {
  const [, place, field] = /(?:^|\.)users\[(\d)\]\.(.+)/.exec(path) ?? [];
  return place && { place: Number(place), field };
};

/** What is to blame for a malformed value at a place, `[code, path]`; an empty code where nothing is refused. */
const blame = (place) => {
  const { call, path } = place;
  if (path === "actorId") return ["not-permitted", path];
  if (path === "userId") return ["unknown-user", path];
  if (call !== "parseTeam" && !/^team\b/.test(path)) return ["invalid-user", path];
  const { place: index, field } = memberAt(place) ?? {};
  if (field === undefined || field === "id") return ["invalid-team", path];
  // Whose role or options cannot be read is nobody, and hinders nobody; a name decides nothing.
  return call !== "parseTeam" && index === 0 && field !== "name" ? ["not-permitted", "actorId"] : ["", ""];
};

/** The arguments with `spoil(owner, key)` done to one field. */
const spoiled = (title, place, spoil, [code, at] = blame(place)) => ({
  title: `${place.call}: ${place.path || "the value"} ${title}`,
  call: place.call,
  code,
  path: at,
  run() {
    const { call, args, way } = place;
    const given = args();
    spoil(follow(given, way.slice(0, -1)), way.at(-1));
    return permissions[call](...given);
  },
});

/** Where `null` is as good as nothing. */
const isOrdinaryNull = ({ path }) => /(^|\.)(options(\.\w+)?|practiceViewIncluded|name)$|^change\.role$/.test(path);

const isField = ({ way }) => way.length > 1;
const isMember = ({ path }) => path.endsWith("]");

/** What an answer says of users, and what they may do: whatever else it holds is the caller's own. */
export const said = (answer) =>
  JSON.stringify(
    answer.users ? answer.users.map(({ id }) => permissions.userIn(answer, id)) : { ...answer, team: undefined },
  );

/** The rights that an answer gives or takes, and leaves. */
export const held = (answer) => {
  const users = answer.users ? answer.users.map(({ id }) => permissions.userIn(answer, id)) : [answer.user];
  return JSON.stringify([
    users.map(permissions.permissionsOf),
    {
      ...answer,
      team: undefined,
      users: undefined,
      account: undefined,
      user: undefined,
      id: undefined,
      role: undefined,
      options: undefined,
      name: undefined,
    },
  ]);
};

/** The answers to good arguments, and the arguments themselves. */
export const good = () =>
  CALLS.map(([call, , args]) => ({
    title: call,
    call,
    path: "",
    given: args,
    run: () => permissions[call](...args()),
  }));

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
    WRONG.filter(
      ([, wrong]) =>
        !(place.path.endsWith("users") && Array.isArray(wrong)) && !(wrong === null && isOrdinaryNull(place)),
    ).map(([title, wrong]) => spoiled(title, place, (owner, key) => void (owner[key] = wrong))),
  );

/** What is to blame for a getter that throws: what cannot be copied is blamed as a whole. */
const blameOfGetter = (place) => {
  const { place: index, field } = memberAt(place) ?? {};
  if (field !== undefined && place.call === "parseTeam") return ["invalid-team", `users[${index}]`];
  if (place.call === "parseTeam" && place.path.startsWith("account")) return ["invalid-team", "account"];
  if (field === "name" && place.call === "updateUser" && index === 1) return ["invalid-user", "team.users[1]"];
  return blame(place);
};

/** The same for a field whose getter throws. */
export const unreadable = () =>
  everyPlace()
    .filter(isField)
    .flatMap((place) => [
      spoiled("throws", place, (owner, key) => throwing(owner, key), blameOfGetter(place)),
      spoiled(
        "throws undefined",
        place,
        (owner, key) =>
          getting(owner, key, () => {
            throw undefined;
          }),
        blameOfGetter(place),
      ),
    ]);

/** What is read field by field, and of which nobody asks what else it has; and members, of whom one may be nobody. */
const isOpen = ({ call, path }) =>
  ["parseTeam", "comparePermissions"].includes(call) || path.startsWith("team") || /^draft/.test(path);

/** Objects of which nothing can be read, not even what they have. */
export const closed = () =>
  everyObject().flatMap((place) => [
    spoiled("is revoked", place, (owner, key) => void (owner[key] = revoked(owner[key]))),
    ...["getOwnPropertyDescriptor", "ownKeys"].map((trap) =>
      spoiled(
        `is a proxy whose ${trap} throws`,
        place,
        (owner, key) => void (owner[key] = failing(trap)(owner[key])),
        isOpen(place) ? ["", place.path] : undefined,
      ),
    ),
  ]);

/** Every object in the arguments: users, accounts, options, a change. */
const everyObject = () =>
  everyPlace().filter(({ args, way }) => isTree(follow(args(), way)) && !Array.isArray(follow(args(), way)));

/** A field that nobody knows, in every object: its path, and what is said of it. */
export const unknownFields = () =>
  everyObject().flatMap((place) =>
    ["colour", "Role", "id ", "0", "", "publishdocuments", "ｉｄ", ...INHERITED_BY_ALL].map((name) => ({
      ...spoiled(
        `has a field ${JSON.stringify(name)}`,
        place,
        (owner, key) => Object.defineProperty(owner[key], name, { value: {}, enumerable: true }),
        [codeOfUnknown(place), place.path === "" ? name : `${place.path}.${name}`],
      ),
    })),
  );

/** Where nobody may have a field of their own: in a change, in the options of a draft, and in a user who is parsed. */
const codeOfUnknown = ({ call, path }) =>
  /^(change|draft)\.options$/.test(path) || (call === "parseUser" && path === "options")
    ? "unknown-option"
    : path === "change" || call === "parseUser"
      ? "unknown-field"
      : "";

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
export const lateOnes = () =>
  everyPlace()
    .filter(isField)
    .map((place) => spoiled("comes late", place, (owner, key) => changing(owner, key, 14, owner[key])));

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
        Object.setPrototypeOf(
          owner,
          new (class {
            get [key]() {
              return value;
            }
          })(),
        );
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
export const askingOnes = () =>
  everyPlace()
    .filter(isField)
    .map((place) => spoiled("asks", place, (owner, key) => asking(owner, key, changeEverything)));

/** In a page of its own: calls that call themselves while they are read. */
export const endlessCalls = ({ permissions }) =>
  everyPlace()
    .filter(({ path }) => /(^|\.)(id|options|role)$/.test(path))
    .map(({ call, args, path, way }) => ({
      title: `${call} within ${path}`,
      call() {
        const given = args();
        asking(
          follow(given, way.slice(0, -1)),
          way.at(-1),
          asAgain(() => permissions[call](...given)),
        );
        return permissions[call](...given);
      },
    }));

/** Users and changes that are no objects, in the place of each argument. */
export const notArguments = () =>
  everyPlace()
    .filter((place) => !isField(place))
    .flatMap((place) =>
      [["undefined", () => undefined], ...notObjects(() => ({ id: ME, role: "administrator" }))]
        .filter(([, value]) => !(place.path.endsWith("Id") && typeof value() === "string"))
        .map(([title, value]) => spoiled(`is ${title}`, place, (owner, key) => void (owner[key] = value()))),
    );

// ---- Odd teams -------------------------------------------------------------------------------------------------------

const odd = (title, users) => ({
  title,
  call: "removeUser",
  path: "",
  run: () => permissions.removeUser(teamOf(users()), ME, SOMEONE_ELSE),
});

/** Teams that are what they should be, whatever else they are. */
export const oddTeams = () => [
  odd("frozen members", () => Object.freeze(members().map(Object.freeze))),
  odd("a proxy over members", () => new Proxy(members(), {})),
  odd("members in a list of a class of its own", () => class extends Array {}.from(members())),
  odd("members in a list whose methods are its own", () => {
    const users = members();
    for (const name of ["some", "every", "map", "filter", "forEach", "includes", "find", Symbol.iterator]) {
      Object.defineProperty(users, name, { value: () => false });
    }
    return users;
  }),
  odd("members in a list with fields of its own", () => Object.assign(members(), { total: 14 })),
  odd("members that become more while they are read", () => {
    const users = members();
    asking(users[0], "id", () => users.length < 1_000 && users.push(member(standardUser())));
    return users;
  }),
];

// ---- A polluted prototype ------------------------------------------------------------------------------------------------

/** What a call gives, so that nothing inherited shows: an answer, or the code and the problems of an error. */
const given = (call, args) => {
  try {
    return permissions[call](...args);
  } catch (error) {
    const own = (name) => (Object.hasOwn(error, name) ? error[name] : undefined);
    return {
      is: error instanceof permissions.PermissionError,
      code: own("code"),
      path: own("path"),
      message: error.message,
      problems: own("problems"),
    };
  }
};

/**
 * The same calls under each pollution as without any. Whoever has every field, if only as `undefined`, is answered alike:
 * `clean` and `polluted`, as JSON. Whoever lacks one is found to have what is not their own, and is nobody, or malformed:
 * `opened` are the other answers, where they leave somebody other rights than they did.
 */
export const pollutedChanges = () => {
  const boss = { id: ME, role: "administrator" };
  const bare = { id: SOMEONE_ELSE, role: "standard-user" };
  const teams = [undefined, {}, { id: HERE }, { kind: "practice" }].map((account) => ({
    ...(account && { account }),
    users: [boss, bare],
  }));
  const users = [
    {},
    { id: SOMEONE_ELSE },
    { role: "standard-user" },
    bare,
    { ...boss, account: { kind: "practice" } },
    { ...bare, account: {} },
    { ...bare, options: {} },
  ];
  const drafts = [
    ...users.slice(0, 3),
    { ...bare, id: "id-of-chloe" },
    { ...bare, id: "id-of-chloe", options: {} },
    { ...boss, id: "id-of-chloe" },
  ];
  const changes = [
    {},
    { options: {} },
    { options: { createExpenseReports: true } },
    { options: { publishDocuments: false } },
    { role: "expense-approver" },
  ];
  const calls = [
    ...users.map((user) => ["parseUser", [user]]),
    ["comparePermissions", [bare, boss, {}]],
    [
      "comparePermissions",
      [
        { ...bare, options: {} },
        { ...boss, account: {} },
      ],
    ],
    ...teams.flatMap((team) => [
      ["parseTeam", [team]],
      ...drafts.map((draft) => ["createUser", [team, ME, draft]]),
      ...changes.map((change) => ["updateUser", [team, ME, SOMEONE_ELSE, change]]),
      ["updateUser", [team, ME, SOMEONE_ELSE, {}, {}]],
      ["updateUser", [team, ME, ME, { role: "standard-user" }]],
      ["updateUser", [team, SOMEONE_ELSE, ME, {}]],
      ["removeUser", [team, ME, SOMEONE_ELSE]],
      ["removeUser", [team, ME, ME]],
      ["removeUser", [team, SOMEONE_ELSE, ME]],
    ]),
    ["removeUser", [{}, ME, ME]],
    ["removeUser", [{ users: [{}] }, ME, ME]],
  ];
  const nothing = undefined;
  const fillers = {
    account: { id: nothing, kind: nothing, practiceViewIncluded: nothing },
    options: { createExpenseReports: nothing, publishDocuments: nothing, practiceView: nothing, addClients: nothing },
    member: { id: nothing, role: nothing, options: nothing, name: nothing },
    user: { id: nothing, role: nothing, account: nothing, options: nothing, name: nothing },
    change: { role: nothing, options: nothing },
    team: { account: nothing, users: nothing },
    choices: {},
  };
  /** The same argument with every field that it lacks. */
  const full = (value, name) => {
    if (typeof value !== "object") return value;
    const filled = { ...fillers[name], ...value };
    if (filled.options) filled.options = full(filled.options, "options");
    if (filled.account) filled.account = full(filled.account, "account");
    if (filled.users) filled.users = filled.users.map((member) => full(member, "member"));
    return filled;
  };
  const NAMES = {
    parseUser: ["user"],
    parseTeam: ["team"],
    createUser: ["team", "id", "member"],
    updateUser: ["team", "id", "id", "change", "choices"],
    removeUser: ["team", "id", "id"],
    comparePermissions: ["user", "user", "choices"],
  };
  const filled = calls.map(([call, args]) => [call, args.map((arg, i) => full(arg, NAMES[call][i]))]);
  const answers = (calls) => calls.map(([call, args]) => given(call, args));
  const clean = JSON.stringify(answers(filled));
  const before = answers(calls);
  const rights = ({ user }) => JSON.stringify(permissions.permissionsOf(user));
  return Object.entries({ ...POLLUTIONS, "one option": { publishDocuments: true } }).map(([title, fields]) => {
    const [alike, after] = polluted(fields, () => [answers(filled), answers(calls)]);
    const isOpened = (answer, i) =>
      answer.is !== true && answer.user !== undefined && rights(answer) !== rights(before[i]);
    return {
      title,
      clean,
      polluted: JSON.stringify(alike),
      opened: after.filter(isOpened).map((answer) => JSON.stringify(answer)),
    };
  });
};
