// The engines without a page: Node, Deno, Bun, workerd, and edge runtimes. Nothing is awaited in any of them.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { emptyProject } from "./empty-project.js";
import { assertRight, jsonFrom } from "./report.js";
import { bun, deno, oldestNodes, workerd } from "./runtimes.js";

const folder = await emptyProject();
const installed = JSON.parse(await readFile(join(folder, "node_modules/dossier-roles/package.json"), "utf8"));

// It may read the matrix and nothing else, not even the package; it would fail rather than ask.
const denoWith = (program) => ["run", "--cached-only", "--no-lock", "--allow-read=matrix.txt", "--no-prompt", program];
const denoEnv = { DENO_DIR: join(folder, ".deno"), DENO_NO_UPDATE_CHECK: "1" };

/** What the filter leaves of its list (project/filtered.js). */
const LEFT = '[{"ownerId": "u-lea"}]';

/** With wasm and without: each right, each of the version that is installed. */
function assertBothRight(reports) {
  assert.equal(reports.length, 2);
  for (const report of reports) {
    assertRight(report);
    assert.equal(report.version, installed.version);
  }
}

for (const [name, program, options, env] of [
  ["Node", process.execPath, ["main.js"]],
  ["Deno, which lets it read nothing,", deno, denoWith("main.js"), denoEnv],
  ["Bun", bun, ["run", "--no-install", "main.js"]],
]) {
  test(`${name} imports it, with wasm and without, ready, and replays the matrix`, async () => {
    assertBothRight(await jsonFrom(folder, program, options, env));
  });
}

for (const [name, program, options, env] of [
  ["Node", process.execPath, ["json.js"]],
  ["Deno", deno, denoWith("json.js"), denoEnv],
  ["Bun", bun, ["run", "--no-install", "json.js"]],
]) {
  test(`${name} filters a JSON text by the subpath: whole, as a stream, and as a response`, async () => {
    const text = '{"total": 2, "rows": [{"ownerId": "u-lea", "é": 1e400}]}';
    assert.deepEqual(await jsonFrom(folder, program, options, env), { whole: text, streamed: text, answered: text });
  });
}

for (const [name, program] of [
  ["Node", process.execPath],
  ["Bun", bun],
]) {
  test(`${name} requires it, in both formats, ready and without a warning, and each copy knows the others' errors`, async () => {
    const { reports, names, ...rest } = await jsonFrom(folder, program, ["required.cjs"]);
    assert.equal(reports.length, 4);
    reports.forEach(assertRight);
    assert.ok(names > 20);
    assert.deepEqual(rest, { haveTheSameNames: true, knowEachOthersErrors: true, left: [LEFT, LEFT], elements: [] });
  });
}

for (const [place, node] of oldestNodes.entries()) {
  test(`the oldest Node of range ${place + 1} of \`engines\` does the same: imports it, requires it, filters`, async () => {
    const { stdout } = await promisify(execFile)(node, ["--version"]);
    const range = installed.engines.node.split(" || ")[place];
    // npm does not have each version for each machine.
    const oldest = process.arch === "x64" ? range.replace(/^\D+/, "v") : stdout.trim();
    assert.equal(stdout.trim(), oldest, range);
    assertBothRight(await jsonFrom(folder, node, ["main.js"]));
    // Node 22.12 alone, of all that are allowed, calls it an experiment that a module is required: its word, not the package's.
    const quiet = { NODE_OPTIONS: stdout.startsWith("v22.12.") ? "--disable-warning=ExperimentalWarning" : "" };
    const { reports, left } = await jsonFrom(folder, node, ["required.cjs"], quiet);
    reports.forEach(assertRight);
    assert.deepEqual(left, [LEFT, LEFT]);
    const text = '{"total": 2, "rows": [{"ownerId": "u-lea", "é": 1e400}]}';
    assert.deepEqual(await jsonFrom(folder, node, ["json.js"]), { whole: text, streamed: text, answered: text });
  });
}

