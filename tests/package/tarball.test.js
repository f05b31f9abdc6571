// The tarball itself: what is in it, and what those say who know how packages go wrong.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { emptyProject, tarball } from "./empty-project.js";

const folder = await emptyProject();
const installed = join(folder, "node_modules/dossier-roles");
const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));

test("it holds modules, types, the wasm and papers, and nothing else", async () => {
  const files = await readdir(installed, { recursive: true });
  const known = /^([\w-]+\.(js|d\.ts|wasm)|package\.json|README\.md|LICENSE-(MIT|APACHE))$/;
  assert.deepEqual(files.filter((file) => !known.test(file)), []);
});

test("it brings no other package along, and runs nothing when it is installed", () => {
  for (const name of ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies", "scripts"]) {
    assert.equal(manifest[name], undefined, name);
  }
});

test("types come first of the conditions, and workerd before the rest", () => {
  const [first, second] = Object.keys(manifest.exports["."]);
  assert.deepEqual([first, second], ["types", "workerd"]);
});

test("the wasm can be had by a subpath, and is wasm", async () => {
  const path = createRequire(join(folder, "main.js")).resolve("dossier-roles/dossier_roles.wasm");
  assert.equal(WebAssembly.validate(await readFile(path)), true);
});

test("nothing that is not exported can be imported", () => {
  const { resolve } = createRequire(join(folder, "main.js"));
  assert.throws(() => resolve("dossier-roles/dossier-roles.js"), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });
});

test("a bundle for a page keeps nothing of an import that is not used, as `sideEffects` says", async () => {
  const bundle = (platform) =>
    build({
      stdin: { contents: 'import "dossier-roles"; import { version } from "dossier-roles";', resolveDir: folder },
      bundle: true,
      write: false,
      format: "esm",
      platform,
      logLevel: "error",
    });
  const [page] = (await bundle("browser")).outputFiles;
  assert.equal(page.text.trim(), "");
  const [node] = (await bundle("node")).outputFiles;
  assert.match(node.text, /WebAssembly\.Module/, "where importing it starts it, it stays");
});

test("a bundle for a page keeps the elements, which are imported for what they do", async () => {
  const bundle = (conditions) =>
    build({
      stdin: { contents: 'import "dossier-roles/elements";', resolveDir: folder },
      bundle: true,
      write: false,
      format: "esm",
      conditions,
      logLevel: "error",
    });
  const [page] = (await bundle([])).outputFiles;
  assert.match(page.text, /customElements\.define/);
  const [worker] = (await bundle(["workerd"])).outputFiles;
  assert.doesNotMatch(worker.text, /customElements/, "where there are no pages nothing is left of them");
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pack: { tarball: await arrayBuffer(tarball) }, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

test("`@arethetypeswrong/cli` finds the types right wherever `exports` are read", async () => {
  const cli = "@arethetypeswrong/cli";
  const packageJson = createRequire(import.meta.url).resolve(`${cli}/package.json`);
  const { bin } = JSON.parse(await readFile(packageJson, "utf8"));
  // A wasm is no module whose types could be right or wrong: each bundler makes something else of it.
  const wasm = Object.keys(manifest.exports).filter((path) => path.endsWith(".wasm"));
  const options = [
    // All but `node10`, which does not know `exports`.
    ...["--profile", "node16"],
    // Its compiler is older than Node's `require` of a module: types.test.js shows that one.
    ...["--ignore-rules", "cjs-resolves-to-esm"],
    ...["--exclude-entrypoints", ...wasm],
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(dirname(packageJson), bin.attw ?? bin),
    tarball,
    ...options,
    ...["--format", "json"],
  ]).catch((error) => assert.fail(error.stdout));
  const { analysis } = JSON.parse(stdout);
  assert.equal(analysis.types.kind, "included");
  assert.deepEqual(Object.keys(analysis.entrypoints).includes("."), true);
});

async function arrayBuffer(path) {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return buffer.slice(byteOffset, byteOffset + byteLength);
}
