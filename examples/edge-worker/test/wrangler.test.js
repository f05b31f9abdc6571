// As its users develop and deploy it: by wrangler, from wrangler.jsonc.

import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { createInvoices } from "../server/invoices.js";
import { people, person } from "../server/people.js";
import { dryRun, startWrangler } from "../server/wrangler.js";
import { startWorld } from "./world.js";

describe("`wrangler dev`", () => {
  /** @type {import("./world.js").World} */
  let world;
  before(async () => {
    world = await startWorld({}, startWrangler);
  });
  after(() => world?.close());

  test("lists to each person what they may see", async () => {
    for (const user of people) {
      const { status, json } = await world.ask(user, "/invoices");
      const theirs = createInvoices().filter(
        ({ ownerId, accountId }) =>
          accountId === user.account?.id && (user.role !== "standard-user" || ownerId === user.id),
      );
      assert.equal(status, 200);
      assert.deepEqual(json, theirs);
    }
  });

  test("refuses what the table refuses, and changes what it allows", async () => {
    const refused = await world.ask(person("u-lea"), "/invoices/i-ines-2");
    assert.deepEqual([refused.status, refused.json.code], [403, "not-owner"]);
    assert.equal((await world.send("/invoices")).status, 401);
    const changed = await world.ask(person("u-tom"), "/invoices/i-tom-2", { method: "PATCH", body: { note: "vu" } });
    assert.deepEqual([changed.status, changed.json.note], [200, "vu"]);
    const given = await world.ask(person("u-ines"), "/invoices/i-tom-2", {
      method: "PATCH",
      body: { ownerId: "u-lou" },
    });
    assert.deepEqual([given.status, given.json.code], [422, "unknown-owner"]);
  });

  test("writes the decision log to its console", async () => {
    for (let tries = 0; world.receipts.length < people.length && tries < 500; tries++) await wait(10);
    assert.ok(world.receipts.some(({ role, code }) => role === "standard-user" && code === "not-owner"));
  });
});

test("`wrangler deploy --dry-run` sends the worker with each wasm beside it, and none inside", async () => {
  const folder = await mkdtemp(join(tmpdir(), "wrangler-"));
  try {
    const { said, out } = await dryRun(folder);
    const files = await readdir(out);
    // wrangler puts a digest before each name.
    const wasm = files.map((file) => /-(\w+\.wasm)$/.exec(file)?.[1]).filter(Boolean);
    assert.deepEqual([...new Set(wasm)].sort(), ["explain.wasm", "json.wasm", "questions.wasm"]);
    // How a wasm begins, as base64.
    assert.doesNotMatch(await readFile(join(out, "worker.js"), "utf8"), /AGFzbQ/);
    for (const name of ["ORIGIN_URL", "TOKEN_KEYS", "TOKEN_ISSUER", "TOKEN_AUDIENCE"])
      assert.match(said, new RegExp(name));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
