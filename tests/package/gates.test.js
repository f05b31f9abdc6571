// `filterInvoicesResponse` in front of a real origin, in every server runtime: what its clients then see.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { emptyProject } from "./empty-project.js";
import { HERS, ask, startOrigin, untrue } from "./origin.js";
import { bun, deno, workerd } from "./runtimes.js";

const folder = await emptyProject();
const origin = await startOrigin();
after(() => origin.close());
const ORIGIN = `http://127.0.0.1:${origin.port}`;

/** Node's server is Hono's, which is a tool of the tests and not in the project. */
async function onNode() {
  const outfile = join(folder, "gate/node.mjs");
  const nodePaths = [fileURLToPath(new URL("node_modules", import.meta.url))];
  const entryPoints = [join(folder, "gate-node.js")];
  await build({ entryPoints, outfile, nodePaths, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  return [process.execPath, [outfile, ORIGIN]];
}

const onDeno = () => [
  deno,
  ["run", "--cached-only", "--no-lock", "--no-prompt", "--allow-net=127.0.0.1", "gate-deno.js", ORIGIN],
];
const onBun = () => [bun, ["run", "--no-install", "gate-bun.js", ORIGIN]];

async function onWorkerd() {
  const outdir = join(folder, "gate/worker");
  await build({
    entryPoints: [join(folder, "gate-worker.js")],
    outdir,
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    logLevel: "error",
  });
  const modules = ["explain", "json", "questions"]
    .map((name) => `(name = "${name}.wasm", wasm = embed "${name}.wasm")`)
    .join(", ");
  await writeFile(
    join(outdir, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = (
      modules = [(name = "gate-worker.js", esModule = embed "gate-worker.js"), ${modules}],
      bindings = [(name = "ORIGIN", text = "${ORIGIN}")],
      globalOutbound = "origin",
      compatibilityDate = "2026-01-01",
    )),
    (name = "origin", external = (address = "127.0.0.1:${origin.port}", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);`,
  );
  return [workerd, ["serve", join(outdir, "config.capnp"), "--control-fd=3"]];
}

/** Runs a gate while `visit`, called with its address, lasts. What breaks off is told on its standard error, and is no matter. */
async function serving([program, options], visit) {
  const env = { ...process.env, NODE_OPTIONS: "", DENO_DIR: join(folder, ".deno"), DENO_NO_UPDATE_CHECK: "1" };
  // In a group of its own: Deno's program is started by another.
  const child = spawn(program, options, {
    cwd: folder,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "ignore", "pipe"],
  });
  const gone = once(child, "exit");
  try {
    const said = Promise.race(
      [child.stdout, child.stdio[3]].map((from) => once(createInterface({ input: from }), "line")),
    );
    const [line] = await Promise.race([said, gone.then(() => assert.fail("it does not listen"))]);
    const told = JSON.parse(line);
    await visit(`http://127.0.0.1:${told.port ?? told}`);
  } finally {
    process.kill(-child.pid);
    await gone;
  }
}

/** Nothing is left that the origin said of its own body, and what else it said is there. */
function assertTrue({ headers }, what) {
  for (const name of [...untrue, "content-encoding", "content-range"])
    assert.equal(headers[name], undefined, `${what}: ${name}`);
  assert.deepEqual(
    [headers["cache-control"], headers.vary, headers["x-request-id"]],
    ["private, no-store", "Origin", "7"],
    what,
  );
}

for (const [name, on] of [
  ["Node, on Hono's server,", onNode],
  ["Deno", onDeno],
  ["Bun", onBun],
  ["workerd", onWorkerd],
]) {
  test(`${name} gives a list as it is left, however the origin coded it, and what has no list has no body`, async () => {
    await serving(await on(), async (url) => {
      const conditions = {
        range: "bytes=0-99",
        "if-none-match": '"a"',
        "if-modified-since": "Mon, 02 Nov 2026 08:00:00 GMT",
      };
      for (const coded of ["", "gzip", "br"]) {
        origin.asked.length = 0;
        // What the client can read, a runtime between may not.
        const headers = { ...conditions, "accept-encoding": "gzip, br, x-own" };
        const answer = await ask(url, `/list/${coded}`, { headers });
        assert.deepEqual([answer.status, answer.isWhole, answer.text === HERS], [200, true, true], coded);
        assertTrue(answer, coded);
        assert.match(answer.headers["content-type"], /^application\/json/);
        const [{ headers: asked }] = origin.asked;
        assert.deepEqual(
          Object.keys(conditions).filter((name) => name in asked),
          [],
          "all of the list is asked for",
        );
        assert.doesNotMatch(asked["accept-encoding"] ?? "", /x-own/, "the origin is told what this runtime can read");
      }
      for (const coded of ["", "gzip"]) {
        const answer = await ask(url, `/list/${coded}`, { method: "HEAD" });
        assert.deepEqual([answer.status, answer.isWhole, answer.text], [200, true, ""], `HEAD ${coded}`);
        assertTrue(answer, "HEAD");
        assert.ok([undefined, "0"].includes(answer.headers["content-length"]), "HEAD");
      }
      for (const [path, status] of [
        ["/status/204", 204],
        ["/status/205", 205],
        ["/status/304", 304],
        ["/part", 502],
        ["/page", 502],
        ["/page/gzip", 502],
        ["/error", 503],
        ["/error/br", 503],
        ["/moved", 302],
      ]) {
        const answer = await ask(url, path);
        assert.deepEqual([answer.status, answer.isWhole, answer.text], [status, true, ""], path);
        assertTrue(answer, path);
      }
      assert.equal((await ask(url, "/error")).headers["retry-after"], "7");
      assert.equal((await ask(url, "/moved")).headers.location, "/there");
    });
  });

  test(`${name} breaks off where the origin's list does, and goes on with others`, async () => {
    await serving(await on(), async (url) => {
      for (const path of ["/broken", "/broken/gzip", "/unfinished", "/unfinished/br"]) {
        const answer = await ask(url, path).catch(() => undefined);
        assert.notEqual(answer?.isWhole && answer.status === 200, true, path);
        assert.ok(!answer?.text.includes("u-tom"), path);
      }
      assert.equal((await ask(url, "/list/br")).text, HERS);
    });
  });
}
