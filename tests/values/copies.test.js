// Several copies of the package in one program: its two formats, another copy of each, the form without wasm, and one in
// another realm. They answer alike, and know each other's errors.
import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { CALLS, NOES, answersOf } from "./calls.js";
import { newRealm } from "./realm.js";

const pkg = new URL("../../pkg/", import.meta.url);
const require = createRequire(import.meta.url);

const elsewhere = await mkdtemp(join(tmpdir(), "copies-"));
after(() => rm(elsewhere, { recursive: true }));
for (const name of ["index.js", "index.cjs"]) {
  await copyFile(new URL(name, pkg), join(elsewhere, name.replace(".js", ".mjs")));
}

const COPIES = {
  "the module": await import(new URL("index.js", pkg)),
  "the module, imported as another": await import(new URL("index.js?again", pkg)),
  "what is required": require("../../pkg/index.cjs"),
  "a copy of the module": await import(pathToFileURL(join(elsewhere, "index.mjs"))),
  "a copy of what is required": require(join(elsewhere, "index.cjs")),
  "the form without wasm": await import(new URL("no-wasm.js", pkg)),
  "the form without wasm, required": require("../../pkg/no-wasm.cjs"),
  "one in another realm": newRealm().permissions,
};

const evaluate = (text, permissions) => (0, eval)(text)(permissions);

test("they are copies, and export the same", () => {
  const copies = Object.values(COPIES);
  assert.equal(new Set(copies.map(({ canPerform }) => canPerform)).size, copies.length);
  for (const copy of copies) {
    assert.deepEqual(
      Object.keys(copy)
        .filter((name) => name !== "__esModule")
        .sort(),
      Object.keys(copies[0]).sort(),
    );
    assert.equal(copy.version, copies[0].version);
  }
});

test("they answer alike, in whatever order they are asked", () => {
  const right = answersOf(evaluate(CALLS, COPIES["the module"]));
  const copies = Object.values(COPIES);
  for (const copy of [...copies, ...copies.reverse()]) {
    assert.deepEqual(answersOf(evaluate(CALLS, copy)), right);
    for (const [name, call] of Object.entries(evaluate(NOES, copy))) assert.equal(call(), false, name);
  }
});

test("a question of one may be asked in the middle of another's", () => {
  const copies = Object.values(COPIES);
  const asked = (i, depth) => {
    const { canPerform, explain } = copies[i % copies.length];
    const user = {
      id: "u-lea",
      role: "standard-user",
      get account() {
        if (depth > 0) assert.equal(asked(i + 1, depth - 1), "not-owner");
        return { id: "a-1" };
      },
    };
    assert.equal(canPerform(user, "invoices.view", { ownerId: "u-lea", accountId: "a-1" }), true);
    return explain(user, "invoices.view", { ownerId: "u-tom", accountId: "a-1" }).code;
  };
  assert.equal(asked(0, 8), "not-owner");
});

test("an error of one is a PermissionError of every other", () => {
  for (const [whose, { describeRole }] of Object.entries(COPIES)) {
    const error = thrown(() => describeRole("boss"));
    assert.equal(error.code, "unknown-role");
    for (const [which, { PermissionError }] of Object.entries(COPIES)) {
      assert.ok(error instanceof PermissionError, `an error of ${whose}, for ${which}`);
      for (const other of [
        new Error("no"),
        new TypeError("no"),
        null,
        undefined,
        {},
        "not-ready",
        14,
        { code: "not-ready", name: "PermissionError" },
      ]) {
        assert.equal(other instanceof PermissionError, false, `${which}: ${String(other)}`);
      }
    }
  }
});

test("a class that an application derives knows its own alone", () => {
  const { PermissionError, describeRole } = COPIES["the module"];
  class Denied extends PermissionError {}
  assert.ok(new Denied("role-denied", "no") instanceof Denied);
  assert.ok(new Denied("role-denied", "no") instanceof COPIES["what is required"].PermissionError);
  assert.equal(thrown(() => describeRole("boss")) instanceof Denied, false);
});

function thrown(run) {
  try {
    run();
  } catch (error) {
    return error;
  }
  return assert.fail("it threw nothing");
}
