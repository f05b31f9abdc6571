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
  const known =
    /^([\w-]+\.(js|cjs|d\.ts|d\.cts|wasm)|package\.json|(README|CHANGELOG|CONTRIBUTING|SECURITY)\.md|docs(\/[\w-]+\.md)?|LICENSE-(MIT|APACHE)|THIRD-PARTY-NOTICES\.txt)$/;
  assert.deepEqual(
    files.filter((file) => !known.test(file)),
    [],
  );
});

test("the manifest names no file that is not there", () => {
  const { main, module, types, sideEffects } = manifest;
  const all = named([manifest.exports, main, module, types, sideEffects]);
  assert.deepEqual(
    all.filter((file) => !files.includes(file.replace("./", ""))),
    [],
  );
});

test("it brings no other package along, and runs nothing when it is installed", () => {
  for (const name of ["dependencies", "optionalDependencies", "bundleDependencies", "scripts"]) {
    assert.equal(manifest[name], undefined, name);
  }
  // What an application with a framework has anyway, and no other has to have.
  const peers = Object.keys(manifest.peerDependencies);
  assert.deepEqual(peers, ["react", "vue"]);
  assert.deepEqual(manifest.peerDependenciesMeta, Object.fromEntries(peers.map((name) => [name, { optional: true }])));
});

test("every link of its README leads to a heading of it, to a document in it, or to somebody else's page", async () => {
  const readme = await readFile(join(installed, "README.md"), "utf8");
  const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
  const own = `https://cdn.jsdelivr.net/npm/${manifest.name}@${manifest.version}/`;
  const documents = links.filter((link) => link.startsWith(own)).map((link) => link.slice(own.length).split("#")[0]);
  assert.notEqual(documents.length, 0);
  assert.deepEqual(
    documents.filter((file) => !files.includes(file)),
    [],
  );
  assert.deepEqual(
    links.filter((link) => !/^(#|https:)/.test(link)),
    [],
  );
});

test("nothing in it names a path of the machine that built it", async () => {
  const paths = [homedir(), tmpdir(), fileURLToPath(new URL("../../", import.meta.url)), "/home/", "/Users/"];
  for (const file of files.filter((file) => file !== "docs")) {
    const bytes = await readFile(join(installed, file));
    for (const path of paths) assert.equal(bytes.includes(path), false, `${file} has ${path}`);
  }
});

test("runtimes that forbid to compile come first of the conditions, then what is required, and the types of each format", () => {
  const {
    ".": main,
    "./no-wasm": withoutWasm,
    "./json": json,
    "./react": react,
    "./vue": vue,
    "./testing": testing,
    "./inspect": inspect,
  } = manifest.exports;
  assert.deepEqual(Object.keys(main), ["workerd", "edge-light", "module-sync", "require", "default"]);
  assert.deepEqual(Object.keys(json), Object.keys(main));
  // Whoever develops an application is told more: first of all, in the formats that the others have.
  const told = [react, vue, inspect].flatMap(({ development, ...others }) => [development, others]);
  for (const conditions of [withoutWasm, testing, ...told]) {
    assert.deepEqual(Object.keys(conditions), ["module-sync", "require", "default"]);
  }
  for (const frontend of [react, vue, inspect]) assert.equal(Object.keys(frontend)[0], "development");
  for (const conditions of [main, withoutWasm, json, testing, ...told]) {
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
  for (const path of ["no-wasm.js", "json.js", "react.js", "vue.js", "testing.js", "inspect.js", "elements.js"])
    assert.ok(files.includes(path), path);
});

test("a bundle keeps nothing of an import that is not used, as `sideEffects` says", async () => {
  const unused = ["", "/no-wasm", "/json", "/react", "/vue", "/testing", "/inspect"]
    .map((path) => `import "dossier-roles${path}";`)
    .join("");
  for (const platform of ["browser", "node"]) {
    for (const conditions of [[], ["development"]]) {
      assert.equal(await bundled(unused, { platform, conditions, external: FRAMEWORKS }), "");
    }
  }
});

/** What an application has already. */
const FRAMEWORKS = ["react", "vue"];
/** What only those bundles have that say why. */
const REASONS = /Administrat(eur|or)|tick-option/;

test("a bundle of what frontends ask has reasons only where they are asked for", async () => {
  for (const [subpath, names, hasReasons] of [
    ["react", ["RolesProvider", "useCan", "usePermissions"], false],
    ["react", ["Can"], true],
    ["react", ["useDecision"], true],
    // With `v-can`, which the plugin brings.
    ["vue", ["roles", "useCan", "usePermissions"], false],
    ["vue", ["Can"], true],
    ["vue", ["useDecision"], true],
  ]) {
    const asked = `import { ${names} } from "dossier-roles/${subpath}"; globalThis.answer = [${names}];`;
    const text = await bundled(asked, { external: FRAMEWORKS });
    assert.match(text, /WebAssembly/);
    assert.equal(REASONS.test(text), hasReasons, `${subpath}: ${names}`);
    assert.doesNotMatch(text, /console\.error|dossier-roles\.inspect/, "what is for development is in no other bundle");
    const conditions = ["development"];
    assert.match(await bundled(asked, { external: FRAMEWORKS, conditions }), /console\.error/);
  }
});

test("a server knows by its first words that React runs in a browser too", async () => {
  for (const name of ["react.js", "react.cjs", "react-development.js", "react-development.cjs"]) {
    assert.match(await readFile(join(installed, name), "utf8"), /^"use client";\n/, name);
  }
});

test("frontends ask the package by its name, so that an application has it once", async () => {
  for (const name of ["react", "vue"].flatMap((name) => [`${name}.js`, `${name}-development.js`])) {
    const text = await readFile(join(installed, name), "utf8");
    assert.doesNotMatch(text, /WebAssembly/, name);
    assert.deepEqual(
      [...new Set([...text.matchAll(/ from "(.+)";/g)].map(([, from]) => from))],
      ["dossier-roles", name.split(/[-.]/)[0]],
    );
  }
});

test("what a tool finds that knows no conditions has no inspector", async () => {
  for (const name of ["inspect.js", "inspect.cjs"]) {
    assert.doesNotMatch(await readFile(join(installed, name), "utf8"), /attachShadow|Symbol\.for/);
  }
  assert.match(await readFile(join(installed, "inspect-development.js"), "utf8"), /attachShadow/);
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
    assert.equal(
      await bundled(elements, { conditions: [condition] }),
      "",
      "where there are no pages nothing is left of them",
    );
  }
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pack: { tarball: await arrayBuffer(tarball) }, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest)),
    [],
  );
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
