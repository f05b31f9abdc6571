// From nothing to the first answer: a process of Node's, a page in Chromium. In turns, each time a new one.
import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Builder, Capabilities } from "selenium-webdriver";
import { median, rounds, save } from "./measure.js";
import { page } from "./pages.js";
import { OURS, PEERS } from "./peers/index.js";
import { serve } from "./start/server.js";

const PROCESSES = 31;
const PAGES = 21;

/** What is there to begin with: the same page, the same process, and a line written by hand in it. */
const BY_HAND = { file: "by-hand", title: "by hand" };
const EVERYBODY = [...PEERS, BY_HAND];

/** The median for each of them, and how many times that is ours, round by round. */
async function inTurns(many, once) {
  const taken = new Map(EVERYBODY.map(({ file }) => [file, []]));
  for (let round = 0; round < rounds(many); round++) {
    for (const { file } of EVERYBODY) {
      const { answer, ms } = await once(file);
      if (answer !== true) throw new Error(`${file} does not allow one's own record`);
      taken.get(file).push(ms);
    }
  }
  const ours = taken.get(OURS.file);
  return EVERYBODY.map(({ file, title }) => {
    const times = taken.get(file);
    return {
      name: title,
      ms: median(times),
      ratio: median(times.map((ms, round) => ms / ours[round])),
      rounds: times.length,
    };
  });
}

const program = fileURLToPath(new URL("start/node.js", import.meta.url));
const inNode = () =>
  inTurns(PROCESSES, async (file) => JSON.parse((await promisify(execFile)(process.execPath, [program, file])).stdout));

/** The driver that `cargo xtask bench` has started. */
async function chromium() {
  const { DRIVER_CHROMIUM, CAPABILITIES_CHROMIUM } = process.env;
  if (!DRIVER_CHROMIUM || !CAPABILITIES_CHROMIUM) throw new Error("no browser: run this by `cargo xtask bench start`");
  const capabilities = new Capabilities({ browserName: "chrome", ...JSON.parse(CAPABILITIES_CHROMIUM) });
  return new Builder()
    .disableEnvironmentOverrides()
    .usingServer(DRIVER_CHROMIUM)
    .withCapabilities(capabilities)
    .build();
}

async function inChromium() {
  let folder;
  for (const { file } of EVERYBODY) ({ folder } = await page(file));
  const server = await serve(dirname(folder));
  const driver = await chromium();
  try {
    const version = (await driver.getCapabilities()).get("browserVersion");
    const first = await driver.getWindowHandle();
    const pages = await inTurns(PAGES, async (file) => {
      // A tab of its own: what the last one compiled is gone with it.
      await driver.switchTo().newWindow("tab");
      await driver.get(`${server.url}${file}/`);
      const answer = await driver.wait(() => driver.executeScript("return globalThis.firstAnswer"), 30_000);
      await driver.close();
      await driver.switchTo().window(first);
      return answer;
    });
    return { version, pages };
  } finally {
    await driver.quit();
    server.end();
  }
}

function print(title, ways) {
  console.log(`\n  ${title}`);
  for (const { name, ms, ratio } of ways)
    console.log(`    ${name.padEnd(34)}${`${ms.toFixed(1)} ms`.padStart(12)}${ratio.toFixed(2).padStart(9)}`);
}

const result = { node: process.version, processes: await inNode(), chromium: await inChromium() };
print(`first answer in a new process, median of ${rounds(PROCESSES)}: time, times ours`, result.processes);
print(
  `first answer in a new page, median of ${rounds(PAGES)}, from when it asked for its script`,
  result.chromium.pages,
);
save("start", result);
