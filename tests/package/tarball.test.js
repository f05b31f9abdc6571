// The tarball itself: what is in it, and what those say who know how packages go wrong.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { emptyProject, tarball } from "./empty-project.js";

const folder = await emptyProject();
const installed = join(folder, "node_modules/dossier-roles");
const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
const files = await readdir(installed, { recursive: true });
const { resolve } = createRequire(join(folder, "main.js"));

/** A bundle of what a module says, as a page's bundler makes it. */
async function bundled(contents, options) {
  const stdin = { contents, resolveDir: folder };
  const { outputFiles } = await build({
    ...{ stdin, bundle: true, write: false, minify: true, format: "esm", charset: "utf8", logLevel: "error" },
    ...options,
  });
  return outputFiles[0].text;
}

/** The files that the manifest names, in its conditions and outside. */
function named(value) {
  if (typeof value === "string") return [value];
  return Object.values(value).flatMap(named);
}

test("it holds modules in both formats, types, the wasm and papers, and nothing else", () => {
  const known = /^([\w-]+\.(js|cjs|d\.ts|d\.cts|wasm)|package\.json|README\.md|LICENSE-(MIT|APACHE))$/;
  assert.deepEqual(files.filter((file) => !known.test(file)), []);
});

test("the manifest names no file that is not there", () => {
  const { main, module, types, sideEffects } = manifest;
  const all = named([manifest.exports, main, module, types, sideEffects]);
  assert.deepEqual(all.filter((file) => !files.includes(file.replace("./", ""))), []);
});

test("it brings no other package along, and runs nothing when it is installed", () => {
  for (const name of ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies", "scripts"]) {
    assert.equal(manifest[name], undefined, name);
  }
});

test("nothing in it names a path of the machine that built it", async () => {
  const paths = [homedir(), tmpdir(), fileURLToPath(new URL("../../", import.meta.url)), "/home/", "/Users/"];
  for (const file of files) {
    const bytes = await readFile(join(installed, file));
    for (const path of paths) assert.equal(bytes.includes(path), false, `${file} has ${path}`);
  }
});

test("runtimes that forbid to compile come first of the conditions, then what is required, and the types of each format", () => {
  const { ".": main, "./no-wasm": withoutWasm, "./json": json } = manifest.exports;
  assert.deepEqual(Object.keys(main), ["workerd", "edge-light", "module-sync", "require", "default"]);
  assert.deepEqual(Object.keys(json), Object.keys(main));
  assert.deepEqual(Object.keys(withoutWasm), ["module-sync", "require", "default"]);
  for (const conditions of [main, withoutWasm, json]) {
    for (const [condition, form] of Object.entries(conditions)) {
      // Nuxt's bundler for workerd compiles no wasm either, and asks as the edge does: `x.wasm?module`.
      const forms = condition === "workerd" ? ["types", "unwasm", "default"] : ["types", "default"];
      assert.deepEqual(Object.keys(form), forms, "a compiler takes the first that it knows");
      const ending = condition === "require" ? /\.d\.cts$/ : /\.d\.ts$/;
      assert.match(form.types, ending);
    }
  }
});

test("nothing that is not exported can be imported", () => {
  for (const path of ["index.js", "questions.wasm", "elements-standalone.js"]) {
    assert.throws(() => resolve(`dossier-roles/${path}`), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" }, path);
  }
});

test("a tool that ignores `exports` finds the subpaths as files of their names", () => {
  for (const path of ["no-wasm.js", "json.js", "elements.js"]) assert.ok(files.includes(path), path);
});

test("a bundle keeps nothing of an import that is not used, as `sideEffects` says", async () => {
  const unused = ["", "/no-wasm", "/json"].map((path) => `import "dossier-roles${path}";`).join("");
  for (const platform of ["browser", "node"]) assert.equal(await bundled(unused, { platform }), "");
});

test("a bundle of one question has that question, no word and no other wasm", async () => {
  const text = await bundled('import { canPerform } from "dossier-roles"; globalThis.answer = canPerform;');
  assert.match(text, /WebAssembly/);
  assert.doesNotMatch(text, /Administrat(eur|or)|tick-option|comparison|PermissionError/);
});

test("the tarball is at most 450,000 bytes", async () => {
  const { size } = await stat(tarball);
  assert.ok(size <= 450_000, `${size} bytes`);
});

test("a bundle for a page keeps the elements, which are imported for what they do", async () => {
  const elements = 'import "dossier-roles/elements";';
  assert.match(await bundled(elements), /\.define\(/);
  for (const condition of ["workerd", "edge-light"]) {
    assert.equal(await bundled(elements, { conditions: [condition] }), "", "where there are no pages nothing is left of them");
  }
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pack: { tarball: await arrayBuffer(tarball) }, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

// The elements are a module only, because pages are: whoever requires them gets them from Node, which requires modules.
for (const [title, ...options] of [
  ["in every resolution", "--exclude-entrypoints", "elements"],
  ["of the elements, for modules", "--entrypoints", "elements", "--profile", "esm-only"],
]) {
  test(`\`@arethetypeswrong/cli\` finds the types right, ${title}`, async () => {
    const cli = "@arethetypeswrong/cli";
    const packageJson = createRequire(import.meta.url).resolve(`${cli}/package.json`);
    const { bin } = JSON.parse(await readFile(packageJson, "utf8"));
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(dirname(packageJson), bin.attw ?? bin),
      tarball,
      ...options,
      ...["--format", "json"],
    ]).catch((error) => assert.fail(error.stdout));
    const { analysis } = JSON.parse(stdout);
    assert.equal(analysis.types.kind, "included");
    assert.notDeepEqual(Object.keys(analysis.entrypoints), []);
  });
}

async function arrayBuffer(path) {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return buffer.slice(byteOffset, byteOffset + byteLength);
}
