// Every export, with values that no caller should pass: right values and wrong ones, near misses, and values that throw,
// change or ask while they are read. What each must answer, `law.js` says; what is made, `values.js`.
//
// FUZZ_ENTRY: the file of the package that is asked.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import * as law from "./law.js";
import { check, isSentence, parameters, refused, tried, value } from "./outcome.js";
import * as values from "./values.js";

const entry = process.env.FUZZ_ENTRY ?? "index.js";
const permissions = await import(`../../pkg/${entry}`);
const { PermissionError } = permissions;

let made = 0;
console.log(`${entry}: seed ${parameters.seed}, ${parameters.numRuns} runs of each export`);
after(() => console.log(`${made} values made`));

// ---- What getters ask ------------------------------------------------------------------------------------------------

const ines = { id: "u-ines", role: "administrator", account: { id: "a-9", kind: "practice" } };
const lea = { id: "u-lea", role: "standard-user", options: { publishDocuments: true } };

/** What getters ask, and what is right: each gets its own answer, and the call that reads them stands by what it read. */
const asks = [
  () => permissions.canPerform(ines, "invoices.view", { ownerId: "u-ines", accountId: "a-9" }),
  () => permissions.canPerform(lea, "invoices.publish", { ownerId: "u-tom" }),
  () => permissions.explain(lea, "invoices.publish", { ownerId: "u-tom" }).code,
  () => permissions.checkerFor(lea)("invoices.publish", { ownerId: "u-lea" }),
  () => permissions.scopeOf(lea, "invoices.publish"),
  () => permissions.permissionsOf(ines),
  () => permissions.visibleInvoices(lea, [{ ownerId: "u-lea" }]),
  () => permissions.invoiceFilter(lea),
  () => permissions.parseUser(ines).id,
  () => permissions.openPoints({ locale: "en" }).length,
].map((ask) => {
  const right = ask();
  return () => {
    const answer = ask();
    return { wrong: isDeepStrictEqual(answer, right) ? undefined : answer };
  };
});

/** The next good questions are answered right. */
function assertStillRight() {
  assert.equal(permissions.canPerform(lea, "invoices.publish", { ownerId: "u-lea" }), true);
  assert.equal(permissions.canPerform(lea, "invoices.publish", { ownerId: "u-tom" }), false);
  assert.equal(
    permissions.explain(ines, "invoices.view", { ownerId: "u-tom", accountId: "a-1" }).code,
    "other-account",
  );
}

// ---- Each export, what it is given, and what it must answer -----------------------------------------------------------

const capability = values.capability(law.CAPABILITIES);
const question = [values.user, capability, values.record];

/** The question, as docs/model.md reads and decides it. */
function asked(user, capability, record, names) {
  const holder = law.userOf(user);
  const relation = law.relationOf(record, holder, names);
  return { holder, relation, ...law.decide(holder, capability, relation) };
}

/** A user of plain values who is the same to the question as the one who was read. What would help depends on every tick. */
function plainUser(holder) {
  if (holder === undefined) return undefined;
  const { id, role, accountId, kind, included } = holder;
  const options = Object.fromEntries(law.OPTIONS.map((option) => [option, holder.tick(option) ?? "malformed"]));
  return { id, role, account: { id: accountId, kind, practiceViewIncluded: included }, options };
}

function plainRecord(relation, holder) {
  if (relation === "none") return undefined;
  if (relation === "invalid") return null;
  const accountId = { same: holder?.accountId, other: "another", missing: undefined }[relation.account];
  const ownerId = { own: holder?.id, other: "another", missing: undefined, malformed: 14 }[relation.owner];
  return { accountId, ownerId };
}

/** The plain settings that say the same; undefined if the account is none. */
function plainSettings(settings) {
  const account = law.settingOf(settings, "account", null);
  const plain = account === undefined ? undefined : law.checkedAccount(account);
  return account !== undefined && plain === undefined ? undefined : { locale: law.localeOf(settings), account: plain };
}

/** What a call of words makes of plain copies of its settings, or that it refuses them. */
const worded = (settings, call) => {
  const plain = plainSettings(settings);
  return () => (plain === undefined ? refused("invalid-argument") : value(call(plain)));
};

