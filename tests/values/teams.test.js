// Teams as applications have them: rows of a database, objects of a class, state that something follows; and teams that no
// application should have. What is refused is refused for the first reason there is, at its path, in time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraft, finishDraft, produce } from "immer";
import * as mobx from "mobx";
import { proxy, snapshot } from "valtio/vanilla";
import * as vue from "vue";
import { ENTRY } from "./calls.js";

const permissions = await import(`../../pkg/${ENTRY}.js`);
const {
  canPerform,
  capabilities,
  createUser,
  options,
  parseTeam,
  parseUser,
  removeUser,
  roles,
  updateUser,
  userIn,
  whoMay,
} = permissions;

const account = (more) => ({ id: "a-1", kind: "practice", practiceViewIncluded: true, ...more });
const ines = (more) => ({ id: "u-ines", role: "administrator", ...more });
const tom = (more) => ({ id: "u-tom", role: "expense-approver", ...more });
const lea = (more) => ({ id: "u-lea", role: "standard-user", options: { publishDocuments: true }, ...more });
const teamOf = (...users) => ({ account: account(), users });
const team = () => teamOf(ines(), tom(), lea());

/** What a call is refused with; a call that is not refused is a failure. */
function refused(run) {
  let answer;
  try {
    answer = run();
  } catch (error) {
    assert.ok(error instanceof permissions.PermissionError, error?.stack ?? String(error));
    return error;
  }
  assert.fail(`not refused: ${JSON.stringify(answer)}`);
}

const reasonOf = (run) => {
  const { code, path } = refused(run);
  return [code, path];
};

/** Frozen throughout, so that whoever changes what they are given throws. */
function deeplyFrozen(value) {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deeplyFrozen);
  return value;
}

const throwing = (object, key) =>
  Object.defineProperty(object, key, {
    enumerable: true,
    configurable: true,
    get() {
      throw new Error("no reading here");
    },
  });

// ---- Refused -----------------------------------------------------------------------------------------------------------

/** The reasons, in the order in which the first is given, each with its path: of `updateUser` where it can give it. */
const REASONS = [
  ["invalid-team", "team.users", () => updateUser({ users: "u-ines" }, "u-ines", "u-tom", {})],
  ["invalid-team", "team.users[1].id", () => updateUser(teamOf(ines(), ines()), "u-ines", "u-ines", {})],
  ["invalid-team", "team.users[1].id", () => removeUser(teamOf(ines(), { role: "standard-user" }), "u-ines", "u-ines")],
  ["invalid-team", "team.users[1].id", () => updateUser(teamOf(ines(), tom({ id: "\ud800" })), "u-ines", "u-tom", {})],
  ["invalid-team", "team.users[1]", () => createUser(teamOf(ines(), null), "u-ines", lea())],
  ["invalid-team", "team.users[1]", () => createUser({ users: [ines(), , tom()] }, "u-ines", lea())],
  [
    "invalid-team",
    "team.users[1]",
    () => createUser({ users: Object.assign([ines()], { length: 2 }) }, "u-ines", lea()),
  ],
  ["invalid-team", "team.account.kind", () => removeUser({ ...team(), account: { kind: "firm" } }, "u-ines", "u-tom")],
  ["invalid-team", "team.account.id", () => removeUser({ ...team(), account: { id: "" } }, "u-ines", "u-tom")],
  ["invalid-team", "team.account", () => removeUser({ ...team(), account: null }, "u-ines", "u-tom")],
  ["invalid-team", "team", () => removeUser([ines(), tom()], "u-ines", "u-tom")],
  ["invalid-team", "team", () => removeUser(undefined, "u-ines", "u-tom")],
  ["not-permitted", "actorId", () => updateUser(team(), "u-tom", "u-lea", { role: "administrator" })],
  ["not-permitted", "actorId", () => updateUser(team(), "u-nobody", "u-lea", {})],
  ["not-permitted", "actorId", () => removeUser(team(), ines(), "u-lea")],
  ["not-permitted", "actorId", () => createUser(teamOf(ines({ role: "boss" })), "u-ines", lea())],
  ["unknown-user", "userId", () => updateUser(team(), "u-ines", "u-nobody", {})],
  ["unknown-user", "userId", () => removeUser(team(), "u-ines", "U-LEA")],
  ["unknown-user", "userId", () => removeUser(team(), "u-ines", ["u-lea"])],
  ["unknown-field", "change.rôle", () => updateUser(team(), "u-ines", "u-tom", { rôle: "administrator" })],
  ["unknown-field", "change.id", () => updateUser(team(), "u-ines", "u-tom", { id: "u-thomas" })],
  ["unknown-option", "change.options.vue", () => updateUser(team(), "u-ines", "u-tom", { options: { vue: true } })],
  [
    "unknown-option",
    "draft.options.vue",
    () => createUser(team(), "u-ines", { id: "u-zoe", role: "standard-user", options: { vue: true } }),
  ],
  ["unknown-role", "change.role", () => updateUser(team(), "u-ines", "u-tom", { role: "boss" })],
  ["unknown-role", "draft.role", () => createUser(team(), "u-ines", { id: "u-zoe", role: "boss" })],
  ["invalid-user", "change", () => updateUser(team(), "u-ines", "u-tom", null)],
  ["invalid-user", "change.role", () => updateUser(team(), "u-ines", "u-tom", { role: 14 })],
  [
    "invalid-user",
    "change.options.addClients",
    () => updateUser(team(), "u-ines", "u-tom", { options: { addClients: "true" } }),
  ],
  ["invalid-user", "draft", () => createUser(team(), "u-ines", undefined)],
  ["invalid-user", "draft.id", () => createUser(team(), "u-ines", { role: "standard-user" })],
  ["invalid-user", "draft.name", () => createUser(team(), "u-ines", { id: "u-zoe", role: "standard-user", name: 14 })],
  [
    "invalid-user",
    "team.users[1].role",
    () => updateUser(teamOf(ines(), tom({ role: "boss" })), "u-ines", "u-tom", { options: { addClients: true } }),
  ],
  ["duplicate-user", "draft.id", () => createUser(team(), "u-ines", tom())],
  [
    "option-not-available",
    "change.options.publishDocuments",
    () => updateUser(team(), "u-ines", "u-ines", { options: { publishDocuments: true } }),
  ],
  [
    "option-not-available",
    "draft.options.addClients",
    () => createUser({ users: [ines()] }, "u-ines", lea({ options: { addClients: true } })),
  ],
  ["last-administrator", "userId", () => updateUser(team(), "u-ines", "u-ines", { role: "standard-user" })],
  ["last-administrator", "userId", () => removeUser(team(), "u-ines", "u-ines")],
];
const ORDER = [...new Set(REASONS.map(([code]) => code))];

