// Every export, with values that no caller should pass: right values and wrong ones, near misses, and values that throw,
// change or ask while they are read. What each must answer, `law.js` says; what is made, `values.js`.
//
// FUZZ_RUNS: how often each export is called. FUZZ_SEED: the seed of another run; a failure prints its own.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import * as permissions from "../../pkg/node.js";
import * as json from "../../pkg/json-node.js";
import * as law from "./law.js";
import * as values from "./values.js";

const numRuns = Number(process.env.FUZZ_RUNS ?? 1_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);
const { PermissionError } = permissions;

let made = 0;
console.log(`seed ${seed}, ${numRuns} runs of each export`);
after(() => console.log(`${made} values made`));

// ---- What holds for every call -------------------------------------------------------------------------------------

const ines = { id: "u-ines", role: "administrator", account: { id: "a-9", kind: "practice" } };
const lea = { id: "u-lea", role: "standard-user", options: { publishDocuments: true } };

/** What getters ask: whatever it is, the call that reads them is denied. */
const asks = [
  () => permissions.canPerform(ines, "invoices.view", { ownerId: "u-ines", accountId: "a-9" }),
  () => permissions.explain(lea, "invoices.publish", { ownerId: "u-lea" }),
  () => permissions.scopeOf(lea, "invoices.publish"),
  () => permissions.permissionsOf(ines),
  () => permissions.visibleInvoices(lea, [{ ownerId: "u-lea" }]),
  () => permissions.invoiceFilter(lea),
  () => tried(() => permissions.parseUser(ines)),
  () => permissions.openPoints({ locale: "en" }),
];
const jsonAsks = [() => json.filterInvoicesJson(ines, new TextEncoder().encode("[]"))];

const tried = (run) => {
  try {
    return { value: run() };
  } catch (error) {
    return { error };
  }
};

/** The next good questions are answered right. */
function assertStillRight() {
  assert.equal(permissions.canPerform(lea, "invoices.publish", { ownerId: "u-lea" }), true);
  assert.equal(permissions.canPerform(lea, "invoices.publish", { ownerId: "u-tom" }), false);
  assert.equal(
    permissions.explain(ines, "invoices.view", { ownerId: "u-tom", accountId: "a-1" }).code,
    "other-account",
  );
}

/** Nothing that was given was changed, and nothing of it was read twice. */
function assertUnharmed({ writes, reads }) {
  assert.deepEqual(writes, []);
  for (const counts of reads.values()) {
    for (const [key, times] of counts) assert.equal(times, 1, `${String(key)} is read ${times} times`);
  }
}

function assertError(error, codes) {
  assert.ok(error instanceof PermissionError, `threw ${error?.stack ?? String(error)}`);
  assert.ok(codes.includes(error.code), error.code);
  assert.equal(error.name, "PermissionError");
  assert.ok(isSentence(error.message), error.message);
  for (const secret of values.SECRETS) assert.ok(!error.message.includes(secret), error.message);
  assert.ok(error.path === undefined || typeof error.path === "string");
  for (const problem of error.problems ?? []) {
    assert.deepEqual(Object.keys(problem), ["path", "code", "message"]);
    assert.ok(INPUT.includes(problem.code) && typeof problem.path === "string" && isSentence(problem.message));
  }
}

const isSentence = (text) => typeof text === "string" && text.length > 5 && text.length < 2_000;

const INPUT = ["invalid-user", "unknown-role", "unknown-option", "unknown-field", "option-not-available"];
const REFUSALS = [
  ...["not-permitted", "other-account", "duplicate-user", "option-not-available"],
  ...["not-in-team", "team-needed", "last-administrator"],
];

/** A value, or a refusal with one of these codes; as `expected` says, which is a value or `{ codes }`. */
function assertOutcome({ value, error }, expected) {
  if (expected.codes !== undefined) return assertError(error, expected.codes);
  if (error !== undefined) throw error;
  assert.deepEqual(value, expected.value);
}

const value = (value) => ({ value });
const refused = (...codes) => ({ codes });

// ---- Each export, what it is given, and what it must answer -----------------------------------------------------------

const question = [values.user, values.capability(law.CAPABILITIES), values.record];

/** The question, as the specification reads it. */
function read(world, user, capability, record) {
  const holder = law.userOf(user, law.neededBy(capability), world);
  return { holder, relation: law.relationOf(record, holder, world) };
}

