// `dossier-roles/testing`: its users and records stand for all there are, and none of them is superfluous.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PermissionError, canPerform, capabilities, explain, parseUser } from "../../pkg/index.js";
import { asRole, everyRecord, everyUser } from "../../pkg/testing.js";
import { RECORDS, USERS } from "../everyone.js";

/** All that one is told of everything, about one record: what decides, and what would change it. */
const toldAbout = (user, record) =>
  capabilities().map((capability) => {
    const { code, scope, remedies } = explain(user, capability, record);
    return [code, scope, remedies.map(({ kind, changes }) => [kind, changes])];
  });

const told = new Map();
/** The same about every record, in the order of `RECORDS`, as a text; asked once. */
function toldOf(user) {
  const key = JSON.stringify([user.role, user.account ?? null, user.options ?? null]);
  if (!told.has(key)) {
    told.set(key, JSON.stringify(RECORDS.map(({ spellings: [record] }) => toldAbout(user, record))));
  }
  return told.get(key);
}

/** Every account of the space, as it is given to `everyUser`: in each form that says the same. */
const ACCOUNTS = [...new Map(USERS.map(({ user }) => [JSON.stringify(user.account), user.account])).values()];

test("every user is answered like one of `everyUser`, about every record", () => {
  const kinds = new Set(everyUser().map(({ user }) => toldOf(user)));
  for (const { name, user } of USERS) assert.ok(kinds.has(toldOf(user)), name);
});

test("no two of `everyUser` are answered alike", () => {
  const all = everyUser();
  assert.equal(new Set(all.map(({ user }) => toldOf(user))).size, all.length);
  // The administrator, the others with each set of what makes a difference: of two options in a client file, of four in a practice.
  assert.equal(all.length, 2 * (1 + 2 * 4 + 2 * (1 + 2 * 16)));
});

test("the users of one account are those of it that are answered differently", () => {
  assert.equal(ACCOUNTS.length, 8);
  for (const account of ACCOUNTS) {
    const inIt = USERS.filter(({ user }) => JSON.stringify(user.account) === JSON.stringify(account));
    const kinds = everyUser({ account }).map(({ user }) => toldOf(user));
    assert.equal(new Set(kinds).size, kinds.length);
    assert.deepEqual(new Set(kinds), new Set(inIt.map(({ user }) => toldOf(user))));
    for (const { user } of everyUser({ account })) assert.deepEqual(user.account, account);
  }
});

test("docs/testing.md says how many there are", async () => {
  const doc = await readFile(new URL("../../docs/testing.md", import.meta.url), "utf8");
  const users = (account) => everyUser({ account }).length;
  const records = (account) => everyRecord(asRole("standard-user", { account })).length;
  const inClient = users({ id: "a-1" });
  const inPractice = users({ id: "a-1", kind: "practice" });
  assert.equal(users({ id: "a-1", kind: "practice", practiceViewIncluded: true }), inPractice);
  for (const row of [
    `| a client file with an id | ${inClient} | ${records({ id: "a-1" })} |`,
    `| a practice with an id | ${inPractice} | ${records({ id: "a-1", kind: "practice" })} |`,
    `| either without an id | the same | ${records("practice")} |`,
    `| everything: \`everyUser()\` | ${everyUser().length} | |`,
  ]) {
    assert.ok(doc.includes(row), row);
  }
  assert.deepEqual([users("client"), users("practice")], [inClient, inPractice]);
});

test("a kind of account is an account of that kind without an id, and an account that says little is a client file", () => {
  for (const [given, same] of [
    ["client", { kind: "client" }],
    ["practice", { kind: "practice" }],
    [{}, { kind: "client" }],
    [{ id: "a-1" }, { id: "a-1", kind: "client" }],
  ]) {
    assert.deepEqual(
      everyUser({ account: given }).map(({ name, user }) => [name, toldOf(user)]),
      everyUser({ account: same }).map(({ name, user }) => [name, toldOf(user)]),
    );
  }
});

test("every record is answered like one of `everyRecord`, whoever asks", () => {
  for (const { name: who, user } of USERS) {
    const kinds = new Set(everyRecord(user).map(({ record }) => JSON.stringify(toldAbout(user, record))));
    for (const { name, spellings } of RECORDS) {
      assert.ok(kinds.has(JSON.stringify(toldAbout(user, spellings[0]))), `${who}, about ${name}`);
    }
  }
});

