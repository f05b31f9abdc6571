// The calls: what they take, how they fail, and that one does not disturb another.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PermissionError } from "../../pkg/index.js";
import { PermissionError as Same, filterInvoicesJson, init, invoiceJsonFilter } from "../../pkg/json.js";
import { bytes, cut, ines, lea, streamed, text, whole } from "./support.js";

const list = '[{"ownerId":"u-lea"},{"ownerId":"u-tom"}]';

test("nothing is awaited, and `init` may be called all the same", async () => {
  assert.equal(whole(lea, list), '[{"ownerId":"u-lea"}]');
  await Promise.all([init(), init()]);
  assert.equal(whole(lea, list), '[{"ownerId":"u-lea"}]');
});

test("there is one class of errors, with a code, a place and no word of the text", () => {
  assert.equal(PermissionError, Same);
  assert.throws(() => whole(lea, '[{"secret" 1}]'), {
    name: "PermissionError",
    code: "invalid-json",
    path: "body",
    offset: 11,
    message: "invalid JSON: a colon is expected, at byte 11",
  });
  assert.throws(() => whole(lea, '{"a":[],"a":[]}', { at: "/a" }), { code: "duplicate-key", offset: 8 });
  assert.throws(() => whole(lea, "{}"), { code: "not-an-array", offset: 2 });
  assert.throws(() => whole(lea, "[".repeat(2000)), { code: "limit" });
});

test("what is no array of bytes is refused, and a view of one is read where it is", () => {
  for (const body of [undefined, null, list, [], new ArrayBuffer(2), new Uint16Array(2), new DataView(new ArrayBuffer(2)), {}]) {
    assert.throws(() => filterInvoicesJson(lea, body), { code: "invalid-json", path: "body" });
  }
  const inside = bytes(`xx${list}xx`).subarray(2, -2);
  assert.equal(text(filterInvoicesJson(lea, inside)), '[{"ownerId":"u-lea"}]');
  assert.equal(text(filterInvoicesJson(lea, Buffer.from(list))), '[{"ownerId":"u-lea"}]');
  class Sly extends Uint8Array {
    get length() {
      return 0;
    }
    get buffer() {
      return new ArrayBuffer(0);
    }
  }
  assert.equal(text(filterInvoicesJson(lea, new Sly(bytes(list)))), '[{"ownerId":"u-lea"}]');
});

test("the body is left as it was, and what comes back is the caller's own", () => {
  const body = bytes(list);
  const out = filterInvoicesJson(ines, body);
  assert.deepEqual(out, body);
  assert.equal(out.buffer.byteLength, out.length);
  assert.notEqual(out.buffer, body.buffer);
});

test("a malformed argument is an error that names it", () => {
  const refused = (options, path) => {
    for (const call of [() => whole(ines, list, options), () => invoiceJsonFilter(ines, options)]) {
      assert.throws(call, { name: "PermissionError", code: "invalid-argument", path });
    }
  };
  for (const fields of [null, 1, [], { ownerId: 1 }, { ownerId: "" }, { accountId: {} }]) refused({ fields }, "fields");
  for (const at of ["data", "#/data", "/~", "/a/~2", null, 0, []]) refused({ at }, "at");
  for (const maxRow of [0, -1, 1.5, NaN, Infinity, 2 ** 30 + 1, "1", 1n, null, {}]) refused({ maxRow }, "maxRow");
  for (const path of ["at", "fields", "maxRow"]) {
    refused(Object.defineProperty({}, path, { get() { throw new Error("no"); } }), path);
  }
  for (const options of [undefined, {}, { at: "" }, { at: undefined, fields: undefined, maxRow: undefined }, { fields: {} }, { maxRow: 2 ** 30 }]) {
    assert.equal(whole(ines, list, options), list);
  }
});

test("a user whose getter throws is nobody, and one whose getter asks gets their own answer", () => {
  assert.equal(whole({ role: "administrator", get id() { throw new Error("no"); } }, list), "[]");
  const asking = { role: "administrator", get id() { assert.equal(whole(lea, list), '[{"ownerId":"u-lea"}]'); return "u-ines"; } };
  assert.equal(whole(asking, list), list);
  assert.equal(whole(ines, list), list);
});

test("a stream that fails errors on both sides, and never ends as if it were complete", async () => {
  for (const body of ['[{"ownerId":"u-lea"}', "[1,]", '[{"ownerId":"u-lea"}]x', "{}", ""]) {
    for (const size of [1, 7, 1000]) {
      await assert.rejects(streamed(lea, cut(bytes(body), size)), PermissionError, body);
    }
  }
  const { readable, writable } = invoiceJsonFilter(lea);
  const writer = writable.getWriter();
  const closed = assert.rejects(writer.closed, { code: "invalid-json" });
  const read = assert.rejects(new Response(readable).arrayBuffer());
  await Promise.allSettled([writer.write(bytes("[1 2]")), writer.close()]);
  await Promise.all([closed, read]);
  await assert.rejects(streamed(lea, ["[]"]), { code: "invalid-json", path: "body" });
});

test("a stream gives each invoice as soon as it is there", async () => {
  const { readable, writable } = invoiceJsonFilter(lea);
  const [writer, reader] = [writable.getWriter(), readable.getReader()];
  writer.write(bytes('[{"ownerId":"u-tom"},{"ownerId":"u-lea"}'));
  assert.equal(text((await reader.read()).value), '[{"ownerId":"u-lea"}');
  await reader.cancel();
});

test("two hundred streams at once for different users do not mix", async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => `{"ownerId":"u-${i % 200}","n":${i}}`);
  const body = bytes(`[${rows.join(",")}]`);
  const all = Array.from({ length: 200 }, async (_, i) => {
    const out = await streamed({ id: `u-${i}`, role: "standard-user" }, cut(body, 100 + i));
    assert.equal(out, `[${rows.filter((_, n) => n % 200 === i).join(",")}]`);
  });
  await Promise.all(all);
});

test("a piece larger than any buffer, and an invoice larger than a piece", async () => {
  const large = `{"note":"${"é\\n".repeat(500_000)}","ownerId":"u-lea"}`;
  const body = bytes(`[${large},{"ownerId":"u-tom"},${large}]`);
  assert.equal(whole(lea, body), `[${large},${large}]`);
  assert.equal(await streamed(lea, cut(body, 65_536)), `[${large},${large}]`);
  assert.throws(() => whole(lea, `[{"note":"${"x".repeat(17 << 20)}"}]`), { code: "limit" });
});

test("where the stack ends a call may fail, and the next one is right", () => {
  let failed = 0;
  const deeper = (depth) => {
    try {
      deeper(depth + 1);
    } finally {
      try {
        assert.equal(whole(lea, list), '[{"ownerId":"u-lea"}]');
      } catch (error) {
        if (error instanceof assert.AssertionError && error.actual !== "[]") throw error;
        failed++;
      }
    }
  };
  try {
    deeper(0);
  } catch (error) {
    assert.ok(error instanceof RangeError, String(error));
  }
  assert.ok(failed > 0);
  for (let i = 0; i < 100; i++) assert.equal(whole(lea, list), '[{"ownerId":"u-lea"}]');
});
