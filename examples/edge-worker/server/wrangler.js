// Runs wrangler, by which a worker is developed and deployed. Nothing leaves this machine.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const WRANGLER = join(createRequire(import.meta.url).resolve("wrangler/package.json"), "../bin/wrangler.js");
/** wrangler needs Node 22.12. Where an older one runs this, npm has a newer. */
const NODE = Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : newerNode();
const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** Nobody is told, nothing is looked up, and nobody is asked. */
const QUIET = {
  CI: "1",
  NO_COLOR: "1",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

function newerNode() {
  const name = `node-${process.platform}-${process.arch}`;
  return join(createRequire(import.meta.url).resolve(`${name}/package.json`), "../bin/node");
}

/** Starts a command of wrangler's. Its settings and logs are written into `folder`.
 * @param {string[]} words
 * @param {string} folder */
function wrangler(words, folder) {
  return spawn(NODE, [WRANGLER, ...words], {
    cwd: PROJECT,
    // A group of its own, so that it ends with all that it has started.
    detached: true,
    env: { PATH: process.env["PATH"], HOME: folder, WRANGLER_LOG_PATH: join(folder, "logs"), ...QUIET },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** `wrangler dev`, in front of an origin: the address once it listens.
 * @param {{ origin: string, env: Record<string, string>, log: (line: string) => void }} settings
 * `log` is given what the worker writes to its console. */
export async function startWrangler({ origin, env, log }) {
  const folder = await mkdtemp(join(tmpdir(), "wrangler-"));
  // Over what wrangler.jsonc says.
  const variables = Object.entries({ ORIGIN_URL: `http://${origin}/`, ...env });
  await writeFile(join(folder, "vars"), variables.map(([name, value]) => `${name}='${value}'\n`).join(""));
  const words = [
    "dev",
    "--ip",
    "127.0.0.1",
    "--port",
    "0",
    "--inspector-port",
    "0",
    "--env-file",
    join(folder, "vars"),
  ];
  const child = wrangler(
    [...words, "--persist-to", join(folder, "state"), "--show-interactive-dev-session=false"],
    folder,
  );
  const close = async () => {
    if (child.exitCode === null && child.pid) {
      process.kill(-child.pid, "SIGTERM");
      await once(child, "exit");
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const said = /** @type {string[]} */ ([]);
  const listening = new Promise((resolve, reject) => {
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on("line", (line) => {
        said.push(line);
        const url = /Ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
        if (url) resolve(url);
        if (line.startsWith("{")) log(line);
      });
    }
    child.on("exit", () => reject(new Error(`wrangler dev ends:\n${said.join("\n")}`)));
  });
  try {
    return { url: /** @type {string} */ (await listening), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** `wrangler deploy --dry-run`: what it would send, in a folder.
 * @param {string} folder */
export async function dryRun(folder) {
  const child = wrangler(["deploy", "--dry-run", "--outdir", join(folder, "out")], folder);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`wrangler deploy --dry-run fails:\n${said}`);
  return { said, out: join(folder, "out") };
}