test("each refusal has its code and the path of what is to blame", () => {
  for (const [code, path, run] of REASONS) assert.deepEqual(reasonOf(run), [code, path], String(run));
  assert.equal(ORDER.length, 10);
});

test("where several reasons fit, the first of the order is the code", () => {
  const boss = { role: "boss" };
  const bad = { options: { vue: 14, practiceView: true } };
  const nobody = (change) => () => updateUser(team(), "u-ines", "u-nobody", change);
  const firsts = [
    ["invalid-team", () => updateUser({ users: [tom(), tom()] }, "u-tom", "u-nobody", { rôle: "x", ...boss, ...bad })],
    ["not-permitted", () => updateUser(team(), "u-tom", "u-nobody", { rôle: "x", ...boss, ...bad })],
    ["not-permitted", () => createUser(team(), "u-tom", tom({ ...boss, ...bad }))],
    ["not-permitted", () => removeUser(team(), "u-tom", "u-nobody")],
    ["unknown-user", nobody({ rôle: "x", ...boss, ...bad })],
    ["unknown-user", nobody(null)],
    ["unknown-field", () => updateUser(team(), "u-ines", "u-ines", { ...boss, ...bad, rôle: "x" })],
    ["unknown-option", () => updateUser(team(), "u-ines", "u-ines", { ...boss, ...bad })],
    ["unknown-option", () => createUser(team(), "u-ines", { id: 14, ...boss, ...bad })],
    ["unknown-role", () => createUser(team(), "u-ines", { id: 14, ...boss, options: { practiceView: true } })],
    ["unknown-role", () => updateUser(team(), "u-ines", "u-ines", { ...boss, options: { addClients: 14 } })],
    [
      "invalid-user",
      () => createUser({ users: [ines()] }, "u-ines", ines({ name: 14, options: { practiceView: true } })),
    ],
    [
      "duplicate-user",
      () => createUser({ users: [ines(), tom()] }, "u-ines", tom({ options: { practiceView: true } })),
    ],
    [
      "option-not-available",
      () =>
        updateUser({ users: [ines()] }, "u-ines", "u-ines", { role: "standard-user", options: { addClients: true } }),
    ],
  ];
  for (const [code, run] of firsts) assert.equal(refused(run).code, code, String(run));
});

test("every tick that is not available is named", () => {
  const { problems } = refused(() =>
    updateUser({ users: [ines(), tom()] }, "u-ines", "u-tom", {
      options: { addClients: true, practiceView: true, publishDocuments: true },
    }),
  );
  assert.deepEqual(problems.map(({ path, code }) => [path, code]).sort(), [
    ["change.options.addClients", "option-not-available"],
    ["change.options.practiceView", "option-not-available"],
  ]);
});

test("no message says an id or a name that a team holds", () => {
  for (const [, , run] of REASONS) {
    const { message, problems } = refused(run);
    for (const said of [message, ...problems.map(({ message }) => message)])
      assert.doesNotMatch(said, /u-|a-1/, String(run));
  }
});

test("what is refused changes nothing", () => {
  const given = deeplyFrozen(team());
  const before = structuredClone(given);
  for (const [code, run] of [
    ["not-permitted", () => updateUser(given, "u-tom", "u-lea", { role: "administrator" })],
    ["last-administrator", () => removeUser(given, "u-ines", "u-ines")],
    ["duplicate-user", () => createUser(given, "u-ines", tom())],
  ]) {
    assert.equal(refused(run).code, code);
  }
  assert.deepEqual(given, before);
});

// ---- Problems, counted and capped ------------------------------------------------------------------------------------------

const many = (count, of) => Array.from({ length: count }, (_, i) => of(i));
const unknownFields = (count, long = "") => Object.fromEntries(many(count, (i) => [`x${long}${i}`, 0]));

test("a hundred problems are listed, and of the others how many they are is said", () => {
  for (const [count, listed, omitted] of [
    [1, 1, undefined],
    [100, 100, undefined],
    [101, 100, 1],
    [5_000, 100, 4_900],
  ]) {
    for (const run of [
      () => parseUser({ ...lea(), ...unknownFields(count) }),
      () => updateUser(team(), "u-ines", "u-tom", unknownFields(count)),
      () => parseTeam(teamOf(...many(count, () => ({ id: "" })))),
      () => removeUser(teamOf(...many(count + 1, () => ines())), "u-ines", "u-tom"),
    ]) {
      const error = refused(run);
      assert.equal(error.problems.length, listed, String(run));
      assert.equal(error.omitted, omitted, String(run));
      assert.ok(error.message.length < 300, error.message);
    }
  }
});

test("the first reason is the code, even behind a hundred others", () => {
  const change = { role: "boss", options: { addClients: 14 }, ...unknownFields(500) };
  assert.equal(refused(() => updateUser(team(), "u-ines", "u-nobody", change)).code, "unknown-user");
  assert.equal(refused(() => parseUser({ ...unknownFields(500), id: "u-lea", role: "boss" })).omitted, 401);
});

const megabytes = (text) => text.length / 1e6;

/** What makes a row as large as they are: then ten megabytes are some ten thousand members. */
const NOTE = "x".repeat(750);

/**
 * Objects that cost much: each a call, and a value as large as the number of megabytes that is given. Of some,
 * `engine` is to list or to copy keys by the hundred thousand: for ten times as many the engine itself takes more than twelve times
 * the time.
 */

