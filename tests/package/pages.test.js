// Pages in a browser: one without a bundler, one built by Vite, those that esbuild bundled. Nothing is ready until `init()`.

import assert from "node:assert/strict";
import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { build as esbuild } from "esbuild";
import { build as vite, createServer as viteDev } from "vite";
import { chromium } from "./chromium.js";
import { emptyProject } from "./empty-project.js";
import { assertRight } from "./report.js";
import { POLICY, POLICY_WITHOUT_WASM, serve } from "./server.js";

const folder = await emptyProject();
const wasm = join(folder, "node_modules/dossier-roles/dossier_roles.wasm");
const page = await chromium();

const html = (...lines) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>a page</title>${lines.join("")}`;
const viteOptions = { root: folder, configFile: false, logLevel: "error", clearScreen: false };

/** A page that needs no bundler: a map says what a name is. */
async function withoutBundler() {
  const map = { imports: { "dossier-roles": "./node_modules/dossier-roles/browser.js" } };
  const importMap = `<script type="importmap" nonce="ours">${JSON.stringify(map)}</script>`;
  await writeFile(join(folder, "plain.html"), html(importMap, '<script type="module" src="./page.js"></script>'));
  return [folder, "plain.html"];
}

async function builtByVite() {
  await writeFile(join(folder, "index.html"), html('<script type="module" src="./page.js"></script>'));
  await vite(viteOptions);
  return [join(folder, "dist"), "index.html"];
}

/** esbuild leaves `new URL(…, import.meta.url)` as it is: the wasm is copied to where the bundle is. */
async function bundledByEsbuild() {
  const outdir = join(folder, "bundle");
  await esbuild({ ...esbuildOptions("page.js", outdir), format: "esm" });
  await cp(wasm, join(outdir, "dossier_roles.wasm"));
  await writeFile(join(outdir, "index.html"), html('<script type="module" src="./page.js"></script>'));
  return [outdir, "index.html"];
}

/** The same as a classic script, for which there is no `import.meta.url`, with the wasm in it. */
async function bundledWithTheWasm() {
  const outdir = join(folder, "bundle-with-bytes");
  await esbuild({ ...esbuildOptions("page-with-bytes.js", outdir), format: "iife", loader: { ".wasm": "binary" } });
  await writeFile(join(outdir, "index.html"), html('<script src="./page-with-bytes.js"></script>'));
  return [outdir, "index.html"];
}

function esbuildOptions(entry, outdir) {
  return { entryPoints: [join(folder, entry)], outdir, bundle: true, minify: true, logLevel: "error" };
}

/** Serves what was made, with the matrix beside it. */
async function served([root, file]) {
  if (root !== folder) await cp(join(folder, "matrix.txt"), join(root, "matrix.txt"));
  const server = await serve(root);
  return Object.assign(server, { page: server.url + file });
}

const report = () => page.run(async () => report(await (await fetch("./matrix.txt")).text()));
const init = () => page.run(async () => dossierRoles.init());
const mayManage = () =>
  page.run(async () => dossierRoles.canPerform({ id: "u-ines", role: "administrator" }, "team.manage-users"));

function assertRefused(error, cause) {
  const { name, code, isTyped } = error ?? {};
  assert.deepEqual({ name, code, isTyped }, { name: "PermissionError", code: "not-ready", isTyped: true });
  assert.match(error.message, cause);
}

for (const [title, make] of [
  ["a page without a bundler", withoutBundler],
  ["a page built by Vite", builtByVite],
  ["a page bundled by esbuild, the wasm copied beside", bundledByEsbuild],
]) {
  describe(title, async () => {
    const server = await served(await make());

    test("is not ready until init(), downloads the wasm once for all who call it, and replays the matrix", async () => {
      await page.open(server.page);
      server.downloads = 0;
      const answer = await report();
      assertRight(answer);
      assert.equal(answer.isReadyOnImport, false);
      assert.equal(server.downloads, 1);
    });

    test("is told of a web page in place of the wasm, and may try again", async () => {
      await page.open(server.page);
      server.insteadOfWasm = html("<p>Not found");
      assertRefused(await init(), /web page/);
      assertRefused(await init(), /web page/);
      assert.equal(await mayManage(), false);
      server.insteadOfWasm = undefined;
      assert.equal(await init(), null);
      assert.equal(await mayManage(), true);
    });

    test("is told of a content security policy that forbids wasm", async () => {
      server.policy = POLICY_WITHOUT_WASM;
      await page.open(server.page);
      assertRefused(await init(), /content security policy lacks `'wasm-unsafe-eval'`/);
      assert.equal(await mayManage(), false);
      server.policy = POLICY;
    });
  });
}

describe("a classic script bundled by esbuild, the wasm in it", async () => {
  const server = await served(await bundledWithTheWasm());

  test("hands the wasm over, downloads nothing, and replays the matrix", async () => {
    await page.open(server.page);
    const answer = await report();
    assertRight(answer);
    assert.equal(answer.isReadyOnImport, false);
    assert.equal(server.downloads, 0);
  });

  test("is told, by a typed error, that nothing can be fetched without the wasm handed over, and may then do so", async () => {
    await page.open(server.page);
    assertRefused(await init(), /could not be fetched/);
    assert.equal(await page.run(async () => dossierRoles.init(bytes)), null);
    assert.equal(await mayManage(), true);
  });

  test("is told of a content security policy that forbids wasm", async () => {
    server.policy = POLICY_WITHOUT_WASM;
    await page.open(server.page);
    assertRefused(await page.run(async () => dossierRoles.init(bytes)), /content security policy lacks/);
    assert.equal(await mayManage(), false);
  });
});

test("Vite ships the wasm as it is, under a name of its own", async () => {
  const assets = join(folder, "dist/assets");
  const [shipped, ...more] = (await readdir(assets)).filter((file) => file.endsWith(".wasm"));
  assert.deepEqual(more, []);
  assert.deepEqual(await readFile(join(assets, shipped)), await readFile(wasm));
});

test("Vite's development server serves the page as well", async (t) => {
  const server = await viteDev({ ...viteOptions, server: { host: "127.0.0.1", port: 0 } });
  t.after(() => server.close());
  await server.listen();
  await page.open(server.resolvedUrls.local[0]);
  const answer = await report();
  assertRight(answer);
  assert.equal(answer.isReadyOnImport, false);
});
