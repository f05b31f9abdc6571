// The engines without a page: Node, Deno, Bun and workerd. Each is ready when the package is imported.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { emptyProject } from "./empty-project.js";
import { assertRight, jsonFrom } from "./report.js";
import { bun, deno, workerd } from "./runtimes.js";

const folder = await emptyProject();
const installed = JSON.parse(await readFile(join(folder, "node_modules/dossier-roles/package.json"), "utf8"));

// Without these it may read nothing at all; it would fail rather than ask.
const permissions = ["--allow-read=node_modules/dossier-roles,matrix.txt", "--no-prompt"];
const denoWith = (...options) => ["run", "--cached-only", "--no-lock", ...options, "main.js"];
const denoEnv = { DENO_DIR: join(folder, ".deno"), DENO_NO_UPDATE_CHECK: "1" };

for (const [name, program, options, env] of [
  ["Node", process.execPath, ["main.js"]],
  ["Deno", deno, denoWith(...permissions), denoEnv],
  ["Bun", bun, ["run", "--no-install", "main.js"]],
]) {
  test(`${name} imports it, ready, and replays the matrix`, async () => {
    const report = await jsonFrom(folder, program, options, env);
    assertRight(report);
    assert.equal(report.isReadyOnImport, true);
    assert.equal(report.version, installed.version);
  });
}

for (const [name, program, options, env] of [
  ["Node", process.execPath, ["json.js"]],
  ["Deno", deno, denoWith(...permissions).with(-1, "json.js"), denoEnv],
  ["Bun", bun, ["run", "--no-install", "json.js"]],
]) {
  test(`${name} filters a JSON text by the subpath, whole and as a stream`, async () => {
    const text = '{"total": 2, "rows": [{"ownerId": "u-lea", "é": 1e400}]}';
    assert.deepEqual(await jsonFrom(folder, program, options, env), { whole: text, streamed: text });
  });
}

test("Deno needs no permission but to read the package", async () => {
  await assert.rejects(
    jsonFrom(folder, deno, denoWith("--allow-read=matrix.txt", "--no-prompt"), denoEnv),
    /Requires read access to .*dossier_roles\.wasm/,
  );
});

for (const [name, program] of [
  ["Node", process.execPath],
  ["Bun", bun],
]) {
  test(`${name} requires it, ready and without a warning, and what is imported is the same instance`, async () => {
    const report = await jsonFrom(folder, program, ["required.cjs"]);
    assertRight(report);
    assert.deepEqual([report.isReady, report.isOne, report.isReadyOnImport], [true, true, true]);
    assert.ok(report.names > 10);
  });
}

test("a bundle for Node that drops all it does not use still starts the wasm", async () => {
  const outfile = join(folder, "bundle-for-node/bundle.mjs");
  const contents = `import { canPerform } from "dossier-roles";
    console.log(canPerform({ id: "u-ines", role: "administrator" }, "team.manage-users"));`;
  const stdin = { contents, resolveDir: folder };
  await build({ stdin, outfile, bundle: true, minify: true, platform: "node", format: "esm", logLevel: "error" });
  // It is looked for beside the module that asks for it, which is now the bundle.
  await cp(join(folder, "node_modules/dossier-roles/dossier_roles.wasm"), join(dirname(outfile), "dossier_roles.wasm"));
  assert.equal(await jsonFrom(folder, process.execPath, [outfile]), true);
});

test("workerd answers requests with it, ready, and replays the matrix", async () => {
  const outdir = join(folder, "worker");
  // As Cloudflare's own tool bundles: its conditions in its order, the wasm beside the module for the runtime to compile.
  await build({
    entryPoints: [join(folder, "worker.js")],
    outdir,
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy", ".txt": "text" },
    assetNames: "[name]",
    logLevel: "error",
  });
  await writeFile(
    join(outdir, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "worker", worker = (
    modules = [
      (name = "worker.js", esModule = embed "worker.js"),
      (name = "dossier_roles.wasm", wasm = embed "dossier_roles.wasm"),
    ],
    compatibilityDate = "2026-01-01",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);`,
  );
  await serving(["serve", join(outdir, "config.capnp")], async (url) => {
    for (const response of await Promise.all([fetch(url), fetch(url)])) {
      assert.equal(response.status, 200);
      const report = await response.json();
      assertRight(report);
      assert.equal(report.isReadyOnImport, true);
      assert.equal(report.version, installed.version);
    }
  });
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
