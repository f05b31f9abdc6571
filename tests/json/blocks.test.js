// The scan takes sixty-four bytes at a time, in pieces of 32 kB: whatever stands across their edges is what it is elsewhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, cut, lea, random, streamed, tried, whole } from "./support.js";

const decoder = new TextDecoder("utf-8", { fatal: true });
const parses = (body) => "value" in tried(() => JSON.parse(decoder.decode(body)));

/** What a list becomes, beside what `JSON.parse` makes of it. */
function compare(body, what) {
  const { value, code } = tried(() => whole(lea, body));
  assert.equal(code, parses(body) ? undefined : "invalid-json", what);
  if (code === undefined) {
    const rows = JSON.parse(decoder.decode(body)).filter((row) => row?.ownerId === "u-lea");
    assert.deepEqual(JSON.parse(value), rows, what);
  }
  return value ?? code;
}

test("backslashes and quotes across the edges of a block", () => {
  for (let pad = 0; pad < 140; pad++) {
    for (const tail of [
      "",
      "\\",
      "\\\\",
      "\\\\\\",
      "\\\\\\\\",
      '\\"',
      '\\\\"',
      '\\\\\\"',
      "\\n",
      "\\u00e9",
      "\\u00g9",
      "\\u12",
      "\\x",
      "é𝄞",
      "\t",
      "\u007f",
    ]) {
      const string = " ".repeat(pad) + tail;
      compare(bytes(`[{"x":"${string}","ownerId":"u-lea"},{"ownerId":"u-tom"}]`), `${pad} ${tail}`);
      compare(bytes(`[{"${string}":1,"ownerId":"u-lea"}]`), `${pad} ${tail} in a key`);
      compare(bytes(`[${" ".repeat(pad)}${tail}]`), `${pad} ${tail} outside`);
    }
  }
});

test("numbers, words and ids across the edges of a block", () => {
  for (let pad = 0; pad < 140; pad++) {
    for (const value of [
      "-0",
      "12.50e-3",
      "01",
      "1.",
      "true",
      "nulll",
      "fals",
      "1a",
      "tru\\",
      '1"a"',
      "null{}",
      '"u-lea"',
      '"\\u0075-lea"',
    ]) {
      compare(bytes(`[{${" ".repeat(pad)}"x":${value},"ownerId":"u-lea"},{"ownerId":${value}}]`), `${pad} ${value}`);
    }
  }
});

test("texts damaged around the edges of a piece are refused exactly where JSON.parse refuses them", async () => {
  const next = random(7);
  const row = '{"ownerId":"u-lea","s":"é𝄞 \\\\\\" \\u0041","n":[-1.5e3,true,null,{"a":{}}]}, \n{"ownerId":"u-tom"},';
  const start = bytes(`[${row.repeat(Math.ceil(32_500 / bytes(row).length))}`);
  const text = Buffer.concat([start, bytes(`${row.repeat(4)}{"ownerId":"u-lea"}]`)]);
  let refused = 0;
  for (let i = 0; i < 600; i++) {
    const body = Buffer.from(text);
    body[32_500 + next(text.length - 32_500)] = next(4) ? 32 + next(96) : next(256);
    const found = compare(body, `${i}`);
    if (found === "invalid-json") refused++;
    if (i % 20 === 0) {
      const outcome = await streamed(lea, cut(body, 1 + next(70))).catch(({ code }) => code);
      assert.equal(outcome, found);
    }
  }
  assert.ok(refused > 100);
});