/** What a change to a team comes to: who the member is after it, or was, and what it gave and took; or why it is refused. */
const judged =
  (step) =>
  (team, actorId, ...more) => {
    const [userId, wanted] = step === "create" ? [undefined, more[0]] : more;
    const { code, id, before, after, account } = law.changed(step, team, actorId, userId, wanted);
    if (code !== undefined) return refused(code);
    const { lost, ...others } = law.differences(before, after, account);
    const who = step === "remove" ? before : after;
    return value({ user: who && { id, role: who.role, ticked: who.ticked }, lost, ...(step !== "remove" && others) });
  };

/** The same of an answer. */
const shownChange = ({ value, error }) => {
  if (error !== undefined) return { error };
  const { user, team, ...lists } = value;
  const names = Object.entries(lists).map(([name, list]) => [name, list.map(({ capability }) => capability)]);
  const ticked =
    user && law.OPTIONS.filter((option) => Object.hasOwn(user, "options") && user.options[option] === true);
  return { value: { user: user && { id: user.id, role: user.role, ticked }, ...Object.fromEntries(names) } };
};

/** A team, and nothing else of the application's. */
function assertTeam({ user, team }) {
  assert.deepEqual(
    Object.keys(team).filter((key) => key !== "account"),
    ["users"],
  );
  if (user !== undefined) assertFrozen(user);
}

const constant = (call) => () => value(permissions[call]());

