// Applications of the frameworks, bundled with the built package as a page's bundler makes them, and drawn in a page that is
// imitated (jsdom). What only a browser can show is in tests/tools.
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { JSDOM } from "jsdom";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = await mkdtemp(here("../node_modules/.frontends-"));
after(() => rm(folder, { recursive: true }));

const { window } = new JSDOM("<!doctype html>", { pretendToBeVisual: true });
// What the frameworks look for when they are evaluated.
for (const name of ["document", "navigator", "Element", "HTMLElement", "SVGElement", "MathMLElement", "Node", "Event"])
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
globalThis.window = window;
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

let made = 0;

/** What a module exports, in a bundle of its own: `conditions` as a bundler has them, `alias` for another version. */
export async function bundled(entry, { conditions = [], alias = {}, isDevelopment = false } = {}) {
  const outfile = join(folder, `${made++}.cjs`);
  await build({
    entryPoints: [here(entry)],
    // Where an alias is looked for.
    absWorkingDir: here(".."),
    ...{ bundle: true, outfile, format: "cjs", platform: "node", jsx: "automatic", logLevel: "error" },
    // The package as it is installed beside the framework: not where its link leads.
    preserveSymlinks: true,
    define: { "process.env.NODE_ENV": '"development"', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true" },
    conditions: [...conditions, ...(isDevelopment ? ["development"] : []), "module"],
    alias,
  });
  return createRequire(import.meta.url)(outfile);
}

/** An element of the page to draw in, which is taken away after the test. */
export function place(t, html = "") {
  const element = document.createElement("div");
  element.innerHTML = html;
  document.body.append(element);
  t.after(() => element.remove());
  return element;
}

/** What is said to the console in the meantime. */
export function complaints(t) {
  const said = [];
  for (const name of ["error", "warn"]) {
    t.mock.method(console, name, (...words) => said.push(words.join(" ")));
  }
  return said;
}
