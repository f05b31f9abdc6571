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
  assert.throws(() => whole(lea, "[".repeat(2000), { at: "/a" }), { code: "limit", offset: 1024 });
});

test("what is no array of bytes is refused, and a view of one is read where it is", () => {
  for (const body of [
    undefined,
    null,
    list,
    [],
    new ArrayBuffer(2),
    new Uint16Array(2),
    new DataView(new ArrayBuffer(2)),
    {},
  ]) {
    assert.throws(() => filterInvoicesJson(lea, body), { code: "invalid-argument", path: "body" });
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
    refused(
      Object.defineProperty({}, path, {
        get() {
          throw new Error("no");
        },
      }),
      path,
    );
  }
  for (const options of [
    undefined,
    {},
    { at: "" },
    { at: undefined, fields: undefined, maxRow: undefined },
    { fields: {} },
    { maxRow: 2 ** 30 },
  ]) {
    assert.equal(whole(ines, list, options), list);
  }
});

test("a user whose getter throws is nobody, and one whose getter asks gets their own answer", () => {
  assert.equal(
    whole(
      {
        role: "administrator",
        get id() {
          throw new Error("no");
        },
      },
      list,
    ),
    "[]",
  );
  const asking = {
    role: "administrator",
    get id() {
      assert.equal(whole(lea, list), '[{"ownerId":"u-lea"}]');
      return "u-ines";
    },
  };
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
  await assert.rejects(streamed(lea, ["[]"]), { code: "invalid-argument", path: "body" });
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
  assert.equal(
    whole(lea, `[{"note":"${"x".repeat(17 << 20)}","ownerId":"u-lea"},{"ownerId":"u-lea"}]`),
    '[{"ownerId":"u-lea"}]',
  );
});

test("one row is one row's business, and `maxRow` says how large it may be", async () => {
  const row = (length) => `{"ownerId":"u-lea","note":"${"x".repeat(length - 29)}"}`;
  for (const user of [lea, ines]) {
    const body = `[${row(100)},${row(101)},{"x":${"[".repeat(1100)}${"]".repeat(1100)},"ownerId":"u-lea"},${row(99)}]`;
    assert.equal(whole(user, body, { maxRow: 100 }), `[${row(100)},${row(99)}]`);
    assert.equal(await streamed(user, cut(bytes(body), 10), { maxRow: 100 }), `[${row(100)},${row(99)}]`);
    assert.equal(whole(user, body), `[${row(100)},${row(101)},${row(99)}]`);
  }
});

test("a row of more levels than there is memory for is refused", () => {
  const body = new Uint8Array(2 ** 26 + 3).fill("[".charCodeAt());
  assert.throws(() => filterInvoicesJson(lea, body), { code: "limit", offset: 2 ** 26 + 1 });
  body.fill("]".charCodeAt(), 2 ** 25);
  assert.throws(() => filterInvoicesJson(lea, body), { code: "invalid-json", offset: 2 ** 26 });
});

test("a part whose buffer went elsewhere while it waited makes the stream fail", async () => {
  const gone = [
    ["is detached", (part) => structuredClone(part, { transfer: [part.buffer] })],
    ["is cut shorter", (part) => part.buffer.resize(3)],
  ];
  for (const [what, go] of gone) {
    const { readable, writable } = invoiceJsonFilter(ines);
    const writer = writable.getWriter();
    const parts = ['[{"ownerId":"u-lea"}', ',{"ownerId":"u-tom"', ',"n":1},{"n":2}]'].map((text) => {
      const part = new Uint8Array(new ArrayBuffer(text.length, { maxByteLength: 100 }));
      part.set(bytes(text));
      return part;
    });
    const read = assert.rejects(new Response(readable).arrayBuffer(), { code: "invalid-argument", path: "body" }, what);
    const written = [...parts.map((part) => writer.write(part)), writer.close()];
    go(parts[1]);
    const outcomes = await Promise.allSettled(written);
    assert.ok(
      outcomes.some(({ status }) => status === "rejected"),
      what,
    );
    await read;
  }
  const empty = new Uint8Array(4);
  structuredClone(empty, { transfer: [empty.buffer] });
  await assert.rejects(streamed(ines, [bytes("[]"), empty]), { code: "invalid-argument", path: "body" });
  assert.throws(() => filterInvoicesJson(ines, empty), { code: "invalid-argument", path: "body" });
  assert.equal(await streamed(ines, [bytes("["), new Uint8Array(), bytes("]")]), "[]");
});

test("parts of a byte each take time that grows in proportion", async () => {
  const took = async (rows) => {
    const body = bytes(`[${Array(rows).fill('{"ownerId":"u-lea","n":1}').join(",")}]`);
    const start = performance.now();
    assert.equal(await streamed(lea, cut(body, 1)), text(body));
    return performance.now() - start;
  };
  await took(1000);
  let [few, many] = [await took(1000), await took(8000)];
  // Once is enough: what else the machine does can only make it look slower, and what grows with a square never holds.
  for (let round = 1; round < 8 && many > 24 * few; round++) [few, many] = [await took(1000), await took(8000)];
  assert.ok(many < 24 * few, `${few} ms and ${many} ms for eight times as much`);
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
        // biome-ignore lint/correctness/noUnsafeFinally: what fails here is this test, whatever failed before
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
