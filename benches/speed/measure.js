// Measures one case, wherever it runs: the bundle of this is the same for Node and for Chromium.
import { CASES } from "./cases.js";

/** How long a sample takes at least, in milliseconds: thousands of times what the clock of a page can tell. */
const SAMPLE = 10;
/** How long each side runs before anything is kept: by then an engine has optimised what it will. */
const WARM = 200;

async function timed(run, times) {
  // Nobody pays for what another left.
  globalThis.gc({ type: "minor" });
  const start = performance.now();
  await run(times);
  return performance.now() - start;
}

/** How many times make a sample; when this is known, the side is warm. */
async function warmed(run) {
  const begin = performance.now();
  for (let times = 1; ; ) {
    const ms = await timed(run, times);
    if (ms < SAMPLE) times = ms < SAMPLE / 8 ? times * 4 : Math.ceil((times * SAMPLE * 1.2) / ms);
    else if (performance.now() - begin > WARM) return times;
  }
}

/**
 * Times the sides of a case in turns, so that what else the machine does falls on all; each round begins with another
 * side. Gives the nanoseconds of one time, a number for each round; `quick`: of one round that is not warm.
 */
async function measure(name, { rounds, quick }) {
  const { sides, period, sum } = await CASES[name]();
  for (const { name: who, run } of sides) {
    const found = await run(period);
    if (found !== sum) throw new Error(`${name}: ${who} answers ${found} where ${sum} is right`);
  }
  const times = [];
  for (const { run } of sides) times.push(quick ? 1 : await warmed(run));
  const measured = sides.map(({ name: who }) => ({ name: who, ns: [] }));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < sides.length; turn++) {
      const place = (round + turn) % sides.length;
      measured[place].ns.push(((await timed(sides[place].run, times[place])) * 1e6) / times[place]);
    }
  }
  return measured;
}

/** A page and a process find it alike. */
globalThis.measure = measure;
