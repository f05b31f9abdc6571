// Which rows are kept: exactly those that `canPerform` allows of what `JSON.parse` reads, however the text is cut.
import assert from "node:assert/strict";
import { test } from "node:test";
import { canPerform, invoiceFilter } from "../../pkg/index.js";
import { filterInvoicesJson } from "../../pkg/json.js";
import { bytes, cut, ines, inAccount, lea, random, streamed, text, tried, whole } from "./support.js";

const approver = { id: "u-paul", role: "expense-approver", account: { id: "a-1", kind: "practice" } };
const strangers = [
  null,
  {},
  { id: "u-lea" },
  { id: "", role: "administrator" },
  { id: "u-lea", role: "Administrator" },
  7,
];
const users = [lea, ines, inAccount, approver, ...strangers];

const IDS = [
  '"u-lea"',
  '"u-tom"',
  '"\\u0075-lea"',
  '"a-1"',
  '"\\ud83e\\uddfe"',
  '"\\ud800"',
  '""',
  "null",
  "7",
  '["u-lea"]',
  '{"ownerId":"u-lea"}',
];
const KEYS = [
  '"ownerId"',
  '"owner\\u0049d"',
  '"accountId"',
  '"account\\u0049d"',
  '"id"',
  '"ownerid"',
  '"__proto__"',
  '""',
];
const SPACES = ["", "", "", " ", "\n\t", "\r\n  "];
const LEAVES = [...IDS, "true", "-0", "1e400", "0.10", "123456789012345678901234567890", '"é𝄞\\n\\"\\\\"', "[]", "{}"];

function drawn(next) {
  const one = (list) => list[next(list.length)];
  const space = () => one(SPACES);
  const value = (depth) => {
    const kind = depth > 3 ? 0 : next(4);
    if (kind < 2) return one(LEAVES);
    const items = Array.from({ length: next(4) }, () =>
      kind === 2
        ? space() + value(depth + 1) + space()
        : space() + one(KEYS) + space() + ":" + space() + value(depth + 1) + space(),
    );
    return kind === 2 ? `[${items.join(",")}]` : `{${items.join(",")}}`;
  };
  const row = () =>
    next(5) === 0
      ? value(0)
      : `{${space()}"ownerId":${space()}${one(IDS)},"more":${value(1)}${space()},"accountId"${space()}:${one(IDS)}${space()}}`;
  return Array.from({ length: next(6) }, row);
}

/** Whether a key that decides is in the row more than once: then it is hidden, whatever `JSON.parse` makes of it. */
function isTwice(row, user) {
  const keys = [...keysOf(row)];
  const deciding = Object.keys(invoiceFilter(user));
  return deciding.some((key) => keys.filter((other) => other === key).length > 1);
}

/** The keys of a row, its own and no deeper. */
function* keysOf(row) {
  if (!row.trimStart().startsWith("{")) return;
  let [depth, start] = [0, 0];
  let key;
  for (let i = 0; i < row.length; i++) {
    if (row[i] === '"') {
      start = i;
      while (row[++i] !== '"') if (row[i] === "\\") i++;
      key = row.slice(start, i + 1);
    } else if ("[{".includes(row[i])) depth++;
    else if ("]}".includes(row[i])) depth--;
    else if (row[i] === ":" && depth === 1) yield JSON.parse(key);
  }
}

test("exactly the rows that `canPerform` allows are kept, byte for byte, however the text is cut", async () => {
  for (let seed = 1; seed <= 400; seed++) {
    const next = random(seed);
    const rows = drawn(next);
    const body = `{"ownerId":"u-tom", "d" : [${rows.join(",")}] ,"e":[{"ownerId":"u-tom"}]}`;
    for (const user of users) {
      const kept = rows.filter((row) => !isTwice(row, user) && canPerform(user, "invoices.view", JSON.parse(row)));
      const out = whole(user, body, { at: "/d" });
      assert.equal(out, `{"ownerId":"u-tom", "d" : [${kept.join(",")}] ,"e":[{"ownerId":"u-tom"}]}`, `seed ${seed}`);
      if (seed % 10 === 0)
        assert.equal(await streamed(user, cut(bytes(body), 1 + next(9)), { at: "/d" }), out, `seed ${seed}`);
    }
  }
});

test("a text that is damaged is refused exactly where JSON.parse refuses it", () => {
  let refused = 0;
  for (let seed = 1; seed <= 4000; seed++) {
    const next = random(seed);
    const body = bytes(`[${drawn(next).join(",")}, 1]`);
    const place = 1 + next(body.length - 1);
    const [before, after] = [body.subarray(0, place), body.subarray(place + 1)];
    const damaged = Buffer.concat(
      [[before], [before, after], [before, [next(256)], after]][next(3)].map((part) => Buffer.from(part)),
    );
    const parsed = tried(() => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(damaged)));
    const { code } = tried(() => filterInvoicesJson(ines, damaged));
    if (!("value" in parsed)) refused++;
    assert.equal(code, "value" in parsed ? undefined : "invalid-json", `seed ${seed}: ${text(damaged)}`);
  }
  assert.ok(refused > 1000);
});

test("every split of a text into two, and into single bytes, gives the same", async () => {
  const body = bytes(
    '\uFEFF {"n":1.5e3,"d":[ {"ownerId":"\\u0075-lea","s":"é𝄞\\n"} ,{"ownerId":"u-tom"},null,{"ownerId":"u-lea"}\n] }',
  );
  const expected = whole(lea, body, { at: "/d" });
  assert.equal(expected, '\uFEFF {"n":1.5e3,"d":[ {"ownerId":"\\u0075-lea","s":"é𝄞\\n"} ,{"ownerId":"u-lea"}\n] }');
  for (let place = 0; place <= body.length; place++) {
    assert.equal(await streamed(lea, [body.subarray(0, place), body.subarray(place)], { at: "/d" }), expected);
  }
  assert.equal(await streamed(lea, cut(body, 1), { at: "/d" }), expected);
});

test("the fields may have other names, whatever they are", () => {
  for (const name of ["submitted_by", "é", "𝄞", '"', "\\", "\ud800", "__proto__", "a/b", " "]) {
    const row = `{${JSON.stringify(name)}:"u-lea","ownerId":"u-tom"}`;
    const other = '{"ownerId":"u-lea","\ufffd":"u-lea"}';
    assert.equal(whole(lea, `[${row},${other}]`, { fields: { ownerId: name } }), `[${row}]`, name);
  }
  const both = '[{"x":"u-lea"},{"x":"a-1"}]';
  const same = { id: "u-lea", role: "standard-user", account: { id: "u-lea" } };
  assert.equal(whole(same, both, { fields: { ownerId: "x", accountId: "x" } }), '[{"x":"u-lea"}]');
});

test("a pointer may name any key, and a text may spell it otherwise", () => {
  const body = (key) => `{${key}:[{"ownerId":"u-tom"}]}`;
  assert.equal(whole(lea, body('"\\ud800"'), { at: "/\ud800" }), '{"\\ud800":[]}');
  assert.equal(tried(() => whole(lea, body('"\ufffd"'), { at: "/\ud800" })).code, "not-an-array");
  assert.equal(whole(lea, body('"\\u0061/~"'), { at: "/a~1~0" }), '{"\\u0061/~":[]}');
});
