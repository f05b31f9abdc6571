// Many at once: the worker holds no user between two requests, so that no answer of one can reach another.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { DUPONT, MARTIN } from "../server/people.js";
import { startWorld } from "./world.js";

const CROWD = 200;

/** @type {import("./world.js").World} */
let world;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

/** The n-th of the crowd: their role and their account go round. */
const users = Array.from({ length: CROWD }, (_, n) => ({
  id: `u-${n}`,
  role: ["standard-user", "expense-approver", "administrator"][n % 3],
  account: n % 2 ? DUPONT : MARTIN,
}));

const invoices = users.flatMap(({ id, account }) =>
  [1, 2].map((n) => ({ id: `i-${id}-${n}`, ownerId: id, accountId: account.id, supplier: `supplier of ${id}` })),
);

/** What each may see, said anew: their own, or their account's.
 * @param {typeof users[number]} user */
function theirs({ id, role, account }) {
  return invoices.filter(
    ({ ownerId, accountId }) => accountId === account.id && (role !== "standard-user" || ownerId === id),
  );
}

test(`${CROWD} requests at once, each by another user: every answer is its user's own, and so is every call of the origin`, async () => {
  // An origin that narrows nothing, and answers in pieces, late, and in another order than it was asked.
  const pieces = JSON.stringify(invoices).match(/.{1,4000}/gs) ?? [];
  world.origin.instead = async (_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    for (const piece of pieces) {
      await wait(Math.random() * 30);
      response.write(piece);
    }
    response.end();
  };
  world.origin.reached.length = 0;
  const answers = await Promise.all(users.map((user) => world.ask(user, "/invoices")));
  for (const [n, { status, json }] of answers.entries()) {
    assert.equal(status, 200);
    assert.deepEqual(json, theirs(/** @type {typeof users[number]} */ (users[n])));
  }
  const asked = world.origin.reached.map(({ query }) => `${query["ownerId"] ?? "all"} of ${query["accountId"]}`).sort();
  const expected = users
    .map(({ id, role, account }) => `${role === "standard-user" ? id : "all"} of ${account.id}`)
    .sort();
  assert.deepEqual(asked, expected);
});

test(`${CROWD} requests at once for one invoice: its owner's account sees it as the table says, and nobody else does`, async () => {
  const invoice = { id: "i-u-3-1", ownerId: "u-3", accountId: DUPONT.id, supplier: "supplier of u-3" };
  world.origin.instead = async (_, response) => {
    await wait(Math.random() * 30);
    response.setHeader("Content-Type", "application/json").end(JSON.stringify(invoice));
  };
  const answers = await Promise.all(users.map((user) => world.ask(user, "/invoices/i-u-3-1")));
  for (const [n, { status, text }] of answers.entries()) {
    const { id, role, account } = /** @type {typeof users[number]} */ (users[n]);
    const expected = account !== DUPONT ? 404 : role !== "standard-user" || id === "u-3" ? 200 : 403;
    assert.equal(status, expected, id);
    assert.equal(text.includes("supplier of"), expected === 200, id);
  }
});

test(`${CROWD} requests at once, good and bad tokens mixed: each gets its own refusal`, async () => {
  world.origin.instead = undefined;
  world.origin.reached.length = 0;
  const statuses = await Promise.all(
    users.map(async (user, n) => {
      if (n % 4 === 0) return (await world.send("/invoices")).status;
      if (n % 4 === 1) return (await world.ask({ ...user, role: "boss" }, "/invoices")).status;
      if (n % 4 === 2) return (await world.ask(user, "/nowhere")).status;
      return (await world.ask(user, "/invoices")).status;
    }),
  );
  assert.deepEqual(
    statuses,
    users.map((_, n) => [401, 403, 404, 200][n % 4]),
  );
  assert.equal(world.origin.reached.length, CROWD / 4);
});
