// How fast a list of invoices is filtered as text, beside what one would write instead: `JSON.parse`, `filter`,
// `JSON.stringify`, from bytes to bytes. Ratios of one run, in turns. `cargo xtask bench` prints them.
import { filterInvoicesJson, invoiceJsonFilter } from "./peers/json.js";
import { random } from "./random.js";
import { median, quick, rounds, save } from "./results.js";

const { hasOwn } = Object;
const user = { id: "u-1", role: "standard-user" };

const SUPPLIERS = ["Papeterie Générale", "Électricité de l'Ouest", "Boulangerie Martin", 'Métro "Cash & Carry"', "Café René", "OVH SAS"];

const LISTS = {
  "invoices with lines, accents": (next, i) => ({
    id: `inv-2026-${String(i).padStart(6, "0")}`,
    ownerId: `u-${next(4)}`,
    accountId: "a-1",
    number: `F${20260000 + i}`,
    supplier: { name: SUPPLIERS[next(SUPPLIERS.length)], siren: String(100000000 + next(899999999)), country: "FR" },
    issuedOn: "2026-11-02",
    dueOn: "2026-12-02",
    currency: "EUR",
    net: next(500000) / 100,
    vat: next(100000) / 100,
    status: ["draft", "processed", "published"][next(3)],
    paid: next(2) === 1,
    note: next(3) ? null : "Réglée par carte\nreçu joint",
    lines: Array.from({ length: 1 + next(3) }, (_, k) => ({
      label: `Article ${next(1000)} – lot ${k}`,
      quantity: 1 + next(12),
      unitPrice: next(20000) / 100,
      vatRate: 20,
    })),
    document: { file: `2026/11/inv-${i}.pdf`, pages: 1 + next(4), sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
  }),
  "small invoices, ASCII": (next, i) => ({
    id: `inv-${i}`,
    ownerId: `u-${next(4)}`,
    accountId: "a-1",
    supplier: `Supplier ${next(17)}`,
    amount: 1000 + i,
    date: "2026-11-02",
  }),
};

function textOf(invoice, bytes) {
  const next = random();
  const rows = [];
  for (let size = 2, i = 0; size < bytes; i++) {
    const row = JSON.stringify(invoice(next, i));
    rows.push(row);
    size += Buffer.byteLength(row) + 1;
  }
  return new TextEncoder().encode(`[${rows.join(",")}]`);
}

const byHand = (body) => {
  const rows = JSON.parse(new TextDecoder().decode(body));
  return new TextEncoder().encode(JSON.stringify(rows.filter((row) => hasOwn(row, "ownerId") && row.ownerId === user.id)));
};

/** Pieces of a text, through the stream; how many bytes come out. */
async function streamed(pieces, filter = invoiceJsonFilter(user)) {
  let length = 0;
  const source = new ReadableStream({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  for await (const part of source.pipeThrough(filter)) length += part.length;
  return length;
}

function* cut(body, size) {
  for (let start = 0; start < body.length; start += size) yield body.subarray(start, start + size);
}

const ROUNDS = 15;
const CHUNKS = [4, 16, 64, 1024];
const result = { node: process.version, lists: [] };

console.log("\n  10 MB, medians of one run                                  ms     MB/s  times as fast  at least");
for (const [what, invoice] of Object.entries(LISTS)) {
  const body = textOf(invoice, 1e7);
  const expected = byHand(body);
  if (!Buffer.from(expected).equals(filterInvoicesJson(user, body))) throw new Error("they disagree");
  const ways = [
    ["JSON.parse, filter, JSON.stringify", () => byHand(body).length],
    ["filterInvoicesJson", () => filterInvoicesJson(user, body).length, 4],
    // What the engine's streams take by themselves: the floor of what follows, and most of it where pieces are small.
    ["a TransformStream that does nothing, 4 kB", () => streamed(cut(body, 4 << 10), new TransformStream()).then(() => expected.length)],
    ...CHUNKS.map((kb) => [`invoiceJsonFilter, chunks of ${kb} kB`, () => streamed(cut(body, kb << 10)), 3]),
  ];
  const times = ways.map(() => []);
  for (let round = 0; round < rounds(ROUNDS); round++) {
    for (const [place, [, run]] of ways.entries()) {
      const start = performance.now();
      if ((await run()) !== expected.length) throw new Error("they disagree");
      times[place].push(performance.now() - start);
    }
  }
  console.log(`  ${what}`);
  const measured = [];
  for (const [place, [name, , limit]] of ways.entries()) {
    const ms = median(times[place]);
    const ratio = median(times[place].map((time, round) => times[0][round] / time));
    measured.push({ name, ms, ratio });
    const cells = [ms.toFixed(1).padStart(8), (body.length / 1e3 / ms).toFixed(0).padStart(8), ratio.toFixed(1).padStart(14)];
    console.log(`    ${name.padEnd(46)}${cells.join(" ")} ${String(limit ?? "").padStart(9)}`);
  }
  result.lists.push({ what, ways: measured });
}

// Memory: the same invoices over and over, as one list.
async function memory(megabytes) {
  const rows = textOf(LISTS["invoices with lines, accents"], 1e6).subarray(1, -1);
  const [open, comma, close] = ["[", ",", "]"].map((text) => new TextEncoder().encode(text));
  let most = 0;
  function* pieces() {
    yield open;
    for (let i = 0; i < megabytes; i++) {
      if (i > 0) yield comma;
      yield* cut(rows, 1 << 16);
      if (i % 10 === 9) {
        globalThis.gc?.();
        most = Math.max(most, process.memoryUsage().rss);
      }
    }
    yield close;
  }
  await streamed(pieces());
  return most / 1e6;
}
result.memory = { tenMegabytes: await memory(10), aGigabyte: await memory(quick ? 10 : 1000) };
const [few, many] = Object.values(result.memory).map((megabytes) => megabytes.toFixed(0));
console.log(`\n  most memory of the process: 10 MB streamed ${few} MB, 1 GB streamed ${many} MB`);
save("json", result);
