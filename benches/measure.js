// What every benchmark does alike.
import { mkdirSync, writeFileSync } from "node:fs";
import { do_not_optimize as keep, measure } from "mitata";

/** One round of everything, to see that it runs; the figures mean nothing and are not kept. */
export const quick = process.argv.includes("--quick");
export const rounds = (number) => (quick ? 1 : number);

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const results = new URL("../target/bench/", import.meta.url);

/** Keeps the results of a benchmark: `report.js` writes the documents from them. */
export function save(name, result) {
  if (quick) return;
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL(`${name}.json`, results), `${JSON.stringify(result, null, 2)}\n`);
}

const BRIEF = { min_cpu_time: 20e6, min_samples: 5, warmup_samples: 1, gc: false };
/** From here on, one turn is enough for a sample, in nanoseconds. */
const LONG = 20e6;

/** The median time of one call, in nanoseconds. What takes long is called once. */
async function time(work, last) {
  if (last === undefined || last > LONG) {
    const start = performance.now();
    keep(await work());
    return (performance.now() - start) * 1e6;
  }
  return (await measure(work, BRIEF)).p50;
}

/**
 * Times several ways to do one thing in turns, so that what else the machine does falls on all. Each way is
 * `{ name, work, rounds? }`; the first is what the others are compared with, round by round: `ratio` is the median of theirs.
 */
export async function inTurns(ways, many) {
  const taken = ways.map(() => []);
  // A first one for nothing: whoever begins must not pay for what is cold.
  const last = [];
  for (const [place, { work }] of ways.entries()) last[place] = await time(work);
  for (let round = 0; round < rounds(many); round++) {
    for (const [place, { work, rounds: most = many }] of ways.entries()) {
      if (round < most) taken[place].push((last[place] = await time(work, last[place])));
    }
  }
  return ways.map(({ name }, place) => ({
    name,
    ns: median(taken[place]),
    ratio: median(taken[place].map((ns, round) => ns / taken[0][round])),
    rounds: taken[place].length,
  }));
}

export { keep };
