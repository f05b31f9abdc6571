// The decision log: one receipt a decision, to the console.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { modelDigest } from "dossier-roles";
import { person } from "../server/people.js";
import { startWorld } from "./world.js";

/** @type {import("./world.js").World} */
let world;
before(async () => {
  world = await startWorld();
});
after(() => world.close());
beforeEach(() => {
  world.receipts.length = 0;
});

/** The receipts of a request, once there are so many, each in a line. The console is a pipe: it can come after the answer.
 * @param {number} count */
async function written(count) {
  for (let tries = 0; world.receipts.length < count && tries < 500; tries++) await wait(10);
  return world.receipts.map(
    ({ role, capability, record, code }) => `${role} ${capability} ${record?.account} ${record?.owner}: ${code}`,
  );
}

test("each decision of a request is a line", async () => {
  await world.ask(person("u-tom"), "/invoices/i-tom-2/publish", { method: "POST" });
  assert.deepEqual(await written(4), [
    "standard-user invoices.publish same own: granted",
    "standard-user invoices.view same own: granted",
    "standard-user invoices.publish same own: granted",
    "standard-user invoices.view same own: granted",
  ]);
});

test("a refusal is a line too, with the code that the caller is told", async () => {
  const { json } = await world.ask(person("u-lea"), "/invoices/i-tom-2");
  assert.deepEqual(await written(2), [
    "standard-user invoices.view same own: granted",
    "standard-user invoices.view same other: not-owner",
  ]);
  assert.equal(json.code, "not-owner");
});

test("a line says when and by which model, and nobody's id, name or account", async () => {
  const before = Date.now();
  await world.ask(person("u-nora"), "/invoices/i-lea-2", { method: "PATCH", body: { note: "Inès" } });
  await written(5);
  assert.equal(world.receipts.length, 5);
  for (const receipt of world.receipts) {
    assert.equal(receipt.model, modelDigest());
    // The clock of a worker stands still between two answers from outside.
    assert.ok(Math.abs(Date.parse(receipt.time) - before) < 60_000, receipt.time);
    assert.deepEqual(receipt.options, { publishDocuments: true });
    assert.doesNotMatch(JSON.stringify(receipt), /u-nora|u-lea|d-dupont|i-lea|Nora|Inès/);
  }
});

test("whoever has no good token leaves no line: the table was not asked", async () => {
  await world.send("/invoices");
  await world.present("nonsense", "/invoices");
  await world.ask({ ...person("u-lea"), role: "boss" }, "/invoices");
  await wait(200);
  assert.deepEqual(world.receipts, []);
});
