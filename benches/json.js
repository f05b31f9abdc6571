// How fast a list of invoices is filtered as text, beside what one would write instead: `JSON.parse`, `filter`,
// `JSON.stringify`, from bytes to bytes. Ratios of one run, in turns. `cargo xtask bench` prints them.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { LISTS, cut, streamed, textOf, user } from "./invoices.js";
import { filterInvoicesJson } from "./peers/json.js";
import { median, quick, rounds, save } from "./results.js";

const { hasOwn } = Object;
const byHand = (body) => {
  const rows = JSON.parse(new TextDecoder().decode(body));
  return new TextEncoder().encode(
    JSON.stringify(rows.filter((row) => hasOwn(row, "ownerId") && row.ownerId === user.id)),
  );
};

const ROUNDS = 15;
const CHUNKS = [4, 16, 64, 1024];
/** How many times as fast it must be: the whole text and chunks of 64 kB, and chunks of 4 kB. */
const AT_LEAST = { "invoices with lines, accents": [9, 4], "small invoices, ASCII": [7, 3.3] };
const result = { node: process.version, lists: [] };

console.log("\n  10 MB, medians of one run                                  ms     MB/s  times as fast  at least");
for (const [what, invoice] of Object.entries(LISTS)) {
  const body = textOf(invoice, 1e7);
  const expected = byHand(body);
  const [atLeast, atLeastSmall] = AT_LEAST[what];
  if (!Buffer.from(expected).equals(filterInvoicesJson(user, body))) throw new Error("they disagree");
  const ways = [
    ["JSON.parse, filter, JSON.stringify", () => byHand(body).length],
    ["filterInvoicesJson", () => filterInvoicesJson(user, body).length, atLeast],
    // What the engine's streams take by themselves: the floor of what follows, and most of it where pieces are small.
    [
      "a TransformStream that does nothing, 4 kB",
      () => streamed(cut(body, 4 << 10), new TransformStream()).then(() => expected.length),
    ],
    ...CHUNKS.map((kb) => {
      const limit = { 4: atLeastSmall, 64: atLeast }[kb];
      return [`invoiceJsonFilter, chunks of ${kb} kB`, () => streamed(cut(body, kb << 10)), limit];
    }),
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
    const cells = [
      ms.toFixed(1).padStart(8),
      (body.length / 1e3 / ms).toFixed(0).padStart(8),
      ratio.toFixed(1).padStart(14),
    ];
    console.log(`    ${name.padEnd(46)}${cells.join(" ")} ${String(limit ?? "").padStart(9)}`);
  }
  result.lists.push({ what, ways: measured });
}

// Memory: at most what a process ever had that does nothing else.
const here = fileURLToPath(new URL("json-memory.js", import.meta.url));
const memory = (...options) => Number(execFileSync(process.execPath, [here, ...options], { encoding: "utf8" }));
result.memory = {
  nothing: memory("nothing", "10"),
  tenMegabytes: memory("filter", "10"),
  aGigabyte: memory("filter", quick ? "10" : "1000"),
};
const [nothing, few, many] = Object.values(result.memory).map((megabytes) => megabytes.toFixed(0));
console.log(
  `\n  most memory of a process: 10 MB streamed ${few} MB, 1 GB streamed ${many} MB; a stream that does nothing ${nothing} MB`,
);
save("json", result);
