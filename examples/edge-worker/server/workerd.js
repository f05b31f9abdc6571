// Runs the worker in workerd. npm brings the program in a package of the platform's; no script of npm's has to run for that.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** @type {string} Where npm put it. */
const WORKERD = createRequire(import.meta.url)("workerd").default;
const CONFIG = fileURLToPath(new URL("../worker.capnp", import.meta.url));

/** Starts the worker in front of an origin, and gives its address once it listens.
 * @param {{ origin: string, env: Record<string, string>, port?: number, log?: (line: string) => void }} settings
 * `log` is given what the worker writes to its console, line by line. */
export async function startWorker({ origin, env, port = 0, log = console.log }) {
  const addresses = [`--socket-addr=http=127.0.0.1:${port}`, `--external-addr=origin=${origin}`];
  const child = spawn(WORKERD, ["serve", CONFIG, ...addresses, "--control-fd=3"], {
    // Nothing of this process's environment is the worker's: its configuration is what is said here.
    env: { ORIGIN_URL: "http://origin/", ...env },
    stdio: ["ignore", "pipe", "inherit", "pipe"],
  });
  createInterface({ input: /** @type {import("node:stream").Readable} */ (child.stdout) }).on("line", log);
  const gone = once(child, "exit");
  const control = /** @type {import("node:stream").Readable} */ (child.stdio[3]);
  const listening = (async () => {
    for await (const line of createInterface({ input: control })) {
      const { event, port } = JSON.parse(line);
      if (event === "listen") return `http://127.0.0.1:${port}`;
    }
    throw new Error("workerd does not listen");
  })();
  return {
    url: await listening,
    close: async () => {
      child.kill();
      await gone;
    },
  };
}