for (const format of ["esm", "cjs"]) {
  test(`a bundle for Node that drops all it does not use answers, as ${format}`, async () => {
    const outfile = join(folder, `bundle-for-node/bundle.${format === "esm" ? "mjs" : "cjs"}`);
    const contents = `import { canPerform } from "dossier-roles";
      console.log(canPerform({ id: "u-ines", role: "administrator" }, "team.manage-users"));`;
    const stdin = { contents, resolveDir: folder };
    await build({ stdin, outfile, bundle: true, minify: true, platform: "node", format, logLevel: "error" });
    assert.equal(await jsonFrom(folder, process.execPath, [outfile]), true);
  });
}

test("workerd answers requests with it, ready, and replays the matrix", async () => {
  const outdir = join(folder, "worker");
  // As Cloudflare's own tool bundles: its conditions in its order, the wasm beside the module for the runtime to compile.
  const { metafile } = await build({
    entryPoints: [join(folder, "worker.js")],
    outdir,
    bundle: true,
    metafile: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy", ".txt": "text" },
    assetNames: "[name]",
    logLevel: "error",
  });
  const wasm = Object.keys(metafile.outputs)
    .map((path) => basename(path))
    .filter((name) => name.endsWith(".wasm"));
  assert.deepEqual(wasm.sort(), ["explain.wasm", "json.wasm", "questions.wasm"]);
  const modules = wasm.map((name) => `      (name = "${name}", wasm = embed "${name}"),`).join("\n");
  await writeFile(
    join(outdir, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "worker", worker = (
    modules = [
      (name = "worker.js", esModule = embed "worker.js"),
${modules}
    ],
    compatibilityDate = "2026-01-01",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);`,
  );
  await serving(["serve", join(outdir, "config.capnp")], async (url) => {
    for (const response of await Promise.all([fetch(url), fetch(url)])) {
      assert.equal(response.status, 200);
      const { reports, left } = await response.json();
      assertBothRight(reports);
      assert.equal(left, LEFT);
    }
  });
});

test("an edge runtime that forbids to compile hands it modules of another realm, and it replays the matrix", async () => {
  // As Next's and Vercel's bundlers do with `x.wasm?module`: the runtime has compiled it, and gives it by its name.
  const compiled = {};
  const givenByTheRuntime = {
    name: "given-by-the-runtime",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.wasm\?module$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace("?module", "")),
        namespace: "compiled",
      }));
      onLoad({ filter: /./, namespace: "compiled" }, async ({ path }) => {
        compiled[basename(path)] = new WebAssembly.Module(await readFile(path));
        return { contents: `export default compiled[${JSON.stringify(basename(path))}];` };
      });
    },
  };
  const { outputFiles } = await build({
    entryPoints: [join(folder, "edge.js")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "edge",
    conditions: ["edge-light"],
    plugins: [givenByTheRuntime],
    logLevel: "error",
  });
  assert.deepEqual(Object.keys(compiled).sort(), ["explain.wasm", "json.wasm", "questions.wasm"]);

  const matrix = await readFile(join(folder, "matrix.txt"), "utf8");
  const context = createContext({ compiled, matrix }, { codeGeneration: { strings: false, wasm: false } });
  const isOfTheRealm = runInContext("compiled['questions.wasm'] instanceof WebAssembly.Module", context);
  assert.equal(isOfTheRealm, false, "what is handed over is of another realm");
  const empty = "new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])";
  assert.throws(
    () => runInContext(`new WebAssembly.Module(${empty})`, context),
    /disallowed/,
    "compiling is forbidden",
  );
  runInContext(outputFiles[0].text, context);
  const { report, left } = JSON.parse(await runInContext("edge.answer(matrix)", context));
  assertRight(report);
  assert.equal(left, LEFT);
});

/** Runs workerd while `visit`, called with its address, lasts. */
async function serving(options, visit) {
  // It tells its port, which the system chose, on a file descriptor that we name.
  const child = spawn(workerd, [...options, "--control-fd=3"], { stdio: ["ignore", "inherit", "inherit", "pipe"] });
  try {
    const [said] = await Promise.race([once(child.stdio[3], "data"), once(child, "exit").then(() => ["{}"])]);
    const { port } = JSON.parse(said);
    assert.ok(port, "workerd listens");
    await visit(`http://127.0.0.1:${port}/`);
  } finally {
    child.kill();
  }
}