test("no two of `everyRecord` are answered alike by everybody, but somebody else's and nobody's, which a database tells apart", () => {
  for (const id of ["here", undefined]) {
    const everybody = USERS.filter(({ user }) => user.account.id === id).map(({ user }) => user);
    const kinds = everyRecord(everybody[0]).map(({ name, record }) => ({
      name,
      told: JSON.stringify(everybody.map((user) => toldAbout(user, record))),
    }));
    const alike = kinds.flatMap((one, place) =>
      kinds.slice(place + 1).flatMap((other) => (other.told === one.told ? [[one.name, other.name]] : [])),
    );
    assert.deepEqual(alike, [["somebody else's record", "nobody's record"]]);
  }
});

test("each has a name of its own, and what it is named is true of it", () => {
  for (const all of [everyUser(), everyUser({ account: "practice" }), everyRecord(asRole("standard-user"))]) {
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
  }
  for (const { name, user } of everyUser()) {
    const ticked = Object.keys(user.options);
    const [, role, options, kind, view] =
      /^(\S+)(?: with (.+?))? in a (client|practice)(?: file)?( with the| without the)?/.exec(name);
    assert.equal(role, user.role);
    assert.deepEqual(options?.split(/, | and /) ?? [], ticked, name);
    assert.equal(kind, user.account.kind);
    assert.equal(view === " with the", user.account.practiceViewIncluded === true);
    assert.equal(name.endsWith(" without an id"), user.account.id === undefined);
  }
  const lea = asRole("standard-user", { id: "u-lea", account: { id: "a-1" } });
  const records = Object.fromEntries(everyRecord(lea).map(({ name, record }) => [name, record]));
  assert.deepEqual(records["their own record"], { ownerId: "u-lea", accountId: "a-1" });
  assert.deepEqual(records["nobody's record"], { ownerId: null, accountId: "a-1" });
  assert.equal(canPerform(lea, "invoices.view", records["their own record"]), true);
  assert.equal(canPerform(lea, "invoices.view", records["their own record in another account"]), false);
  assert.equal(records["no record"], undefined);
  assert.ok("no record" in records);
});

test("the users are plain objects of the caller's own, and can be changed", () => {
  const [{ user }] = everyUser({ account: { id: "a-1" } });
  user.role = "standard-user";
  user.options.publishDocuments = true;
  user.account.id = "a-2";
  assert.equal(everyUser({ account: { id: "a-1" } })[0].user.role, "administrator");
  const account = { id: "a-1" };
  assert.notEqual(asRole("administrator", { account }).account, account);
  for (const { user } of everyUser()) assert.deepEqual(parseUser(user), user);
});

test("`asRole` is somebody who is one, with nothing else ticked, in a client file without an id", () => {
  assert.deepEqual(asRole("standard-user"), { id: "me", role: "standard-user" });
  assert.deepEqual(asRole("standard-user", { id: "u-1", options: { addClients: true }, account: "practice" }), {
    id: "u-1",
    role: "standard-user",
    account: { kind: "practice" },
    options: { addClients: true },
  });
  assert.deepEqual(
    asRole("standard-user", { id: undefined, options: null, account: undefined }),
    asRole("standard-user"),
  );
});

test("a slip is an error, and not somebody who may do nothing", () => {
  for (const [message, call] of [
    ["unknown role `administrater`, did you mean `administrator`?", () => asRole("administrater")],
    [
      "unknown option `publishDocument`, did you mean `publishDocuments`?",
      () => asRole("standard-user", { options: { publishDocument: true } }),
    ],
    ["`id` is not a non-empty, well-formed string", () => asRole("standard-user", { id: "" })],
    ["unknown account kind `firm`", () => asRole("standard-user", { account: "firm" })],
    ["unknown account kind `firm`", () => everyUser({ account: "firm" })],
    ["`account` is not an object", () => everyUser({ account: null })],
    ["`user` is missing", () => everyRecord(undefined)],
  ]) {
    assert.throws(call, (error) => error instanceof PermissionError && error.message === message, message);
  }
});
