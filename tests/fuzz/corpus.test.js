// The texts that fuzzing found worth keeping, replayed in wasm: the outcome kept with each is the one that `corpus.rs` compares
// the native code with. `JSON.parse` is asked as well.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { filterInvoicesJson } from "../../pkg/json.js";
import { cut, streamed } from "../json/support.js";

const account = { id: "a-1" };
const USERS = {
  lea: { id: "u-lea", role: "standard-user" },
  "lea-in-a-1": { id: "u-lea", role: "standard-user", account },
  "ines-in-a-1": { id: "u-ines", role: "administrator", account },
  nobody: undefined,
};

const corpus = readFileSync(new URL("corpus.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [, user, at, , outcome, text] = /^(\S+) "(\S*)" (\d+) (\S+) "(.*)"$/.exec(line);
    return { line, user: USERS[user], at, outcome, body: unescaped(text) };
  });

/** Undoes Rust's `escape_ascii`. */
function unescaped(text) {
  const plain = { n: "\n", r: "\r", t: "\t" };
  const one = (_, hex, other) => (hex ? String.fromCharCode(parseInt(hex, 16)) : (plain[other] ?? other));
  return Uint8Array.from(Buffer.from(text.replace(/\\(?:x(..)|(.))/g, one), "latin1"));
}

const refusal = ({ code, offset }) => `${code}@${offset}`;
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);

test("the corpus is there", () => assert.ok(corpus.length > 100));

test("every text of the corpus comes to the outcome that is kept with it", () => {
  for (const { line, user, at, outcome, body } of corpus) {
    let found;
    try {
      found = hash(filterInvoicesJson(user, body, { at }));
    } catch (error) {
      found = refusal(error);
    }
    assert.equal(found, outcome, line);
  }
});

test("a stream of the same text, in pieces, comes to the same", async () => {
  for (const { line, user, at, outcome, body } of corpus) {
    for (const size of [1, 7, 64]) {
      const found = await streamed(user, cut(body, size), { at }).then(hash, refusal);
      assert.equal(found, outcome, `${size}: ${line}`);
    }
  }
});

test("JSON.parse refuses the same texts", () => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (const { line, outcome, body } of corpus) {
    let parsed = true;
    try {
      JSON.parse(decoder.decode(body));
    } catch {
      parsed = false;
    }
    // What is wrong for the filter alone may come first: depth, or a key twice.
    if (!/^(limit|duplicate-key)@/.test(outcome)) assert.equal(outcome.startsWith("invalid-json@"), !parsed, line);
  }
});
