// Nobody gets what is not theirs by a value that is no id, or by none; and docs/peers.md says what was measured.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { read } from "../blocks.js";
import { markdown, measured } from "./table.js";

const result = await measured();
const { peers, controls, groups } = result;
const OURS = 0;

for (const { what, right, answers } of controls) {
  test(`everybody ${right ? "allows" : "denies"} ${what}`, () => {
    assert.deepEqual(
      answers,
      peers.map(() => (right ? "allowed" : "denied")),
    );
  });
}

for (const { group, cases } of groups) {
  for (const { what, answers } of cases) {
    test(`this package denies, and does not throw: ${group}: ${what}`, () => assert.equal(answers[OURS], "denied"));
  }
}

test("each case is one that somebody could get wrong or that nobody may: no two have the same name", () => {
  const ids = groups.flatMap(({ cases }) => cases.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
});

test("whatever is said to be documented is allowed, and is a case", () => {
  const all = new Map(groups.flatMap(({ cases }) => cases.map(({ id, answers }) => [id, answers])));
  peers.forEach(({ documented }, place) => {
    for (const id of Object.keys(documented)) assert.equal(all.get(id)?.[place], "allowed", id);
  });
});

test("nothing that a case did to the prototype of objects is left", () => {
  assert.deepEqual(Object.keys(Object.prototype), []);
});

test("the table in docs/peers.md is the one that was measured; if not, `cargo xtask bench` writes it", async () => {
  const document = await readFile(new URL("../../docs/peers.md", import.meta.url), "utf8");
  assert.equal(read(document, "conformance"), markdown(result));
});