/** A user of plain values who is the same to the question as the one who was read. */
function plainUser(holder) {
  if (holder === undefined) return undefined;
  const { id, role, accountId, kind, included, ticks } = holder;
  return { id, role, account: { id: accountId, kind, practiceViewIncluded: included }, options: ticks };
}

function plainRecord(relation, holder) {
  if (relation === "none") return undefined;
  if (relation === "invalid") return null;
  const accountId = { same: holder?.accountId, other: "another", missing: undefined }[relation.account];
  return { accountId, ownerId: { own: holder?.id, other: "another", malformed: undefined }[relation.owner] };
}

const visible = (world, user, invoices, settings) => {
  const isList = law.isList(invoices, world);
  const names = law.namesOf(settings, world);
  const holder = law.userOf(user, [], world);
  if (!isList || names === undefined) return isList ? [] : undefined;
  const sees = (invoice) =>
    law.decide(holder, "invoices.view", law.relationOf(invoice, holder, world, names)).code === "granted";
  return law.placesOf(invoices, world, sees);
};

/** The plain settings that say the same; undefined if the account is none. */
function plainSettings(settings, world) {
  const account = law.settingOf(settings, "account", null, world);
  const plain = account === undefined ? undefined : law.checkedAccount(account, world);
  return account !== undefined && plain === undefined
    ? undefined
    : { locale: law.localeOf(settings, world), account: plain };
}

/** What a call on users makes of plain copies of what it is given, or that it refuses it as malformed. */
const judged =
  (call, ...checks) =>
  (world, ...args) => {
    const settings = args[checks.length];
    const copies = checks.map((check, i) => check(args[i], world));
    if (copies.some((copy, i) => copy === undefined && !(checks[i] === checkedTeam && args[i] === undefined))) {
      return refused(...INPUT);
    }
    const { value, error } = tried(() => permissions[call](...copies, { locale: law.localeOf(settings, world) }));
    return error === undefined ? { value } : refused(error.code);
  };
const { checkedUser, checkedChange, checkedTeam } = law;

/** A draft without an account is in the actor's. */
const inAccountOf = (actor) => (draft, world) => checkedUser(draft, world, actor?.account);

const constant = (call) => () => value(permissions[call]());

