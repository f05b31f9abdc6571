// `dossier-roles/elements`: defined in a page, by a bundler or by one script tag; nothing on a server.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";
import { chromium } from "./chromium.js";
import { emptyProject } from "./empty-project.js";
import { jsonFrom } from "./report.js";
import { bun, deno } from "./runtimes.js";
import { serve } from "./server.js";

const folder = await emptyProject();
const page = await chromium();

const html = (script, ...lines) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>a page</title><script type="module" src="${script}"></script>${lines.join("")}`;

async function builtByVite() {
  await writeFile(join(folder, "index.html"), html("./elements.js"));
  await vite({ root: folder, configFile: false, logLevel: "error" });
  return join(folder, "dist");
}

async function bundledByEsbuild() {
  const outdir = join(folder, "bundle");
  const entryPoints = [join(folder, "elements.js")];
  await esbuild({ entryPoints, outdir, bundle: true, minify: true, format: "esm", logLevel: "error" });
  await writeFile(join(outdir, "index.html"), html("./elements.js"));
  return outdir;
}

for (const [title, make] of [
  ["built by Vite", builtByVite],
  ["bundled by esbuild", bundledByEsbuild],
]) {
  describe(`a page ${title}`, async () => {
    const server = await serve(await make());

    test("has the elements, and asks the package beside them", async () => {
      await page.open(`${server.url}index.html`);
      assert.deepEqual(await page.run(async () => report()), { cells: ["yes", "no", "no"], may: true });
    });
  });
}

describe("a page of one script tag", async () => {
  const shown = ["<role-table></role-table>", "<role-card></role-card>", "<role-editor></role-editor>"];
  await writeFile(join(folder, "plain.html"), html("./node_modules/dossier-roles/elements-standalone.js", ...shown));
  const server = await serve(folder);

  test("has the three elements, drawn under a policy that lets in no style", async () => {
    await page.driver.get(`${server.url}plain.html`);
    const elements = () =>
      page.driver.executeScript(() =>
        [...document.body.children].map(
          ({ hasUpdated, shadowRoot }) => hasUpdated && shadowRoot.textContent.trim() !== "",
        ),
      );
    await page.driver.wait(async () => (await elements()).every(Boolean), 10_000);
    assert.deepEqual(await elements(), [true, true, true]);
    const display = () => getComputedStyle(document.querySelector("role-table")).display;
    assert.equal(await page.driver.executeScript(display), "block", "their style sheets are adopted");
  });

  test("may have that tag twice", async () => {
    const complaints = await page.driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      addEventListener("error", ({ message }) => done(message));
      import("./node_modules/dossier-roles/elements-standalone.js?again").then(() => done(null), (error) => done(error.message));`);
    assert.equal(complaints, null);
  });
});

for (const [name, program, options] of [
  ["Node", process.execPath, []],
  ["Deno", deno, ["run", "--cached-only", "--no-lock", "--no-prompt"]],
  ["Bun", bun, ["run", "--no-install"]],
]) {
  test(`importing them in ${name} does nothing`, async () => {
    const env = { DENO_DIR: join(folder, ".deno"), DENO_NO_UPDATE_CHECK: "1" };
    const report = await jsonFrom(folder, program, [...options, "elements-on-a-server.js"], env);
    assert.deepEqual(report, { names: [], left: [] });
  });
}

test("nor does it on a server that has an HTMLElement and no document, as Angular's has", async () => {
  const server = ["--import=data:text/javascript,globalThis.HTMLElement = class {}"];
  const report = await jsonFrom(folder, process.execPath, [...server, "elements-on-a-server.js"]);
  assert.deepEqual(report.left, []);
});
