// Where each invoice's author is another person than its reader: nothing that one caller can store makes another's request fail.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { people, person } from "../server/people.js";
import { startWorld } from "./world.js";

/** @type {import("./world.js").World} */
let world;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

const FIELDS = ["ownerId", "accountId", "supplier", "number", "date", "currency", "amount", "note"];

/** As JSON texts: some of them are no value that JavaScript has. */
const nested = (/** @type {number} */ depth) => "[".repeat(depth) + "]".repeat(depth);
const WORST = [
  ...[
    "null",
    "true",
    "0",
    "-0",
    "1e400",
    "12345678901234567890.10",
    "[]",
    "{}",
    '[""]',
    '{"ownerId":"u-ines"}',
    nested(1100),
    nested(30_000),
  ],
  ...[
    '""',
    '" "',
    '"\\ud800"',
    '"u-lea\\udfff"',
    '"\\u0000"',
    '"\\u001b[2J"',
    '"\\u2028"',
    '"\\ufeff"',
    '"\\u202e"',
    '"\\ufffe\\uffff"',
  ],
  ...[
    '"<script>alert(1)</script>"',
    '"\\"},{\\"ownerId\\":\\"u-tom\\""',
    '"\\\\"',
    '"]"',
    '"é\u0301\ud83d\udcee"',
    '"__proto__"',
    '"constructor"',
  ],
  ...[
    '"2026-02-30"',
    '"9999-12-31"',
    '"0000-00-00"',
    '"EUR"',
    '"eur"',
    '"-999999999999.9999"',
    '"1e9"',
    '"NaN"',
    '"12.50"',
  ],
  ...[60, 61, 200, 201, 2000, 2001, 60_000].flatMap((length) =>
    ["x", "\u{1f4ee}", "\\n"].map((part) => `"${part.repeat(length)}"`),
  ),
  ...people.map(({ id }) => JSON.stringify(id)),
  ...['"d-dupont"', '"d-martin"', '"u-nobody"', '"U-LEA"'],
];

/** Bodies that are no object of one field each. */
const BODIES = [
  '{"ownerId":"u-lea","ownerId":"u-ines"}',
  '{"note":"a","n\\u006fte":"b"}',
  '{"__proto__":{"ownerId":"u-ines"}}',
  '{"constructor":{"prototype":{}}}',
  '{"toString":"x","valueOf":"y"}',
  '{"lines":[]}',
  '{"id":"i-lea-1"}',
  "{}",
  "[]",
  "",
  `{"note":${nested(30_000)}}`,
  `{${Array.from({ length: 2000 }, (_, n) => `"${n}":0`).join()}}`,
];

/** The bodies that are tried, and the field that each is about. */
const tries = [
  ...FIELDS.flatMap((field) => WORST.map((value) => ({ field, body: `{"${field}":${value}}` }))),
  ...BODIES.map((body) => ({ field: "", body })),
];

describe("whatever one caller stores, by every route that stores,", () => {
  // Who has an invoice of whose they may change: each role of an account, and a stranger's account beside it.
  for (const who of ["u-lea", "u-nora", "u-ines", "u-lou"]) {
    test(`as ${who}, everybody's requests are answered as before`, { timeout: 300_000 }, async () => {
      const before = await everybodysAnswers();
      const own = `/invoices/i-${who.slice(2)}-3`;
      /** @type {Map<string, number>} */
      const letIn = new Map();
      for (const { field, body } of tries) {
        for (const [method, path] of [
          ["POST", "/invoices"],
          ["PATCH", own],
        ]) {
          const { status } = await world.ask(person(who), path ?? "", { method: method ?? "", body });
          assert.ok([200, 201, 400, 403, 422].includes(status), `${method} ${body.slice(0, 80)}: ${status}`);
          if (status < 300) letIn.set(field, (letIn.get(field) ?? 0) + 1);
        }
      }
      // The test tries something: each field takes some values, and refuses others.
      for (const field of FIELDS)
        assert.ok((letIn.get(field) ?? 0) > 1 && (letIn.get(field) ?? 0) < 2 * WORST.length, field);
      assert.deepEqual(await everybodysAnswers(), before);
    });
  }
});

/** What each person is answered by each route, and which of the invoices that were there from the start they see. */
async function everybodysAnswers() {
  const answers = [];
  for (const user of people) {
    const own = `i-${user.id.slice(2)}`;
    const list = await world.ask(user, "/invoices");
    assert.equal(list.status, 200, `${user.id} lists`);
    const ids = list.json.map((/** @type {{ id: string }} */ { id }) => id);
    // Each that is in the list can be had by itself too.
    for (const id of ids)
      assert.equal((await world.ask(user, `/invoices/${id}`)).status, 200, `${user.id} reads ${id}`);
    const more = await Promise.all([
      world.ask(user, `/invoices/${own}-1`),
      world.ask(user, `/invoices/${own}-1`, { method: "PATCH", body: { note: "vu" } }),
      world.ask(user, `/invoices/${own}-2/publish`, { method: "POST" }),
      world.ask(user, "/invoices?status=published"),
      world.ask(user, "/automation-rules"),
    ]);
    const first = ids.filter((/** @type {string} */ id) => !id.startsWith("i-new")).sort();
    answers.push([user.id, first, more.map(({ status }) => status)]);
  }
  return answers;
}
