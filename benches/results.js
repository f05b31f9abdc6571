// What every benchmark does with its figures.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** One round of everything, to see that it runs; the figures mean nothing and are not kept. */
export const quick = process.argv.includes("--quick");
export const rounds = (number) => (quick ? 1 : number);

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const file = (name) => new URL(`../target/bench/${name}.json`, import.meta.url);

/** Keeps the results of a benchmark: `report.js` writes the documents from them. */
export function save(name, result) {
  if (quick) return;
  mkdirSync(new URL(".", file(name)), { recursive: true });
  writeFileSync(file(name), `${JSON.stringify(result, null, 2)}\n`);
}

/** What `save` has kept; undefined if nothing. */
export function saved(name) {
  try {
    return JSON.parse(readFileSync(file(name), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
