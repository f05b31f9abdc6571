// What a bundler makes of a module: one minified file, as one would ship it.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A path of this folder. */
export const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The wasm that Cedar fetches from beside its script. */
export const CEDAR_WASM = here("node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm");

/** What a bundler must be told to add for a module of `peers/`: casbin takes `Buffer` for a global. */
export const injected = (file) => (file === "casbin" ? [here("peers/casbin/buffer.js")] : []);

/** Bundles for a page, with esbuild; `options` are its own. Returns the bundle's bytes. */
export async function bundle(options) {
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    // casbin asks for it where a policy is in a file: never in a page.
    external: ["fs"],
    ...options,
    write: false,
  });
  return outputFiles[0].contents;
}
