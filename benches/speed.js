// How fast the package answers, in Node and in Chromium, side by side with what one would pick instead. Times on a
// shared machine mean little; the ratios of one run do.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { build } from "esbuild";
import { bundle, CEDAR_WASM, here, injected } from "./bundle.js";
import { launch } from "./chromium.js";
import { PEERS } from "./peers/index.js";
import { median, quick, rounds, save } from "./results.js";
import { serve } from "./server.js";
import { CASES } from "./speed/cases.js";

/** An engine may optimise well or badly, and stay with it: each case is measured in several processes and pages … */
const REALMS = rounds(5);
/** … and this often in each. */
const ROUNDS = rounds(7);

const run = promisify(execFile);

const entryPoints = [here("speed/measure.js")];
const options = { rounds: ROUNDS, quick };

const SPEED_IN_NODE = here("../target/bench/speed.mjs");

async function node() {
  const cedar = here("speed/cedar.js");
  await build({
    entryPoints,
    outfile: SPEED_IN_NODE,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    // It finds its wasm beside itself, so it stays where it is.
    alias: { "#cedar": cedar },
    external: [cedar],
    // casbin and its like ask for Node's modules by `require`.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  const program = here("speed/node.js");
  return {
    name: "node",
    version: process.version.slice(1),
    async measure(name) {
      const asked = ["--expose-gc", program, SPEED_IN_NODE, name, JSON.stringify(options)];
      return JSON.parse((await run(process.execPath, asked)).stdout);
    },
    end() {},
  };
}

async function chromium() {
  const files = new Map([
    ["/bundle.js", await bundle({ entryPoints, inject: injected("casbin") })],
    ["/cedar_wasm_bg.wasm", await readFile(CEDAR_WASM)],
  ]);
  const server = await serve(files);
  const browser = await launch();
  return {
    name: "chromium",
    version: browser.version(),
    async measure(name) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${server.url}/`);
      const measured = await page.evaluate(
        ([name, options]) => {
          if (!crossOriginIsolated) throw new Error("the page is not isolated: its clock is too coarse");
          return globalThis.measure(name, options);
        },
        [name, options],
      );
      await context.close();
      return measured;
    },
    async end() {
      await browser.close();
      server.end();
    },
  };
}

const shown = (ns) =>
  ns < 1e3 ? `${ns.toFixed(1)} ns` : ns < 1e6 ? `${(ns / 1e3).toFixed(2)} µs` : `${(ns / 1e6).toFixed(2)} ms`;

/** Times, and what ours is of each: ratios of medians. */
function print(title, sides) {
  const [ours] = sides;
  console.log(
    `\n  ${title.padEnd(42)}${"Node".padStart(12)}${"ours is".padStart(9)}${"Chromium".padStart(14)}${"ours is".padStart(9)}`,
  );
  for (const side of sides) {
    const cell = (engine) => shown(side[engine]).padStart(14) + (ours[engine] / side[engine]).toFixed(3).padStart(9);
    console.log(`    ${side.name.padEnd(38)}${cell("node")}${cell("chromium")}`);
  }
}

const titles = new Map(PEERS.map(({ file, title }) => [file, title]));
/** `casl, built anew` is CASL too. */
const titled = (side) => side.replace(/^[\w-]+/, (file) => titles.get(file) ?? file.replace("-", " "));

/**
 * One case in all its processes and pages: for each side, the median of all rounds in each engine, in nanoseconds.
 */
async function measured(name, engines) {
  const taken = new Map();
  for (let realm = 0; realm < REALMS; realm++) {
    for (const engine of engines) {
      for (const { name: side, ns } of await engine.measure(name)) {
        if (!taken.has(side)) taken.set(side, { node: [], chromium: [] });
        taken.get(side)[engine.name].push(...ns);
      }
    }
  }
  return Array.from(taken, ([side, { node, chromium }]) => ({
    side,
    name: titled(side),
    node: median(node),
    chromium: median(chromium),
  }));
}

const engines = [await node(), await chromium()];
const result = { versions: {}, cases: {} };
for (const { name, version } of engines) result.versions[name] = version;
try {
  for (const name of Object.keys(CASES)) print(name, (result.cases[name] = await measured(name, engines)));
} finally {
  for (const engine of engines) await engine.end();
}
const memory = JSON.parse((await run(process.execPath, ["--expose-gc", here("speed/memory.js")])).stdout);
console.log(
  `\n  memory after 64 questions ${memory.before.toFixed(1)} MB, after 10,000,000 ${memory.after.toFixed(1)} MB`,
);
save("speed", { ...result, memory });
