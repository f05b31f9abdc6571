// The gate in Next's own server: the worker's answers, on the edge runtime of another framework.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { explain, modelDigest } from "dossier-roles";
import { createInvoices } from "../../edge-worker/server/invoices.js";
import { people, person } from "../../edge-worker/server/people.js";
import { startWorld } from "../../edge-worker/test/world.js";
import { buildApp, startNext } from "../server/next.js";

/** @type {import("../../edge-worker/test/world.js").World} */
let world;
before(async () => {
  await buildApp();
  world = await startWorld({}, startNext);
});
after(() => world?.close());
beforeEach(() => {
  world.origin.invoices = createInvoices();
  world.origin.instead = undefined;
});

const [lea, tom, ines] = [person("u-lea"), person("u-tom"), person("u-ines")];

/** @param {import("dossier-roles").User} user */
const seenBy = ({ id, role, account }) =>
  createInvoices().filter(
    ({ ownerId, accountId }) => accountId === account?.id && (role !== "standard-user" || ownerId === id),
  );

test("lists to each person what they may see, whether the origin narrows or not, all of them at once", async () => {
  const everything = JSON.stringify(createInvoices());
  for (const isNarrowed of [true, false]) {
    if (!isNarrowed) {
      world.origin.instead = (_, response) => response.setHeader("Content-Type", "application/json").end(everything);
    }
    const answers = await Promise.all(people.map((user) => world.ask(user, "/invoices")));
    for (const [n, { status, json, headers }] of answers.entries()) {
      assert.equal(status, 200);
      assert.deepEqual(json, seenBy(/** @type {import("dossier-roles").User} */ (people[n])));
      assert.equal(headers.get("cache-control"), "private, no-store");
      assert.equal(headers.get("set-cookie"), null);
    }
  }
});

test("without a good token nobody gets past 401, and nothing reaches the origin", async () => {
  for (const headers of [{}, { Authorization: "Bearer nonsense" }, { Cookie: `session=${await world.sign(ines)}` }]) {
    for (const path of ["/invoices", "/invoices/i-lea-1", "/no-such-route"]) {
      const { status, reached } = await world.send(path, { headers });
      assert.deepEqual([status, reached.length], [401, 0]);
    }
  }
});

test("refuses what the table refuses, in its words, before the origin is called or before a byte of its answer leaves", async () => {
  const headers = { "Accept-Language": "en" };
  const publish = await world.ask(lea, "/invoices/i-lea-2/publish", { method: "POST", headers });
  const decision = explain(lea, "invoices.publish", { ownerId: "u-lea", accountId: "d-dupont" }, { locale: "en" });
  assert.deepEqual([publish.status, publish.json.code, publish.json.detail], [403, "option-off", decision.message]);
  assert.equal(publish.reached.length, 0);
  const view = await world.ask(lea, "/invoices/i-ines-2");
  assert.deepEqual([view.status, view.json.code, view.reached.length], [403, "not-owner", 1]);
  assert.equal((await world.ask(lea, "/invoices/i-lou-2")).status, 404);
  assert.equal((await world.ask(ines, "/users")).status, 404);
});

test("changes what it allows, by the version that was judged", async () => {
  const changed = await world.ask(tom, "/invoices/i-tom-2", { method: "PATCH", body: { note: "vu" } });
  assert.deepEqual([changed.status, changed.json.note], [200, "vu"]);
  assert.match(changed.reached[1]?.headers["if-match"] ?? "", /^"/);
  const published = await world.ask(tom, "/invoices/i-tom-2/publish", { method: "POST" });
  assert.deepEqual([published.status, published.json.status], [200, "published"]);
  const created = await world.ask(lea, "/invoices", { method: "POST", body: { supplier: "Café des Halles" } });
  assert.deepEqual([created.status, created.json.ownerId], [201, "u-lea"]);
  const given = await world.ask(ines, "/invoices/i-tom-2", { method: "PATCH", body: { ownerId: "u-lou" } });
  assert.deepEqual([given.status, given.json.code], [422, "unknown-owner"]);
  for (const body of [{ status: "published" }, { note: ["vu"] }, { note: "\ud800" }]) {
    assert.equal((await world.ask(tom, "/invoices/i-tom-2", { method: "PATCH", body })).status, 400);
  }
});

test("an origin that fails is a 502, and a list that fails on its way never ends as if it were complete", async () => {
  world.origin.instead = (_, response) => response.writeHead(500).end("Secret & Cie");
  const failed = await world.ask(lea, "/invoices");
  assert.deepEqual([failed.status, failed.text.includes("Secret")], [502, false]);
  world.origin.instead = async (_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write(
      `[${Array(400)
        .fill(JSON.stringify({ ...seenBy(lea)[0], note: "é".repeat(500) }))
        .join(",")}`,
    );
    await wait(200);
    response.end(",<h1>");
  };
  const broken = world.ask(lea, "/invoices");
  await assert.rejects(broken);
});

test("one receipt a decision goes to the console", async () => {
  world.receipts.length = 0;
  await world.ask(lea, "/invoices/i-tom-2");
  for (let tries = 0; world.receipts.length < 2 && tries < 500; tries++) await wait(10);
  assert.deepEqual(
    world.receipts.map(({ model, code, record }) => [model, code, record?.owner]),
    [
      [modelDigest(), "granted", "own"],
      [modelDigest(), "not-owner", "other"],
    ],
  );
});

describe("the middleware", () => {
  /** The page, for whoever has this session.
   * @param {string | undefined} session */
  const rules = (session, headers = {}) =>
    fetch(`${new URL(world.url).origin}/rules`, {
      headers: { ...(session && { Cookie: `session=${session}` }), ...headers },
    });

  test("lets administrators to the page of the rules", async () => {
    for (const who of ["u-ines", "u-zoe"]) {
      const response = await rules(await world.sign(person(who)));
      assert.equal(response.status, 200);
      assert.match(await response.text(), /<h1>Règles d’automatisation<\/h1>/);
    }
  });
  test("lets nobody else there, and says why in their language", async () => {
    for (const who of ["u-paul", "u-lea", "u-lou"]) {
      for (const language of ["fr", "en"]) {
        const response = await rules(await world.sign(person(who)), { "Accept-Language": language });
        const text = await response.text();
        const { message } = explain(person(who), "account.automation-rules", undefined, { locale: language });
        assert.deepEqual([response.status, JSON.parse(text).detail], [403, message]);
      }
    }
  });
  test("asks whoever has no good session for one", async () => {
    for (const session of [undefined, "nonsense", await world.sign(ines, { exp: 1 })]) {
      const response = await rules(session);
      assert.equal(response.status, 401);
      assert.doesNotMatch(await response.text(), /Règles/);
    }
  });
  test("cannot be talked past", async () => {
    const talk = {
      "x-middleware-subrequest": Array(5).fill("middleware").join(":"),
      "x-middleware-next": "1",
      rsc: "1",
    };
    const response = await rules(await world.sign(lea), talk);
    assert.equal(response.status, 403);
  });
});
