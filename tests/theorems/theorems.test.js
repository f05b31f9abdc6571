// What holds for every decision of the model, whatever the table says: asked of the built package. `tests/theorems.rs` asks
// the same of the Rust library; `tests/rules.rs` has the rules that the model states one by one.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  canPerform,
  capabilities,
  comparisonTable,
  describeRole,
  explain,
  invoiceFilter,
  options,
  permissionsOf,
  roles,
  scopeOf,
  visibleInvoices,
} from "../../pkg/index.js";
import { HERE, ME, RECORDS, USERS, ticks } from "../everyone.js";

/** Names that are in no table, some of them near one that is. */
const NAMES_OF_NOTHING = [
  ...["", "*", "all", "admin", "Administrator", "administrator ", "standard_user", "standard-user\u200b"],
  ...["invoices", "invoices.*", "Invoices.view", "invoices.view\0", "practice.View", "undefined", "0"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty"],
];

/** Every way to write every record, none, and what is no record. */
const SPELLINGS = RECORDS.flatMap(({ spellings }) => spellings);
/** One way to write each: `text.js` has every way explained. */
const THINGS = RECORDS.map(({ spellings: [thing] }) => thing);

/** A message that costs nothing until it is needed: it is, once in a hundred thousand questions. */
const holds = (fact, ...question) => fact || assert.fail(JSON.stringify(question));

for (const [what, change] of [
  ["role", (user, role) => ({ ...user, role })],
  ["account kind", (user, kind) => ({ ...user, account: { ...user.account, kind } })],
]) {
  test(`whoever has a name outside the tables for their ${what} may do nothing`, () => {
    for (const { user } of USERS) {
      for (const name of [...NAMES_OF_NOTHING, ...capabilities(), ...options()]) {
        const nobody = change(user, name);
        for (const capability of capabilities()) {
          holds(!canPerform(nobody, capability, { ownerId: ME, accountId: HERE }), nobody, capability);
        }
        holds(
          Object.values(permissionsOf(nobody)).every((scope) => scope === null),
          nobody,
        );
      }
    }
  });
}

test("what has a name outside the tables is granted to nobody, about anything", () => {
  for (const { user } of USERS) {
    for (const name of [...NAMES_OF_NOTHING, ...roles(), ...options()]) {
      for (const thing of THINGS) holds(!canPerform(user, name, thing), user, name, thing);
      holds(scopeOf(user, name) === null, user, name);
    }
  }
});

test("an option outside the table, ticked, changes nothing", () => {
  const unknown = ticks([...NAMES_OF_NOTHING.filter((name) => name !== "__proto__"), ...capabilities(), ...roles()]);
  for (const { user } of USERS) {
    const more = { ...user, options: { ...unknown, ...user.options } };
    assert.deepEqual(permissionsOf(more), permissionsOf(user), JSON.stringify(user));
  }
});

test("ticking an option takes nothing from anybody, about any record, and gives an administrator nothing", () => {
  for (const { user, ticked } of USERS) {
    for (const option of options().filter((option) => !ticked.includes(option))) {
      const more = { ...user, options: ticks([...ticked, option]) };
      for (const capability of capabilities()) {
        for (const thing of THINGS) {
          const [before, after] = [canPerform(user, capability, thing), canPerform(more, capability, thing)];
          holds(user.role === "administrator" ? before === after : !before || after, user, option, capability, thing);
        }
      }
    }
  }
});

test("the order of fields, of ticks, of questions and of invoices never matters", () => {
  const inOrder = [];
  for (const { user } of USERS) {
    for (const capability of capabilities())
      for (const thing of THINGS) inOrder.push(canPerform(user, capability, thing));
  }
  const invoices = THINGS.filter((thing) => thing !== undefined);
  for (const { user } of [...USERS].reverse()) {
    const other = backwards({ ...user, account: backwards(user.account), options: backwards(user.options) });
    for (const capability of capabilities().reverse()) {
      for (const thing of [...THINGS].reverse()) {
        const record = isRecord(thing) ? backwards(thing) : thing;
        holds(canPerform(other, capability, record) === inOrder.pop(), other, capability, record);
      }
    }
    assert.deepEqual(visibleInvoices(other, [...invoices].reverse()), visibleInvoices(user, invoices).reverse());
  }
  assert.equal(inOrder.length, 0);
});

test("`own` lies within `all`: of what an administrator may, exactly what one owns", () => {
  let own = 0;
  for (const { user } of USERS) {
    const administrator = { ...user, role: "administrator" };
    for (const capability of capabilities().filter((capability) => scopeOf(user, capability) === "own")) {
      for (const thing of SPELLINGS) {
        const isTheirs = isRecord(thing) && thing.ownerId === user.id;
        const expected = isTheirs && canPerform(administrator, capability, thing);
        holds(canPerform(user, capability, thing) === expected, user, capability, thing);
        own += 1;
      }
    }
  }
  assert.notEqual(own, 0);
});

test("whose a record is changes no answer for whoever holds `all`; nobody's, or one whose owner is malformed, is for nobody who holds `own`", () => {
  const asked = { all: 0, own: 0 };
  const places = new Set(RECORDS.map(({ account }) => account));
  places.delete(undefined);
  const inEachAccount = [...places].map((place) => RECORDS.filter(({ account }) => account === place));
  for (const { user } of USERS) {
    for (const capability of capabilities()) {
      const scope = scopeOf(user, capability);
      if (scope === null) continue;
      asked[scope] += 1;
      for (const records of inEachAccount) {
        const [mine] = records[0].spellings;
        const expected = canPerform(user, capability, mine);
        for (const { owner, spellings } of records) {
          if (scope === "own" && owner !== "-" && owner !== "malformed") continue;
          for (const thing of spellings) {
            holds(canPerform(user, capability, thing) === (scope === "all" && expected), user, capability, thing);
          }
        }
      }
    }
  }
  assert.ok(asked.all > 0 && asked.own > 0, JSON.stringify(asked));
});

test("`explain`, `scopeOf` and `permissionsOf` agree with `canPerform`", () => {
  for (const { user } of USERS) {
    const permissions = permissionsOf(user);
    for (const capability of capabilities()) {
      const scope = scopeOf(user, capability);
      holds(permissions[capability] === scope, user, capability);
      for (const thing of THINGS) {
        const decision = explain(user, capability, thing);
        const allowed = canPerform(user, capability, thing);
        holds(decision.allowed === allowed && decision.scope === scope, user, capability, thing);
        holds((decision.code === "granted") === allowed, user, capability, thing);
        if (scope === null) holds(!allowed, user, capability, thing);
        if (thing === undefined) holds(allowed === (scope === "all"), user, capability, thing);
      }
    }
  }
});

test("`describeRole` and `comparisonTable` agree with `canPerform`", () => {
  for (const { user, ticked } of USERS) {
    const { account, role } = user;
    const described = new Map(describeRole(role, { account }).capabilities.map((cell) => [cell.capability, cell]));
    const rows = comparisonTable({ account }).groups.flatMap((group) => group.rows);
    assert.deepEqual(
      rows.map((row) => row.capability),
      capabilities(),
    );
    for (const { capability, cells } of rows) {
      for (const { grant, option, scope } of [cells[role], described.get(capability)]) {
        const applies = grant === "yes" || grant === "own" || (grant === "option" && ticked.includes(option));
        holds((applies ? scope : null) === scopeOf(user, capability), user, capability, grant);
        holds(canPerform(user, capability) === (applies && scope === "all"), user, capability, grant);
        const own = { ownerId: ME, accountId: account.id };
        holds(canPerform(user, capability, own) === applies, user, capability, grant);
      }
    }
  }
});

test("`visibleInvoices` are those that `canPerform` says may be viewed, one by one", () => {
  const invoices = SPELLINGS.filter((thing) => thing !== undefined); // that asks about no record; in a list it is no invoice
  for (const { user } of USERS) {
    const viewed = invoices.filter((invoice) => canPerform(user, "invoices.view", invoice));
    const seen = visibleInvoices(user, invoices);
    holds(seen.length === viewed.length && seen.every((invoice, place) => invoice === viewed[place]), user);
  }
});

test("`invoiceFilter` finds exactly the invoices that may be viewed, whoever owns them, and however that is written", () => {
  for (const { user } of USERS) {
    const { none, ...fields } = invoiceFilter(user);
    for (const invoice of SPELLINGS.filter(isRecord)) {
      const matches = !none && Object.entries(fields).every(([key, value]) => invoice[key] === value);
      holds(matches === canPerform(user, "invoices.view", invoice), user, invoice);
    }
  }
});

test("every remedy, applied, turns that deny into an allow, and an allow has none", () => {
  const kinds = new Map();
  for (const { user, ticked } of USERS) {
    for (const capability of capabilities()) {
      for (const thing of THINGS) {
        const { allowed, remedies } = explain(user, capability, thing);
        holds(!allowed || remedies.length === 0, user, capability, thing);
        for (const remedy of remedies) {
          assert.deepEqual(remedy.changes, changesOf(remedy));
          kinds.set(remedy.kind, (kinds.get(remedy.kind) ?? 0) + 1);
          for (const [changed, record] of applied(remedy, user, ticked, thing)) {
            holds(canPerform(changed, capability, record), remedy, user, capability, thing);
          }
        }
      }
    }
  }
  assert.deepEqual([...kinds.keys()].sort(), [
    "change-role",
    "other-account",
    "own-record",
    "pass-record",
    "subscription",
    "tick-option",
  ]);
});

/** What an administrator would have to change for it: nothing, where another remedy is needed. */
function changesOf({ kind, option, roles }) {
  switch (kind) {
    case "tick-option":
      return [{ options: { [option]: true } }];
    case "change-role":
      return roles.map((role) => ({ role }));
  }
}

/** The user and the record after a remedy: once, or once for each change that would do. */
function applied({ kind, changes }, user, ticked, record) {
  const { account } = user;
  const own = { ownerId: user.id, accountId: account.id };
  switch (kind) {
    case "tick-option":
    case "change-role":
      return changes.map((change) => [after(change, user, ticked), record]);
    case "own-record":
    case "pass-record":
      return [[user, own]];
    case "other-account":
      return [[{ ...user, account: { ...account, id: record.accountId } }, record]];
    case "subscription":
      return [[{ ...user, account: { ...account, practiceViewIncluded: true } }, record]];
  }
}

/** The user after a change. Becoming an administrator clears the ticks, and ceasing to be one starts with none. */
function after(change, user, ticked) {
  const { role = user.role, options } = change;
  const stays = role === user.role || (role !== "administrator" && user.role !== "administrator");
  return { ...user, role, options: { ...(stays && ticks(ticked)), ...options } };
}

function backwards(object) {
  return Object.fromEntries(Object.entries(object).reverse());
}

function isRecord(thing) {
  return typeof thing === "object" && thing !== null && !Array.isArray(thing);
}