/** `{ export: [what it is given, what it must answer: (world, ...args), what else must be true of an answer] }` */
const EXPORTS = {
  canPerform: [
    question,
    (world, user, capability, record) => {
      const { holder, relation } = read(world, user, capability, record);
      return value(law.decide(holder, capability, relation).code === "granted");
    },
  ],
  explain: [
    [...question, values.settings],
    (world, user, capability, record, settings) => {
      const locale = law.localeOf(settings, world);
      const { holder, relation } = read(world, user, capability, record);
      const { code, scope } = law.decide(holder, capability, relation);
      const known = law.CAPABILITIES.includes(capability) ? capability : "";
      const plain = permissions.explain(plainUser(holder), known, plainRecord(relation, holder), { locale });
      return value({ ...plain, allowed: code === "granted", code, scope });
    },
    ({ message, allowed, remedies }) => {
      assert.ok(isSentence(message));
      assert.ok(!allowed || remedies.length === 0);
    },
  ],
  scopeOf: [
    question.slice(0, 2),
    (world, user, capability) => value(law.decide(read(world, user, capability).holder, capability, "none").scope),
  ],
  permissionsOf: [
    [values.user],
    (world, user) => {
      const holder = law.userOf(user, law.OPTIONS, world);
      const scopes = law.CAPABILITIES.map((capability) => [capability, law.decide(holder, capability, "none").scope]);
      return value(Object.fromEntries(scopes));
    },
    (scopes) => assert.ok(Object.isFrozen(scopes)),
  ],
  visibleInvoices: [
    [values.user, values.records, values.settings],
    (world, user, invoices, settings) => {
      const places = visible(world, user, invoices, settings);
      return places === undefined ? refused("not-an-array") : value(places);
    },
  ],
  invoiceFilter: [
    [values.user],
    (world, user) => {
      const holder = law.userOf(user, [], world);
      const { scope } = law.decide(holder, "invoices.view", "none");
      const { id: ownerId, accountId } = holder ?? {};
      if (scope === null) return value({ none: true });
      return value({ ...(scope === "own" && { ownerId }), ...(accountId !== undefined && { accountId }) });
    },
  ],

  describeRole: [
    [values.role, values.settings],
    (world, role, settings) => {
      if (!law.ROLES.includes(role)) return refused("unknown-role");
      const plain = plainSettings(settings, world);
      return plain === undefined ? refused("invalid-user") : value(permissions.describeRole(role, plain));
    },
    ({ capabilities }) => assert.equal(capabilities.length, 19),
  ],
  comparisonTable: [
    [values.settings],
    (world, settings) => {
      const plain = plainSettings(settings, world);
      return plain === undefined ? refused("invalid-user") : value(permissions.comparisonTable(plain));
    },
    ({ groups }) => assert.equal(groups.flatMap(({ rows }) => rows).length, 19),
  ],
  options: [
    [values.accountOrKind],
    (world, account) => {
      if (account === undefined) return value(law.OPTIONS);
      const plain = law.checkedAccount(account, world);
      return plain === undefined ? refused("invalid-user") : value(law.optionsOf(plain));
    },
  ],
  openPoints: [
    [values.settings],
    (world, settings) => value(permissions.openPoints({ locale: law.localeOf(settings, world) })),
    (points) => assert.equal(points.length, 8),
  ],
  capabilities: [[values.anything], () => value(law.CAPABILITIES)],
  roles: [[values.anything], () => value(law.ROLES)],

  parseUser: [
    [values.user],
    (world, user) => {
      const copy = checkedUser(user, world);
      return copy === undefined ? refused("invalid-user") : value(copy);
    },
    assertFrozen,
  ],
  createUser: [
    [values.user, values.user, values.team, values.settings],
    (world, actor, draft, team, settings) => {
      const by = checkedUser(actor, world);
      return judged("createUser", () => by, inAccountOf(by), checkedTeam)(world, actor, draft, team, settings);
    },
    ({ user }) => assertFrozen(user),
  ],
  updateUser: [
    [values.user, values.user, values.change, values.team, values.settings],
    judged("updateUser", checkedUser, checkedUser, checkedChange, checkedTeam),
    ({ user }) => assertFrozen(user),
  ],
  removeUser: [
    [values.user, values.user, values.team, values.settings],
    judged("removeUser", checkedUser, checkedUser, checkedTeam),
    ({ user }) => assertFrozen(user),
  ],
  comparePermissions: [
    [values.user, values.user, values.settings],
    judged("comparePermissions", checkedUser, checkedUser),
  ],
  modelDigest: [[values.anything], constant("modelDigest"), (digest) => assert.match(digest, /^[0-9a-f]{64}$/)],
};

function assertFrozen(user) {
  for (const part of [user, user.account ?? user, user.options ?? user]) assert.ok(Object.isFrozen(part));
}

const INVOICES = ["u-lea", "u-tom", "U-LEA", ""].flatMap((ownerId) =>
  ["a-1", "a-2", "u-lea", undefined].map((accountId) => ({
    ownerId,
    accountId,
    submitted_by: "u-lea",
    dossier: "a-1",
  })),
);
const BODY = new TextEncoder().encode(JSON.stringify(INVOICES));

/** The rows that remain of the body. */
const remaining = (world, user, settings) => {
  if (![undefined, ""].includes(law.settingOf(settings, "at", null, world))) return refused("not-an-array");
  const rows = JSON.parse(new TextDecoder().decode(BODY));
  return value(visible(world, user, rows, settings).map((place) => rows[place]));
};

const JSON_EXPORTS = {
  filterInvoicesJson: [[values.user, values.jsonSettings], remaining],
  invoiceJsonFilter: [[values.user, values.jsonSettings], remaining],
};

/** What an outcome is compared as, where it is not as it is: the places of what is visible. */
const SHOWN = {
  visibleInvoices: ({ value, error }, [, invoices]) => {
    // By the places themselves: a list may lie about its length.
    const placeOf = (invoice) => [0, 1, 2, 3, 4, 5].findIndex((place) => invoices[place] === invoice);
    return error !== undefined ? { error } : { value: value.map(placeOf) };
  },
};

