// Lists that say they are long: what a list costs is what is in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ENTRY } from "./calls.js";

const { visibleInvoices } = await import(`../../pkg/${ENTRY}.js`);

const ines = { id: "u-ines", role: "administrator" };
const lea = { id: "u-lea", role: "standard-user" };
const hers = { ownerId: "u-lea" };
const his = { ownerId: "u-tom" };

for (const length of [200_000_000, 2 ** 32 - 1]) {
  test(`a list of ${length.toLocaleString("en")} places is read at those in which something is`, () => {
    const sparse = Object.assign([], {
      0: hers,
      5: his,
      2_000: hers,
      3_500: his,
      190_000_000: hers,
      length,
      owner: "u-lea",
    });
    assert.deepEqual(visibleInvoices(lea, sparse), [hers, hers, hers]);
    assert.deepEqual(visibleInvoices(ines, sparse), [hers, his, hers, his, hers]);
    assert.deepEqual(visibleInvoices({}, sparse), []);
    let reads = 0;
    const counted = new Proxy(sparse, { get: (list, key) => (reads++, list[key]) });
    assert.deepEqual(visibleInvoices(lea, counted), [hers, hers, hers]);
    assert.ok(reads < 4_000, `${reads} reads`);
  });
}

test("behind many holes come all of the list, in its order, and only what is its own", () => {
  const list = Object.assign([], { 1_100: hers, 1_101: his, 1_103: hers, 1_104: undefined, 1_105: hers });
  Object.defineProperty(list, 1_106, { value: hers, enumerable: false });
  Object.defineProperty(list, 1_107, {
    get: () => {
      throw new Error("not today");
    },
    enumerable: true,
  });
  list[1_108] = hers;
  list[5_000] = hers;
  Object.setPrototypeOf(list, Object.assign(Object.create(Array.prototype), { 3: hers, 1_102: hers }));
  assert.deepEqual(visibleInvoices(lea, list), Array(6).fill(hers));
  assert.equal(visibleInvoices(ines, list).length, 7);
});

test("a list of nothing but holes, or of nothing but `undefined`, is empty", () => {
  assert.deepEqual(visibleInvoices(ines, Array(2 ** 32 - 1)), []);
  assert.deepEqual(visibleInvoices(ines, Array(5_000).fill(undefined)), []);
});

test("a proxy that says it is endless ends, whatever it says it has", () => {
  const endless = (traps) =>
    new Proxy([hers, his], { get: (list, key) => (key === "length" ? Infinity : list[key]), ...traps });
  assert.deepEqual(visibleInvoices(lea, endless({})), [hers]);
  const refuses = () => {
    throw new Error("no");
  };
  assert.deepEqual(visibleInvoices(lea, endless({ ownKeys: refuses })), [hers]);
  const boasts = () => ["7", "length", "5", "1", "Infinity", "1e400", Symbol.iterator];
  assert.deepEqual(visibleInvoices(lea, endless({ ownKeys: boasts })), [hers]);
});
