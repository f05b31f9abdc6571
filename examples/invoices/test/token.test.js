// Who has no good token, or an older one than their rights: nothing of an account is theirs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startApp } from "../server/app.js";
import { ask } from "./world.js";

/** @type {Awaited<ReturnType<typeof startApp>>} */
let app;
/** @type {() => void} */
let restore;
before(async () => {
  app = await startApp();
  restore = app.keep();
});
after(() => app?.close());

/** @type {[method: string, path: string, body?: unknown][]} */
const routes = [
  ["GET", "/invoices"],
  ["GET", "/invoices/i-paul-1"],
  ["POST", "/invoices", { supplier: "Essai" }],
  ["PATCH", "/invoices/i-paul-1", { note: "vu" }],
  ["POST", "/invoices/i-paul-1/publish"],
  ["GET", "/automation-rules"],
  ["GET", "/team"],
  ["POST", "/team", { name: "Essai", role: "standard-user" }],
  ["PATCH", "/team/u-lea", { role: "administrator" }],
  ["DELETE", "/team/u-lea"],
];

/** @param {string} id */
async function tokenOf(id) {
  const user = app.accounts.current(id, "d-dupont");
  assert.ok(user);
  return { user, token: (await app.accounts.session(user)).token };
}

/** Asks every route; the codes of what is refused, and that nothing has changed.
 * @param {string} token */
async function refusals(token) {
  const kept = () => JSON.stringify([app.origin.invoices, app.accounts.people()]);
  const before = kept();
  const codes = new Set();
  for (const [method, path, body] of routes) {
    const { status, json } = await ask(app.url, token, method, path, body);
    assert.ok(status === 401 || status === 403, `${method} ${path}: ${status}`);
    codes.add(json.code);
  }
  assert.equal(kept(), before);
  return [...codes];
}

test("a token that is none opens nothing", async () => {
  assert.deepEqual(await refusals("none"), ["invalid-token"]);
});

test("a token that nobody here has signed opens nothing, whoever it says it is for", async () => {
  const { token } = await tokenOf("u-ines");
  const [head, claims, signature = ""] = token.split(".");
  const other = `${head}.${claims}.${[...signature].reverse().join("")}`;
  assert.deepEqual(await refusals(other), ["invalid-token"]);
});

test("a token that is older than a change of its holder's rights opens nothing, and a new one does", async () => {
  const { user, token } = await tokenOf("u-ines");
  app.accounts.update(user, "u-paul", { role: "administrator" }, { locale: "en" });
  app.accounts.update(user, "u-ines", { role: "standard-user" }, { locale: "en" });
  assert.deepEqual(await refusals(token), ["stale-token"]);
  const renewed = await ask(app.url, token, "GET", "/session");
  assert.equal(renewed.json.user.role, "standard-user");
  assert.equal((await ask(app.url, renewed.json.token, "GET", "/invoices")).json.length, 7);
  restore();
});

test("the token of somebody who was removed opens nothing, and is not renewed", async () => {
  const { user } = await tokenOf("u-ines");
  const { token } = await tokenOf("u-tom");
  app.accounts.remove(user, "u-tom", { locale: "en" });
  assert.deepEqual(await refusals(token), ["not-a-member"]);
  assert.equal((await ask(app.url, token, "GET", "/session")).json.code, "not-a-member");
  restore();
});

test("nobody enters an account in which they are not", async () => {
  const { token } = await tokenOf("u-lea");
  for (const account of ["d-martin", "", "__proto__"])
    assert.equal((await ask(app.url, token, "GET", `/session?account=${account}`)).json.code, "not-a-member");
});

test("what is no change and no person is refused, and changes nothing", async () => {
  const { token } = await tokenOf("u-ines");
  const before = JSON.stringify(app.accounts.people());
  for (const body of [
    null,
    [],
    "x",
    { role: "king" },
    { id: "u-lea" },
    { options: { all: true } },
    { role: ["administrator"] },
  ]) {
    const { status } = await ask(app.url, token, "PATCH", "/team/u-lea", body);
    assert.equal(status, 400, JSON.stringify(body));
  }
  for (const name of [undefined, "", " ", "x".repeat(81), "\u0000", 7])
    assert.equal(
      (await ask(app.url, token, "POST", "/team", { name, role: "standard-user" })).status,
      400,
      String(name),
    );
  assert.equal(JSON.stringify(app.accounts.people()), before);
});