/** `{ export: [what it is given, what it must answer: (...args), what else must be true of an answer] }` */
const EXPORTS = {
  canPerform: [question, (...args) => value(asked(...args).code === "granted")],
  explain: [
    [...question, values.settings],
    (user, capability, record, settings) => {
      const locale = law.localeOf(settings);
      const { holder, relation, code, scope } = asked(user, capability, record, law.namesOf(settings) ?? null);
      const known = law.CAPABILITIES.includes(capability) ? capability : "";
      const who = plainUser(holder);
      return () => {
        const plain = permissions.explain(who, known, plainRecord(relation, holder), { locale });
        return value({ ...plain, allowed: code === "granted", code, scope });
      };
    },
    ({ message, allowed, remedies, code }) => {
      assert.ok(isSentence(message));
      assert.ok(!allowed || remedies.length === 0);
      // Only mending it helps.
      if (code === "invalid-record") assert.ok(remedies.every(({ kind }) => kind !== "pass-record"));
    },
  ],
  receiptOf: [
    [...question, values.settings],
    (user, capability, record, settings) => {
      const { holder, relation, code } = asked(user, capability, record, law.namesOf(settings) ?? null);
      return value({
        model: permissions.modelDigest(),
        role: law.ROLES.includes(holder?.role) ? holder.role : null,
        account: holder === undefined ? null : { kind: holder.kind, practiceViewIncluded: holder.included },
        options: Object.fromEntries(
          law.OPTIONS.filter((option) => holder?.tick(option) === true).map((option) => [option, true]),
        ),
        capability: law.CAPABILITIES.includes(capability) ? capability : null,
        record: relation === "none" ? null : relation === "invalid" ? { account: null, owner: null } : relation,
        code,
      });
    },
  ],
  checkerFor: [
    [values.user, values.settings, capability, values.record],
    (user, settings, capability, record) => {
      const names = law.namesOf(settings);
      if (names === undefined) return value([false, false]);
      const holder = law.userOf(user);
      const may = (record) => law.decide(holder, capability, law.relationOf(record, holder, names)).code === "granted";
      return value([may(record), may(undefined)]);
    },
  ],
  scopeOf: [[values.user, capability], (user, capability) => value(asked(user, capability, undefined).scope)],
  permissionsOf: [
    [values.user],
    (user) => {
      const holder = law.userOf(user);
      const scopes = law.CAPABILITIES.map((capability) => [capability, law.decide(holder, capability, "none").scope]);
      return value(Object.fromEntries(scopes));
    },
    (scopes) => assert.ok(Object.isFrozen(scopes)),
  ],
  visibleInvoices: [
    [values.user, values.records, values.settings],
    (user, invoices, settings) => {
      const places = law.visible(user, invoices, settings);
      return places === undefined ? refused("not-an-array") : value(places);
    },
  ],
  invoiceFilter: [
    [values.user],
    (user) => {
      const { holder, scope } = asked(user, "invoices.view", undefined);
      if (scope === null) return value({ none: true });
      const { id: ownerId, accountId } = holder;
      return value({ ...(scope === "own" && { ownerId }), ...(accountId !== undefined && { accountId }) });
    },
    (filter, [user]) => assertFindsWhatIsSeen(user, filter),
  ],
  isRole: [[values.role], (role) => value(law.ROLES.includes(role))],
  isCapability: [[capability], (capability) => value(law.CAPABILITIES.includes(capability))],

  describeRole: [
    [values.role, values.settings],
    (role, settings) => {
      if (!law.ROLES.includes(role)) return refused("unknown-role");
      return worded(settings, (plain) => permissions.describeRole(role, plain));
    },
    ({ capabilities }) => assert.equal(capabilities.length, law.CAPABILITIES.length),
  ],
  comparisonTable: [
    [values.settings],
    (settings) => worded(settings, permissions.comparisonTable),
    ({ groups }) => assert.equal(groups.flatMap(({ rows }) => rows).length, law.CAPABILITIES.length),
  ],
  options: [
    [values.accountOrKind],
    (account) => {
      if (account === undefined) return value(law.OPTIONS);
      const plain = law.checkedAccount(account);
      return plain === undefined ? refused("invalid-argument") : value(law.optionsOf(plain));
    },
  ],
  openPoints: [
    [values.settings],
    (settings) => {
      const locale = law.localeOf(settings);
      return () => value(permissions.openPoints({ locale }));
    },
    (points) => assert.equal(points.length, 10),
  ],
  capabilities: [[values.anything], () => value(law.CAPABILITIES)],
  roles: [[values.anything], () => value(law.ROLES)],

  parseUser: [
    [values.user, values.parsing],
    (user, settings) => {
      const otherFields = law.settingOf(settings, "otherFields", null);
      if (otherFields !== undefined && otherFields !== "ignore") return refused("invalid-argument");
      const { copy } = law.parsedUser(user, otherFields === "ignore");
      return copy === undefined ? refused("invalid-user") : value(copy);
    },
    assertFrozen,
  ],
  parseTeam: [
    [values.team],
    (team) => (law.isParsed(team) ? value(true) : refused("invalid-team")),
    (team) => {
      for (const part of [team, team.users, team.account ?? team, ...team.users]) assert.ok(Object.isFrozen(part));
      assert.ok(permissions.parseTeam(team));
    },
  ],
  userIn: [
    [values.team, values.userId],
    (team, id) => {
      const user = law.userIn(law.teamOf(team), id);
      return value(user && { id, role: user.role, ticked: law.OPTIONS.filter((option) => user.options[option]) });
    },
    (user) => user && assertFrozen(user),
  ],
  whoMay: [
    [values.team, capability, values.record, values.settings],
    (team, capability, record, settings) => {
      const read = law.teamOf(team);
      const names = law.namesOf(settings);
      if (names === undefined) return value(0);
      return value(
        read.members.filter(({ id }) => {
          const holder = law.userOf(law.userIn(read, id));
          return law.decide(holder, capability, law.relationOf(record, holder, names)).code === "granted";
        }).length,
      );
    },
  ],
  createUser: [[values.team, values.actorId, values.draft, values.settings], judged("create"), assertTeam],
  updateUser: [
    [values.team, values.actorId, values.userId, values.change, values.settings],
    judged("update"),
    assertTeam,
  ],
  removeUser: [[values.team, values.actorId, values.userId, values.settings], judged("remove"), assertTeam],
  comparePermissions: [
    [values.user, values.user, values.settings],
    (before, after, settings) => {
      const locale = law.localeOf(settings);
      const [from, to] = [law.comparedUser(before), law.comparedUser(after)];
      const codes = new Set([...from.codes, ...to.codes]);
      if (codes.size > 0) return refused(codes.has("unknown-role") ? "unknown-role" : "invalid-user");
      return () => value(permissions.comparePermissions(from.copy, to.copy, { locale }));
    },
  ],
  modelDigest: [[values.anything], constant("modelDigest"), (digest) => assert.match(digest, /^[0-9a-f]{64}$/)],
};

function assertFrozen(user) {
  for (const part of [user, user.account ?? user, user.options ?? user]) assert.ok(Object.isFrozen(part));
}

/** Rows as a database has them: owners and accounts of every kind, and none. */
const ROWS = ["u-lea", "u-tom", "U-LEA", "", 14, null, undefined].flatMap((ownerId) =>
  ["a-1", "a-2", "A-1", "u-lea", "", 14, null, undefined].map((accountId) => ({ ownerId, accountId })),
);