const LARGE = {
  "many unknown fields of a user": (size) => ({
    value: { ...lea(), ...unknownFields(size * 60_000) },
    ask: parseUser,
    engine: (user) => Object.keys(user),
  }),
  "many unknown options of a user": (size) => ({
    value: lea({ options: unknownFields(size * 60_000) }),
    ask: parseUser,
    engine: (user) => Object.keys(user.options),
  }),
  "many unknown fields of an account": (size) => ({
    value: lea({ account: unknownFields(size * 60_000) }),
    ask: parseUser,
    engine: (user) => Object.keys(user.account),
  }),
  "many unknown fields of a change": (size) => ({
    value: unknownFields(size * 60_000),
    ask: (change) => updateUser(team(), "u-ines", "u-tom", change),
    engine: (change) => Object.keys(change),
  }),
  "long unknown fields of a user": (size) => ({
    value: { ...lea(), ...unknownFields(size * 1_000, "x".repeat(1_000)) },
    ask: parseUser,
  }),
  "one unknown field of a user": (size) => ({ value: { ...lea(), ["x".repeat(size * 1e6)]: 0 }, ask: parseUser }),
  "a long role": (size) => ({ value: lea({ role: "x".repeat(size * 1e6) }), ask: parseUser }),
  "a long id": (size) => ({ value: lea({ id: "é".repeat(size * 1e6) + "\ud800" }), ask: parseUser }),
  "many members, read": (size) => ({
    value: teamOf(...many(size * 1_200, (i) => ines({ id: `u-${i}`, note: NOTE }))),
    ask: parseTeam,
  }),
  "many members without ids": (size) => ({
    value: teamOf(...many(size * 1_200, () => ines({ id: "", note: NOTE }))),
    ask: parseTeam,
  }),
  "many members of one id": (size) => ({
    value: teamOf(...many(size * 1_200, () => ines({ note: NOTE }))),
    ask: parseTeam,
  }),
  "many members, one changed": (size) => ({
    value: teamOf(...many(size * 1_200, (i) => lea({ id: `u-${i}`, note: NOTE })), ines()),
    ask: (team) => updateUser(team, "u-ines", "u-0", { role: "expense-approver" }),
  }),
  "many members, the last administrator removed": (size) => ({
    value: teamOf(...many(size * 1_200, (i) => lea({ id: `u-${i}`, note: NOTE })), ines()),
    ask: (team) => removeUser(team, "u-ines", "u-ines"),
  }),
  "many members, one created": (size) => ({
    value: teamOf(ines(), ...many(size * 1_200, (i) => lea({ id: `u-${i}`, note: NOTE }))),
    ask: (team) => createUser(team, "u-ines", tom()),
  }),
  "many members, asked who may": (size) => ({
    value: teamOf(...many(size * 1_200, (i) => lea({ id: `u-${i}`, note: NOTE }))),
    ask: (team) => whoMay(team, "invoices.view", { ownerId: "u-7", accountId: "a-1" }),
  }),
  "many unknown options of a member": (size) => ({
    value: teamOf(ines(), lea({ options: unknownFields(size * 10_000, "x".repeat(80)) })),
    ask: (team) => updateUser(team, "u-ines", "u-lea", { options: { addClients: true } }),
    engine: ({ users }) => Object.fromEntries(Object.entries(users[1].options)),
  }),
};

const tried = (run) => {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof permissions.PermissionError)) throw error;
  }
};