/** Calls `name` once, in a world in which getters ask, and under a pollution; what came of it is checked. */
function check(api, name, described, pollution, ask) {
  const [, expected, also] = EXPORTS[name] ?? JSON_EXPORTS[name];
  const world = values.newWorld(ask);
  const args = described.map((one) => values.make(one, world));
  const outcome = values.polluted(pollution, world, () => tried(() => api[name](...args)));
  made += world.made;
  assertUnharmed(world);
  const second = law.asking(values.newWorld());
  const wanted = expected(second, ...described.map((one) => values.make(one, second)));
  assertOutcome(SHOWN[name]?.(outcome, args) ?? outcome, wanted);
  if (outcome.error === undefined) also?.(outcome.value);
  assertStillRight();
}

const parameters = { numRuns, seed, endOnFailure: false };

for (const name of Object.keys(permissions).filter((name) => name in EXPORTS)) {
  test(`${name} answers any values as the specification says`, () => {
    const [given] = EXPORTS[name];
    fc.assert(
      fc.property(fc.tuple(...given), values.pollution, fc.nat({ max: asks.length - 1 }), (described, pollution, ask) =>
        check(permissions, name, described, pollution, asks[ask]),
      ),
      parameters,
    );
  });
}

test("the version is one, and an error keeps what it is given", () => {
  assert.match(permissions.version, /^\d+\.\d+\.\d+/);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (code, message, path) => {
      const error = new PermissionError(code, message, { path });
      assert.ok(error instanceof Error);
      assert.deepEqual([error.name, error.code, error.message, error.path], ["PermissionError", code, message, path]);
      assert.deepEqual(Object.keys(error).sort(), ["code", "path"]);
    }),
    parameters,
  );
});

test("init takes anything, and changes no answer", async () => {
  await fc.assert(
    fc.asyncProperty(values.anything, async (described) => {
      assert.equal(await permissions.init(values.make(described, values.newWorld())), undefined);
      assert.equal(await json.init(values.make(described, values.newWorld())), undefined);
      assertStillRight();
    }),
    parameters,
  );
});

test("filterInvoicesJson keeps of a text what the specification says", () => {
  const filtered = (user, settings) =>
    JSON.parse(new TextDecoder().decode(json.filterInvoicesJson(user, BODY, settings)));
  fc.assert(
    fc.property(fc.tuple(...JSON_EXPORTS.filterInvoicesJson[0]), values.pollution, (described, pollution) =>
      check({ filterInvoicesJson: filtered }, "filterInvoicesJson", described, pollution, jsonAsks[0]),
    ),
    parameters,
  );
});

test("filterInvoicesJson refuses a body that is none", () => {
  fc.assert(
    fc.property(values.anything, values.pollution, (described, pollution) => {
      const world = values.newWorld(jsonAsks[0]);
      const body = values.make(described, world);
      const outcome = values.polluted(pollution, world, () => tried(() => json.filterInvoicesJson(lea, body)));
      if (outcome.value === undefined) assertError(outcome.error, ["invalid-json"]);
      else assert.deepEqual([described.odd, new TextDecoder().decode(outcome.value)], ["bytes", "[]"]);
      assertUnharmed(world);
    }),
    parameters,
  );
});

test("invoiceJsonFilter keeps of a text what the specification says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(...JSON_EXPORTS.invoiceJsonFilter[0]), async (described) => {
      const world = values.newWorld(jsonAsks[0]);
      const { value: stream, error } = tried(() =>
        json.invoiceJsonFilter(...described.map((one) => values.make(one, world))),
      );
      const outcome = error === undefined ? await streamed(stream) : { error };
      assertUnharmed(world);
      const second = law.asking(values.newWorld());
      assertOutcome(outcome, remaining(second, ...described.map((one) => values.make(one, second))));
    }),
    { ...parameters, numRuns: Math.ceil(numRuns / 4) },
  );
});

async function streamed(stream) {
  try {
    return { value: await new Response(ReadableStream.from([BODY]).pipeThrough(stream)).json() };
  } catch (error) {
    return { error };
  }
}

test("no export is left out", () => {
  const apart = ["PermissionError", "init", "version"];
  assert.deepEqual(
    Object.keys(permissions).filter((name) => !(name in EXPORTS) && !apart.includes(name)),
    [],
  );
  assert.deepEqual(
    Object.keys(json).filter((name) => !(name in JSON_EXPORTS) && !apart.includes(name)),
    [],
  );
});