/** An invoice filter finds exactly the rows that are seen, and those are the rows that may be viewed. */
function assertFindsWhatIsSeen(user, filter) {
  // A user who answers differently each time is asked about once.
  const who = tried(() => structuredClone(user));
  if (who.error !== undefined || !isDeepStrictEqual(permissions.invoiceFilter(who.value), filter)) return;
  const found = filter.none ? [] : ROWS.filter((row) => Object.entries(filter).every(([key, id]) => row[key] === id));
  const seen = permissions.visibleInvoices(who.value, ROWS);
  assert.deepEqual(
    seen.map((row) => ROWS.indexOf(row)),
    found.map((row) => ROWS.indexOf(row)),
  );
  assert.deepEqual(
    seen,
    ROWS.filter((row) => permissions.canPerform(who.value, "invoices.view", row)),
  );
}

/** How an export is called, where it is called otherwise than with what is described. */
const CALLED = {
  /** The function, asked twice: it read the user once. */
  checkerFor: (user, settings, capability, record) => {
    const may = permissions.checkerFor(user, settings);
    return [may(capability, record), may(capability)];
  },
  /** Without the time, which is another each time. */
  receiptOf: (...args) => {
    const { time, ...receipt } = permissions.receiptOf(...args);
    assert.equal(new Date(time).toISOString(), time);
    return receipt;
  },
};

/** What an outcome is compared as, where it is not as it is. */
const SHOWN = {
  createUser: shownChange,
  updateUser: shownChange,
  removeUser: shownChange,
  parseTeam: ({ value, error }) => (error !== undefined ? { error } : { value: Array.isArray(value.users) }),
  userIn: ({ value, error }) =>
    error !== undefined ? { error } : { value: shownChange({ value: { user: value } }).value.user },
  // How many: a member may say another id each time.
  whoMay: ({ value, error }) => (error !== undefined ? { error } : { value: value.length }),
  visibleInvoices: ({ value, error }, [, invoices]) => {
    // By the places themselves: a list may lie about its length.
    const placeOf = (invoice) => [0, 1, 2, 3, 4, 5].findIndex((place) => invoices[place] === invoice);
    return error !== undefined ? { error } : { value: value.map(placeOf) };
  },
};

for (const [name, [given, expected, also]] of Object.entries(EXPORTS)) {
  const fuzzed = { call: CALLED[name] ?? permissions[name], expected, also, shown: SHOWN[name] };
  test(`${name} answers any values as docs/model.md says`, () => {
    const all = fc.tuple(fc.tuple(...given), values.pollution, fc.nat({ max: asks.length - 1 }));
    fc.assert(
      fc.property(all, ([described, pollution, ask]) => {
        made += check(fuzzed, described, pollution, asks[ask]);
        assertStillRight();
      }),
      parameters,
    );
  });
}

test("what is said of one user is alike by every name of the question", () => {
  const kinds = fc.record({
    id: fc.constantFrom("u-lea", "u-tom", ""),
    role: fc.constantFrom(...law.ROLES, "boss"),
    account: fc.option(
      fc.record(
        {
          id: fc.constantFrom("a-1", "a-2", undefined, ""),
          kind: fc.constantFrom("client", "practice", undefined, "firm"),
          practiceViewIncluded: fc.constantFrom(true, false, null, undefined),
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
    options: fc.option(
      fc.dictionary(fc.constantFrom(...law.OPTIONS), fc.constantFrom(true, true, false, null, undefined, 1)),
    ),
  });
  fc.assert(
    fc.property(kinds, (user) => {
      const may = permissions.checkerFor(user);
      const scopes = permissions.permissionsOf(user);
      assert.deepEqual(Object.keys(scopes), law.CAPABILITIES);
      for (const capability of law.CAPABILITIES) {
        assert.equal(scopes[capability], permissions.scopeOf(user, capability), capability);
        for (const row of [undefined, null, ...ROWS]) {
          const allowed = permissions.canPerform(user, capability, row);
          assert.equal(may(capability, row), allowed, capability);
          assert.equal(permissions.explain(user, capability, row).allowed, allowed, capability);
        }
      }
      assertFindsWhatIsSeen(user, permissions.invoiceFilter(user));
    }),
    { ...parameters, numRuns: Math.ceil(parameters.numRuns / 10) },
  );
});

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
      assertStillRight();
    }),
    parameters,
  );
});

test("no export is left out", () => {
  // The last two are Node's own names for what CommonJS exports.
  const apart = ["PermissionError", "init", "version", "default", "module.exports"];
  assert.deepEqual(
    Object.keys(permissions).filter((name) => !(name in EXPORTS) && !apart.includes(name)),
    [],
  );
});