/** The least time that a call takes, in milliseconds: what else the machine does only adds to it. */
function timeOf(make, size, run = ({ value, ask }) => tried(() => ask(value))) {
  let least = Infinity;
  for (let times = 0; times < 4; times++) {
    const made = make(size);
    const start = performance.now();
    run(made);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** How long one megabyte takes, and how long ten do, without what the engine itself takes of it. */
function proportionOf(make, engine) {
  // What takes next to no time cannot be compared: what else the machine does takes more.
  const [small, large] = [Math.max(timeOf(make, 1), 3), timeOf(make, 10)];
  return [small, large - (engine === undefined ? 0 : timeOf(make, 10, ({ value }) => engine(value)))];
}

// The form without wasm reads with the same JavaScript: once is enough.
if (ENTRY === "index") {
  test("ten times the input takes at most twelve times the time, up to ten megabytes", () => {
    for (const [title, make] of Object.entries(LARGE)) {
      const { value, ask, engine } = make(10);
      const size = megabytes(JSON.stringify(value));
      assert.ok(size > 5, `${title} is only ${size} MB large`);
      for (let times = 0; times < 200; times++) tried(() => ask(make(0.01).value)); // until the engine has compiled it
      // Once is enough: what else the machine does can only make it look slower, and what grows with a square never holds.
      let [small, large] = proportionOf(make, engine);
      for (let round = 1; round < 8 && large > 12 * small; round++) [small, large] = proportionOf(make, engine);
      assert.ok(
        large <= 12 * small,
        `${title}: ${small.toFixed(1)} ms, and ${large.toFixed(1)} ms for ten times as much`,
      );
    }
  });
}

test("an array of two hundred million places with a member in three of them is refused at once", () => {
  for (const length of [200_000_000, 2 ** 32 - 1]) {
    const sparse = Object.assign([], { 0: ines(), 5: tom(), 190_000_000: lea(), length });
    const start = performance.now();
    for (const run of [
      () => parseTeam({ users: sparse }),
      () => updateUser({ users: sparse }, "u-ines", "u-tom", {}),
      () => removeUser({ users: sparse }, "u-ines", "u-tom"),
    ]) {
      const error = refused(run);
      assert.deepEqual(
        [error.code, error.path.replace("team.", ""), error.problems.length],
        ["invalid-team", "users[1]", 1],
      );
    }
    assert.equal(userIn({ users: sparse }, "u-lea").role, "standard-user");
    assert.deepEqual(whoMay({ users: sparse }, "team.manage-users"), [sparse[0]]);
    assert.ok(performance.now() - start < 1_000);
  }
});

// ---- What is kept --------------------------------------------------------------------------------------------------------

/** A row as a database gives it: an account column of its own meaning, another's id, a date, a symbol, null. */
const TAG = Symbol("tag");
const row = (member) => ({
  email: `${member.id}@example.com`,
  account: "main",
  status: { is: "invited" },
  invitedAt: new Date(0),
  [TAG]: 14,
  ...member,
  teamId: null,
});

test("the changed member is a new object with every other field, and the others are the same objects", () => {
  const given = deeplyFrozen({ account: account(), users: [row(ines()), row(tom()), row(lea())] });
  const [first, second, third] = given.users;
  const updated = updateUser(given, "u-ines", "u-lea", { options: { addClients: true, publishDocuments: false } }).team;
  assert.deepEqual(updated, {
    account: given.account,
    users: [first, second, { ...third, options: { publishDocuments: false, addClients: true } }],
  });
  assert.equal(updated.account, given.account);
  assert.deepEqual(
    updated.users.map((one, i) => one === given.users[i]),
    [true, true, false],
  );
  assert.equal(updated.users[2].status, third.status);
  assert.equal(updated.users[2][TAG], 14);
  assert.deepEqual(Object.keys(updated.users[2]), Object.keys(third), "in their order");

  const removed = removeUser(given, "u-ines", "u-tom").team.users;
  assert.ok(removed.length === 2 && removed[0] === first && removed[1] === third);

  const draft = deeplyFrozen(row(tom({ id: "u-zoe", name: "Zoé" })));
  const created = createUser(given, "u-ines", draft).team.users;
  assert.deepEqual(created, [first, second, third, { ...draft, options: {} }]);
  assert.ok(created[3] !== draft && given.users.every((one, i) => one === created[i]));
  for (const one of [updated, updated.users, updated.users[2], updated.users[2].options, created[3]])
    assert.ok(!Object.isFrozen(one), "it is the caller's");
});

test("the user that is said has nothing of the application's", () => {
  const given = {
    account: account(),
    users: [row(ines()), row(tom()), row(lea({ options: { publishDocuments: true, theirs: 14 }, name: "Léa" }))],
  };
  const expected = {
    id: "u-lea",
    role: "standard-user",
    account: account(),
    options: { publishDocuments: true },
    name: "Léa",
  };
  for (const user of [
    userIn(given, "u-lea"),
    updateUser(given, "u-ines", "u-lea", {}).user,
    removeUser(given, "u-ines", "u-lea").user,
    createUser(teamOf(ines()), "u-ines", given.users[2] && { ...given.users[2], options: { publishDocuments: true } })
      .user,
  ]) {
    assert.deepEqual(user, expected);
    assert.deepEqual(Object.keys(user), Object.keys(expected));
    for (const part of [user, user.account, user.options]) assert.ok(Object.isFrozen(part));
    assert.deepEqual(parseUser(user), user);
  }
});

test("the changed member says true or false for every option that they or the change named", () => {
  const stored = { publishDocuments: true, createExpenseReports: null, theirs: 14 };
  const changed = (change, more) =>
    updateUser(teamOf(ines(), lea({ options: stored, ...more })), "u-ines", "u-lea", change).team.users[1].options;
  assert.deepEqual(changed({}), { publishDocuments: true, createExpenseReports: false, theirs: 14 });
  assert.deepEqual(changed({ options: { publishDocuments: false } }), {
    publishDocuments: false,
    createExpenseReports: false,
    theirs: 14,
  });
  assert.deepEqual(changed({ options: { addClients: false } }), {
    publishDocuments: true,
    createExpenseReports: false,
    theirs: 14,
    addClients: false,
  });
  assert.deepEqual(changed({ options: { publishDocuments: null, addClients: undefined } }), {
    publishDocuments: true,
    createExpenseReports: false,
    theirs: 14,
  });
  assert.deepEqual(changed({ role: null, options: null }), {
    publishDocuments: true,
    createExpenseReports: false,
    theirs: 14,
  });
  assert.deepEqual(changed({ role: "administrator" }), {
    publishDocuments: false,
    createExpenseReports: false,
    theirs: 14,
  });
  assert.deepEqual(changed({}, { options: null }), {});
  assert.deepEqual(changed({ options: { addClients: true } }, { options: undefined }), { addClients: true });
  assert.deepEqual(
    createUser(team(), "u-ines", { id: "u-zoe", role: "standard-user", options: { addClients: false } }).team.users[3]
      .options,
    { addClients: false },
  );
});

test("what a member's option is called in an application is kept, whatever its name", () => {
  const stored = JSON.parse(
    '{ "__proto__": { "publishDocuments": true }, "constructor": 1, "publishDocuments": true }',
  );
  const { team: after, user } = updateUser(teamOf(ines(), lea({ options: stored })), "u-ines", "u-lea", {
    options: { publishDocuments: false },
  });
  assert.equal(
    JSON.stringify(after.users[1].options),
    '{"__proto__":{"publishDocuments":true},"constructor":1,"publishDocuments":false}',
  );
  assert.deepEqual(user.options, { publishDocuments: false });
});

test("parseTeam copies every member, freezes its own, and freezes nothing of the caller's", () => {
  const given = { account: account(), users: [row(ines()), row(tom()), row(lea())], colour: "blue" };
  const before = structuredClone({ ...given, users: given.users.map(({ [TAG]: _, ...rest }) => rest) });
  const parsed = parseTeam(given);
  assert.deepEqual(parsed, { account: given.account, users: given.users });
  for (const part of [parsed, parsed.account, parsed.users, ...parsed.users, parsed.users[2].options])
    assert.ok(Object.isFrozen(part));
  for (const [i, one] of given.users.entries()) {
    assert.ok(
      parsed.users[i] !== one && parsed.users[i].status === one.status && parsed.users[i].invitedAt === one.invitedAt,
    );
  }
  for (const part of [given, given.account, given.users, ...given.users, given.users[2].options, given.users[0].status])
    assert.ok(!Object.isFrozen(part));
  given.users[2].options.addClients = true;
  given.users[0].role = "standard-user";
  assert.equal(userIn(parsed, "u-ines").role, "administrator");
  assert.equal(userIn(parsed, "u-lea").options.addClients, undefined);
  assert.equal(before.users.length, 3);
  assert.equal(
    updateUser(parsed, "u-ines", "u-lea", { role: "expense-approver" }).user.role,
    "expense-approver",
    "and it can be changed",
  );
  assert.deepEqual(parseTeam(parsed), parsed);
});

test("parseTeam names every problem by its path", () => {
  const problems = (value) => refused(() => parseTeam(value)).problems.map(({ path, code }) => [path, code]);
  const all = (...paths) => paths.map((path) => [path, "invalid-team"]);
  for (const value of [null, undefined, 14, [], "{}"]) assert.deepEqual(problems(value), all(""));
  assert.deepEqual(problems({}), all("users"));
  assert.deepEqual(problems({ users: {} }), all("users"));
  assert.deepEqual(
    problems({ account: { id: 14, kind: "firm" }, users: [null, { id: "" }, tom(), tom(), tom()] }),
    all("account.id", "account.kind", "users[0]", "users[1].id", "users[3].id", "users[4].id"),
  );
  assert.deepEqual(problems({ account: "a-1", users: [] }), all("account"));
  assert.deepEqual(problems({ users: [ines(), throwing(tom(), "id")] }), all("users[1]"));
  assert.deepEqual(problems({ users: throwing([ines(), tom()], "1") }), all("users[1]"));
  assert.deepEqual(problems(throwing({ users: [] }, "account")), all("account"));
});

test("parseUser ignores other fields where that is asked for, and an unknown option nowhere", () => {
  const claim = { ...lea({ account: { id: "a-1", plan: "pro" } }), iat: 14, exp: 15 };
  const problems = (value, settings) =>
    refused(() => parseUser(value, settings)).problems.map(({ path, code }) => [path, code]);
  assert.deepEqual(parseUser(claim, { otherFields: "ignore" }), lea({ account: { id: "a-1" } }));
  assert.deepEqual(problems(claim), [
    ["iat", "unknown-field"],
    ["exp", "unknown-field"],
    ["account.plan", "unknown-field"],
  ]);
  assert.deepEqual(problems({ ...claim, options: { vue: true } }, { otherFields: "ignore" }), [
    ["options.vue", "unknown-option"],
  ]);
  for (const otherFields of ["keep", true, null, 14, ["ignore"]])
    assert.deepEqual(
      reasonOf(() => parseUser(lea(), { otherFields })),
      ["invalid-argument", "otherFields"],
    );
  assert.deepEqual(
    reasonOf(() => parseUser(lea(), throwing({}, "otherFields"))),
    ["invalid-argument", "otherFields"],
  );
});

// ---- Rows of a class, and state that something follows ------------------------------------------------------------------------

class Person {
  // biome-ignore lint/correctness/noUnusedPrivateClassMembers: a field that no copy can have
  #secret = 14;
  constructor(fields) {
    Object.assign(this, fields);
  }
  get greeting() {
    return `Bonjour ${this.name}`;
  }
}

test("a member of a class stays one", () => {
  const given = teamOf(new Person(ines()), new Person(lea({ name: "Léa" })));
  const [, after] = updateUser(given, "u-ines", "u-lea", { role: "expense-approver" }).team.users;
  const created = createUser(given, "u-ines", new Person(tom({ name: "Tom" }))).team.users[2];
  const parsed = parseTeam(given).users[1];
  for (const [one, greeting] of [
    [after, "Bonjour Léa"],
    [created, "Bonjour Tom"],
    [parsed, "Bonjour Léa"],
  ]) {
    assert.ok(one instanceof Person);
    assert.equal(one.greeting, greeting);
    assert.ok(!Object.hasOwn(one, "greeting"));
  }
});

/** How each library makes a team, and how a plain one is had of it. */
const STATES = {
  "vue: reactive": [(value) => vue.reactive(value), (made) => vue.toRaw(made)],
  "vue: readonly": [(value) => vue.readonly(vue.reactive(value)), (made) => vue.toRaw(made)],
  "vue: shallowReactive": [(value) => vue.shallowReactive(value), (made) => vue.toRaw(made)],
  "mobx: observable": [(value) => mobx.observable(value), (made) => mobx.toJS(made)],
  "valtio: proxy": [(value) => proxy(value), (made) => snapshot(made)],
  "valtio: snapshot": [(value) => snapshot(proxy(value)), (made) => made],
  "immer: a draft": [(value) => createDraft(value), (made) => finishDraft(made)],
  "immer: what becomes of a draft": [
    (value) => produce(value, (draft) => void draft.users.push({ ...tom({ id: "u-new" }), email: "" })),
    (made) => ({ ...made, users: made.users.slice(0, 3) }),
  ],
};

test("a team that something follows is asked and changed like a plain one, and is not changed", () => {
  const plain = () => ({
    account: account(),
    users: [ines(), tom(), lea()].map((one) => ({ ...one, email: `${one.id}@example.com` })),
  });
  for (const [title, [make, plainOf]] of Object.entries(STATES)) {
    const given = make(plain());
    const size = given.users.length;
    for (const { id } of plain().users) assert.deepEqual(userIn(given, id), userIn(plain(), id), title);
    assert.deepEqual(
      whoMay(given, "expense-reports.manage", { accountId: "a-1" })
        .slice(0, 2)
        .map(({ id }) => id),
      ["u-ines", "u-tom"],
      title,
    );
    assert.equal(whoMay(given, "team.manage-users")[0], given.users[0], title);
    const updated = updateUser(given, "u-ines", "u-lea", { options: { addClients: true } });
    const expected = updateUser(plain(), "u-ines", "u-lea", { options: { addClients: true } });
    assert.deepEqual(updated.user, expected.user, title);
    assert.deepEqual(
      JSON.parse(JSON.stringify(updated.team.users.slice(0, 3))),
      JSON.parse(JSON.stringify(expected.team.users)),
      title,
    );
    assert.equal(updated.team.users[1], given.users[1], title);
    assert.equal(removeUser(given, "u-ines", "u-tom").team.users.length, size - 1, title);
    assert.deepEqual(
      createUser(given, "u-ines", { ...tom({ id: "u-zoe" }), email: "" }).team.users.at(-1),
      { ...tom({ id: "u-zoe" }), email: "", options: {} },
      title,
    );
    const parsed = parseTeam(given);
    assert.deepEqual(JSON.parse(JSON.stringify(parsed.users.slice(0, 3))), plain().users, title);
    assert.deepEqual(JSON.parse(JSON.stringify(plainOf(given))), plain(), `${title}: what was given is as it was`);
  }
});

test("a row that is state, in a plain team, is changed like a plain one", () => {
  for (const make of [vue.reactive, (value) => mobx.observable(value), proxy, (value) => createDraft(value)]) {
    const given = teamOf(ines(), make(lea({ email: "lea@example.com" })));
    const { team: after, user } = updateUser(given, "u-ines", "u-lea", { options: { publishDocuments: false } });
    assert.deepEqual(user.options, { publishDocuments: false });
    assert.deepEqual(
      JSON.parse(JSON.stringify(after.users[1])),
      lea({ options: { publishDocuments: false }, email: "lea@example.com" }),
    );
    assert.equal(given.users[1].options.publishDocuments, true);
  }
});

test("whoever asks in an effect is told when a member changes, or comes", () => {
  const given = vue.reactive({ account: account(), users: [ines(), lea()] });
  const seen = [];
  const stop = vue.watchEffect(
    () => void seen.push(whoMay(given, "expense-reports.manage", { accountId: "a-1" }).length),
    { flush: "sync" },
  );
  given.users[1].role = "expense-approver";
  given.users.push(tom());
  given.account.id = "a-2";
  stop();
  assert.deepEqual([seen[0], seen.at(-1)], [1, 0]);
  assert.ok(seen.includes(2) && seen.includes(3), JSON.stringify(seen));
});

// ---- What cannot be read -----------------------------------------------------------------------------------------------------

const inherited = (member, key) => {
  const { [key]: value, ...rest } = member;
  return Object.setPrototypeOf(rest, { [key]: value });
};

test("an account that is found and not the team's own is malformed, and so is a field of it", () => {
  const spoiled = {
    "team.account": inherited(team(), "account"),
    "team.users": inherited(team(), "users"),
    ...Object.fromEntries(
      Object.keys(account()).map((key) => [`team.account.${key}`, { ...team(), account: inherited(account(), key) }]),
    ),
  };
  for (const [path, given] of Object.entries(spoiled)) {
    assert.deepEqual(
      reasonOf(() => updateUser(given, "u-ines", "u-tom", {})),
      ["invalid-team", path],
    );
    assert.deepEqual(
      reasonOf(() => parseTeam(given)),
      ["invalid-team", path.slice("team.".length)],
    );
    assert.equal(userIn(given, "u-ines"), undefined, path);
    assert.deepEqual(whoMay(given, "team.manage-users"), [], path);
  }
});

test("an id that is found and not the member's own makes no team; a role or options make nobody", () => {
  const withId = teamOf(ines(), inherited(lea(), "id"));
  assert.deepEqual(
    reasonOf(() => removeUser(withId, "u-ines", "u-lea")),
    ["invalid-team", "team.users[1].id"],
  );
  assert.deepEqual(
    reasonOf(() => parseTeam(withId)),
    ["invalid-team", "users[1].id"],
  );
  assert.equal(userIn(withId, "u-lea"), undefined);
  for (const key of ["role", "options"]) {
    const given = teamOf(inherited(ines({ options: {} }), key), ines({ id: "u-hawa" }), tom());
    assert.equal(userIn(given, "u-ines"), undefined, key);
    assert.deepEqual(whoMay(given, "team.manage-users"), [given.users[1]], key);
    assert.deepEqual(
      reasonOf(() => removeUser(given, "u-ines", "u-tom")),
      ["not-permitted", "actorId"],
      key,
    );
    assert.equal(userIn(parseTeam(given), "u-ines"), undefined, `${key}, parsed`);
    assert.deepEqual(
      reasonOf(() => removeUser(given, "u-hawa", "u-hawa")),
      ["last-administrator", "userId"],
      key,
    );
  }
  const ticked = teamOf(ines(), lea({ options: inherited({ publishDocuments: true }, "publishDocuments") }));
  assert.equal(userIn(ticked, "u-lea"), undefined);
  assert.equal(userIn(parseTeam(ticked), "u-lea"), undefined);
  for (const [path, draft] of [
    ["draft.id", inherited(tom(), "id")],
    ["draft.role", inherited(tom(), "role")],
    ["draft.options", inherited(lea(), "options")],
  ]) {
    assert.deepEqual(
      reasonOf(() => createUser(teamOf(ines()), "u-ines", draft)),
      ["invalid-user", path],
    );
  }
  for (const [path, change] of [
    ["change.role", inherited({ role: "administrator" }, "role")],
    ["change.options", inherited({ options: {} }, "options")],
  ]) {
    assert.deepEqual(
      reasonOf(() => updateUser(team(), "u-ines", "u-lea", change)),
      ["invalid-user", path],
    );
  }
});

/** Members with a good id of whom nobody can say what they are. */
const NOBODIES = {
  "a role that nobody knows any more": () => tom({ role: "boss" }),
  "no role": () => ({ id: "u-tom" }),
  "a role that is null": () => tom({ role: null }),
  "a role that is no text": () => tom({ role: ["administrator"] }),
  "a boxed role": () => tom({ role: new String("administrator") }),
  "a role that throws": () => throwing(tom(), "role"),
  "options that are no object": () => tom({ role: "administrator", options: "publishDocuments" }),
  "options that are a list": () => tom({ options: ["publishDocuments"] }),
  "options that throw": () => throwing(tom(), "options"),
  "options that were revoked": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return tom({ options: proxy });
  },
  "a tick that is a text": () => tom({ options: { publishDocuments: "true", addClients: true } }),
  "a tick that throws": () => tom({ options: throwing({ addClients: true }, "publishDocuments") }),
};

test("one malformed member is nobody and hinders nobody", () => {
  for (const [title, nobody] of Object.entries(NOBODIES)) {
    const given = teamOf(ines(), nobody(), lea());
    assert.equal(userIn(given, "u-tom"), undefined, title);
    for (const capability of capabilities()) {
      assert.ok(
        !whoMay(given, capability, { ownerId: "u-tom", accountId: "a-1" }).includes(given.users[1]),
        `${title}: ${capability}`,
      );
    }
    assert.deepEqual(
      reasonOf(() => removeUser(given, "u-tom", "u-lea")),
      ["not-permitted", "actorId"],
      title,
    );
    assert.deepEqual(
      reasonOf(() => removeUser(given, "u-ines", "u-ines")),
      ["last-administrator", "userId"],
      title,
    );
    assert.equal(updateUser(given, "u-ines", "u-lea", { role: "administrator" }).team.users[1], given.users[1], title);
    assert.equal(createUser(given, "u-ines", lea({ id: "u-zoe" })).team.users[1], given.users[1], title);
    assert.deepEqual(
      reasonOf(() => createUser(given, "u-ines", tom())),
      ["duplicate-user", "draft.id"],
      title,
    );
  }
});

test("giving a malformed member a role mends them, and so does removing them", () => {
  for (const [title, nobody] of Object.entries(NOBODIES)) {
    for (const role of roles()) {
      const { team: after, user, gained } = updateUser(teamOf(ines(), nobody(), lea()), "u-ines", "u-tom", { role });
      assert.equal(user.role, role, title);
      assert.deepEqual(userIn(after, "u-tom"), user, title);
      assert.ok(
        Object.values(user.options).every((tick) => tick === false),
        `${title}: nothing is ticked that nobody could read`,
      );
      assert.deepEqual(
        gained.map(({ capability }) => capability),
        Object.entries(permissions.permissionsOf(user))
          .filter(([, scope]) => scope)
          .map(([id]) => id),
        title,
      );
      assert.deepEqual(parseTeam(after).users[1].id, "u-tom", title);
    }
    const { team: left, user, lost } = removeUser(teamOf(ines(), nobody(), lea()), "u-ines", "u-tom");
    assert.deepEqual([left.users.length, user, lost], [2, undefined, []], title);
  }
});

/** States that an application can be left in by a change that it made alone: a tick without use. */
const LEFT_OVER = {
  "a subscription that lost the practice view": [
    account({ practiceViewIncluded: false }),
    lea({ options: { practiceView: true, publishDocuments: true } }),
    "practiceView",
  ],
  "an account that became a client file": [
    { id: "a-1", kind: "client" },
    lea({ options: { addClients: true, publishDocuments: true } }),
    "addClients",
  ],
  "an administrator with a tick": [
    account(),
    ines({ id: "u-lea", options: { publishDocuments: true } }),
    "publishDocuments",
  ],
};

test("a tick without use gives nothing and hinders nothing", () => {
  for (const [title, [account, holder, option]] of Object.entries(LEFT_OVER)) {
    const given = deeplyFrozen({ account, users: [ines(), tom(), holder] });
    assert.equal(userIn(given, "u-lea").options[option], true, title);
    assert.deepEqual(
      permissions.permissionsOf(userIn(given, "u-lea")),
      permissions.permissionsOf({ ...userIn(given, "u-lea"), options: { ...holder.options, [option]: false } }),
      title,
    );
    parseUser(userIn(given, "u-lea"));
    parseTeam(given);
    permissions.comparePermissions(userIn(given, "u-lea"), userIn(given, "u-tom"));
    // Beside them, and themselves.
    assert.equal(updateUser(given, "u-ines", "u-tom", { role: "standard-user" }).team.users[2], given.users[2], title);
    for (const change of [
      {},
      { options: { [option]: true } },
      { role: holder.role },
      { options: { createExpenseReports: false } },
    ]) {
      assert.equal(
        updateUser(given, "u-ines", "u-lea", change).user.options[option],
        true,
        `${title}: ${JSON.stringify(change)}`,
      );
    }
    assert.equal(
      updateUser(given, "u-ines", "u-lea", { options: { [option]: false } }).team.users[2].options[option],
      false,
      title,
    );
    assert.equal(removeUser(given, "u-ines", "u-lea").team.users.length, 2, title);
    // Ticking it anew is refused.
    const cleared = updateUser(given, "u-ines", "u-lea", { options: { [option]: false } }).team;
    assert.deepEqual(
      reasonOf(() => updateUser(cleared, "u-ines", "u-lea", { options: { [option]: true } })),
      ["option-not-available", `change.options.${option}`],
      title,
    );
  }
});

test("a getter that throws in a field that nobody asks about hinders no question, and a change is refused at its member", () => {
  const given = teamOf(ines(), throwing(lea(), "email"), tom());
  assert.equal(userIn(given, "u-lea").role, "standard-user");
  assert.equal(whoMay(given, "invoices.view", { ownerId: "u-lea", accountId: "a-1" }).length, 3);
  assert.equal(updateUser(given, "u-ines", "u-tom", { role: "standard-user" }).team.users[1], given.users[1]);
  assert.equal(removeUser(given, "u-ines", "u-lea").team.users.length, 2);
  assert.deepEqual(
    reasonOf(() => updateUser(given, "u-ines", "u-lea", {})),
    ["invalid-user", "team.users[1]"],
  );
  assert.deepEqual(
    reasonOf(() => createUser(team(), "u-ines", throwing({ id: "u-zoe", role: "standard-user" }, "email"))),
    ["invalid-user", "draft"],
  );
});

test("a getter that throws in a team, a draft or a change is named", () => {
  for (const [path, run] of [
    ["team.account", () => updateUser(throwing(team(), "account"), "u-ines", "u-tom", {})],
    ["team.users", () => updateUser(throwing(team(), "users"), "u-ines", "u-tom", {})],
    ["team.users[1]", () => updateUser({ users: throwing([ines(), tom()], "1") }, "u-ines", "u-tom", {})],
    ["team.users[1].id", () => updateUser(teamOf(ines(), throwing(tom(), "id")), "u-ines", "u-tom", {})],
    ["team.account.kind", () => removeUser({ ...team(), account: throwing(account(), "kind") }, "u-ines", "u-tom")],
    ["draft.role", () => createUser(team(), "u-ines", throwing({ id: "u-zoe" }, "role"))],
    [
      "draft.options.addClients",
      () => createUser(team(), "u-ines", { id: "u-zoe", role: "standard-user", options: throwing({}, "addClients") }),
    ],
    ["change.options", () => updateUser(team(), "u-ines", "u-tom", throwing({}, "options"))],
  ]) {
    assert.deepEqual(reasonOf(run), [path.startsWith("team") ? "invalid-team" : "invalid-user", path]);
  }
});

// ---- userIn and whoMay ---------------------------------------------------------------------------------------------------------

/** Numbers that look random, from a fixed seed. */
let seed = 20_260_101;
const random = (n) => ((seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) >>> 8) % n;
const oneOf = (...values) => values[random(values.length)];

function someTeam() {
  const ids = ["u-1", "u-2", "u-3", "u-4", "u-5"];
  const some = (value) => (random(8) === 0 ? oneOf(14, null, "x", [], {}) : value);
  const member = () => ({
    id: some(oneOf(...ids)),
    role: some(oneOf(...roles())),
    options: some(
      oneOf(
        undefined,
        Object.fromEntries(options().map((option) => [option, some(oneOf(true, false, undefined, null))])),
      ),
    ),
  });
  const account = oneOf(undefined, {
    id: some(oneOf("a-1", undefined)),
    kind: some(oneOf("client", "practice")),
    practiceViewIncluded: oneOf(true, false, null, undefined),
  });
  return { account, users: many(random(6), member) };
}

test("those who may are those of whom canPerform says so", () => {
  const fields = { ownerId: "submitted_by", accountId: "dossier" };
  let may = 0;
  for (let times = 0; times < 2_000; times++) {
    const given = someTeam();
    const record = oneOf(
      undefined,
      null,
      14,
      [],
      {},
      { ownerId: oneOf("u-1", "u-2", null, 14), accountId: oneOf("a-1", "a-2", undefined, 14) },
      inherited({ ownerId: "u-1", accountId: "a-1" }, oneOf("ownerId", "accountId")),
    );
    const named =
      record !== null && typeof record === "object" && !Array.isArray(record)
        ? { submitted_by: record.ownerId, dossier: record.accountId }
        : record;
    for (const capability of [...capabilities(), "invoices.vieux", undefined]) {
      const expected = given.users.filter((row) => canPerform(userIn(given, row?.id), capability, record));
      const found = whoMay(given, capability, record);
      assert.ok(
        found.length === expected.length && found.every((row, i) => row === expected[i]),
        JSON.stringify([given, capability, record]),
      );
      const wanted = given.users.filter((row) =>
        canPerform(
          userIn(given, row?.id),
          capability,
          named && { ownerId: named.submitted_by, accountId: named.dossier },
        ),
      );
      if (named === record || capability === undefined) continue;
      assert.deepEqual(whoMay(given, capability, named, { fields }), wanted);
      may += found.length;
    }
  }
  assert.ok(may > 1_000, `only ${may} may`);
});

test("userIn says whom questions take: an administrator of it may change the team, and nobody else", () => {
  for (let times = 0; times < 500; times++) {
    const given = someTeam();
    if (tried(() => parseTeam(given)) === undefined) continue;
    for (const { id } of given.users) {
      const may = canPerform(userIn(given, id), "team.manage-users");
      const code =
        tried(() => createUser(given, id, { id: "u-new", role: "standard-user" })) === undefined ? "refused" : "made";
      assert.equal(code, may ? "made" : "refused", JSON.stringify([given, id]));
    }
  }
});

test("userIn and whoMay never throw, whatever they are given", () => {
  const fail = () => {
    throw new Error("no reading here");
  };
  const revoked = (target) => {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    return proxy;
  };
  const twice = (first, then) => {
    let times = 0;
    return { get: () => (times++ === 0 ? first : then()), enumerable: true, configurable: true };
  };
  const odd = [
    undefined,
    null,
    true,
    14,
    14n,
    NaN,
    "",
    "u-ines",
    Symbol("u-ines"),
    [],
    {},
    () => team(),
    new Map(),
    new Date(),
    new Proxy({}, new Proxy({}, { get: fail })),
    revoked({}),
    revoked([]),
    new Proxy([], { get: fail }),
    new Proxy([], { ownKeys: fail }),
    new Proxy([ines()], { getOwnPropertyDescriptor: fail }),
    throwing({}, "id"),
    Object.create(ines()),
  ];
  const inEachPlace = (value) => [
    value,
    { users: value },
    { account: value, users: [ines()] },
    { account: account({ id: value, kind: value }), users: [ines()] },
    { users: [value, ines()] },
    { users: [ines(), ines({ id: value })] },
    { users: [ines({ role: value, name: value })] },
    { users: [ines({ options: value })] },
    { users: [ines({ options: { publishDocuments: value } })] },
  ];
  const late = [
    { users: [Object.defineProperty(lea(), "options", twice({ publishDocuments: true }, fail))] },
    { users: [lea({ options: Object.defineProperty({}, "publishDocuments", twice(true, fail)) })] },
    { users: [Object.defineProperty(lea(), "name", twice("Léa", fail))] },
    { users: new Proxy([lea()], { get: (list, key) => (key === "length" ? fail() : list[key]) }) },
  ];
  for (const given of [...odd.flatMap(inEachPlace), ...late]) {
    for (const id of ["u-ines", "u-lea", ...odd]) {
      const user = userIn(given, id);
      assert.ok(user === undefined || (user.id === id && roles().includes(user.role)));
    }
    for (const record of [undefined, ...odd]) {
      assert.ok(Array.isArray(whoMay(given, "invoices.view", record)));
      assert.ok(Array.isArray(whoMay(given, record, {}, record)));
      assert.ok(Array.isArray(whoMay(given, "invoices.view", {}, { fields: record })));
    }
  }
});

test("a team whose account is malformed has nobody", () => {
  for (const bad of [
    null,
    14,
    "a-1",
    [],
    { id: "" },
    { id: null },
    { kind: "firm" },
    { kind: null },
    { id: "\ud800" },
    { kind: "practice", practiceViewIncluded: "yes" },
    throwing({}, "id"),
  ]) {
    const given = { ...team(), account: bad };
    for (const { id } of given.users) assert.equal(userIn(given, id), undefined);
    for (const capability of capabilities())
      assert.deepEqual(whoMay(given, capability, { ownerId: "u-lea", accountId: "a-1" }), []);
  }
});

test("an id that two have is nobody's, and the others are who they are", () => {
  const given = { users: [ines(), tom(), tom(), tom({ role: "administrator" }), null, { id: 14 }, , lea()] };
  assert.equal(userIn(given, "u-tom"), undefined);
  assert.equal(userIn(given, "u-ines").role, "administrator");
  assert.deepEqual(whoMay(given, "team.manage-users"), [given.users[0]]);
  assert.deepEqual(whoMay(given, "invoices.publish", { ownerId: "u-lea" }), [given.users[0], given.users[7]]);
});

test("a record is read once for everybody", () => {
  let reads = 0;
  const record = {
    accountId: "a-1",
    get ownerId() {
      return ++reads === 1 ? "u-lea" : "u-tom";
    },
  };
  const given = teamOf(lea(), lea({ id: "u-zoe" }), tom({ role: "standard-user" }));
  assert.deepEqual(whoMay(given, "invoices.view", record), [given.users[0]]);
  assert.equal(reads, 1);
});
