// Bundles the worker into dist/, as a worker's bundler does: the package's `workerd` entries, and each wasm as a module of its
// own, because a worker may not compile bytes.

import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Writes dist/worker.js and the wasm modules that it imports. */
export async function buildWorker() {
  await build({
    entryPoints: [here("../src/worker.ts")],
    outdir: here("../dist"),
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    logLevel: "warning",
  });
}
