// From nothing to the first answer: a process of Node's, a page in Chromium. In turns, each time a new one.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { bundle, CEDAR_WASM, here, injected } from "./bundle.js";
import { launch } from "./chromium.js";
import { OURS, PEERS } from "./peers/index.js";
import { median, rounds, save } from "./results.js";
import { serve } from "./server.js";

const ROUNDS = rounds(61);
/** Who is not compared by ratio with a target, and takes long, is asked less often. */
const FEWER = rounds(11);
const LARGE = new Set(["accesscontrol", "casbin", "cedar"]);

/** What is there to begin with: the same page, the same process, and a line written by hand in it. */
const BY_HAND = { file: "by-hand", title: "by hand" };
const EVERYBODY = [...PEERS, BY_HAND];

/** Each of `once`'s figures as the median of all rounds, for each of them. */
async function inTurns(once) {
  const taken = new Map(EVERYBODY.map(({ file }) => [file, []]));
  // A first round for nothing: what the machine has not read from its disk yet is nobody's fault.
  for (let round = -1; round < ROUNDS; round++) {
    for (let turn = 0; turn < EVERYBODY.length; turn++) {
      const { file } = EVERYBODY[(round + 1 + turn) % EVERYBODY.length];
      if (LARGE.has(file) && round >= FEWER) continue;
      const { answer, ...figures } = await once(file);
      if (answer !== true) throw new Error(`${file} does not allow one's own record`);
      if (round >= 0) taken.get(file).push(figures);
    }
  }
  const medians = ({ file, title }) => {
    const all = taken.get(file);
    const figures = Object.keys(all[0]).map((key) => [key, median(all.map((figure) => figure[key]))]);
    return { file, name: title, ...Object.fromEntries(figures), rounds: all.length };
  };
  return EVERYBODY.map(medians);
}

const program = here("start/node.js");
const inNode = () =>
  inTurns(async (file) => JSON.parse((await promisify(execFile)(process.execPath, [program, file])).stdout));

async function inChromium() {
  const files = new Map([["/cedar/cedar_wasm_bg.wasm", await readFile(CEDAR_WASM)]]);
  for (const { file } of EVERYBODY) {
    const alias = { "#peer": here(`peers/${file}.js`) };
    files.set(
      `/${file}/bundle.js`,
      await bundle({ entryPoints: [here("start/page.js")], alias, inject: injected(file) }),
    );
  }
  const server = await serve(files);
  const browser = await launch();
  try {
    const pages = await inTurns(async (file) => {
      // A profile of its own: what the last one compiled is gone with it.
      const context = await browser.newContext();
      const page = await context.newPage();
      const said = server.said();
      await page.goto(`${server.url}/${file}/`, { waitUntil: "commit" });
      const answer = await said;
      await context.close();
      return answer;
    });
    return { version: browser.version(), pages };
  } finally {
    await browser.close();
    server.end();
  }
}

function print(title, ways, [first, second]) {
  console.log(
    `\n  ${title.padEnd(48)}${first.padStart(14)}${"times ours".padStart(12)}${second.padStart(18)}${"times ours".padStart(12)}`,
  );
  const ours = ways.find(({ file }) => file === OURS.file);
  for (const { name, ms, whole } of ways) {
    const cells = [
      `${ms.toFixed(2)} ms`.padStart(14),
      (ms / ours.ms).toFixed(3).padStart(12),
      `${whole.toFixed(2)} ms`.padStart(18),
      (whole / ours.whole).toFixed(3).padStart(12),
    ];
    console.log(`    ${name.padEnd(46)}${cells.join("")}`);
  }
}

const processes = await inNode();
const { version, pages } = await inChromium();
print(`first answer in a new process, median of ${ROUNDS}`, processes, ["from import", "from its start"]);
print(`first answer in a new page, median of ${ROUNDS}`, pages, ["from request", "from navigation"]);
save("start", { versions: { node: process.version.slice(1), chromium: version }, processes, pages });
