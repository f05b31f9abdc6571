// Runs the app in Next's own server, as `next build` left it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");
const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** Starts a command of Next's, which tells nobody what runs here.
 * @param {string[]} words
 * @param {Record<string, string>} env */
function next(words, env = {}) {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, [NEXT, ...words], {
    cwd: PROJECT,
    // A group of its own, so that it ends with all that it has started.
    detached: true,
    env: { PATH, HOME, CI: "1", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** `next build`. */
export async function buildApp() {
  const child = next(["build", "--webpack"]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`next build fails:\n${said}`);
}

/** `next start`, in front of an origin: where the gate is, once it listens.
 * @param {{ origin: string, env: Record<string, string>, log: (line: string) => void, port?: number }} settings
 * `log` is given what the app writes to its console. */
export async function startNext({ origin, env, log, port = 0 }) {
  const words = ["start", "--hostname", "127.0.0.1", "--port", String(port)];
  const child = next(words, { ORIGIN_URL: `http://${origin}/`, ...env });
  const close = async () => {
    if (child.exitCode !== null || !child.pid) return;
    process.kill(-child.pid, "SIGTERM");
    await once(child, "exit");
  };
  const said = /** @type {string[]} */ ([]);
  const listening = new Promise((resolve, reject) => {
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on("line", (line) => {
        said.push(line);
        const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
        if (url) resolve(url);
        if (line.startsWith("{")) log(line);
      });
    }
    child.on("exit", () => reject(new Error(`next start ends:\n${said.join("\n")}`)));
  });
  try {
    return { url: `${await listening}/api`, close };
  } catch (error) {
    await close();
    throw error;
  }
}
