// For each of them, a page that asks one question, as one would ship it: one minified bundle, and its wasm beside it.
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The wasm that a bundle fetches from beside itself. */
const WASM = {
  "dossier-roles": "../pkg/dossier_roles.wasm",
  cedar: "peers/node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm",
};

/** What a bundler must be told to add. */
const ADDED = { casbin: ["peers/casbin/buffer.js"] };

/** Builds the page of a module of `peers/`; its folder, and the files that a page must load. */
export async function page(file) {
  const folder = here(`../target/bench/pages/${file}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [here("start/page.js")],
    alias: { "#peer": here(`peers/${file}.js`) },
    inject: (ADDED[file] ?? []).map(here),
    outfile: join(folder, "bundle.js"),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    // casbin asks for it where a policy is in a file: never in a page.
    external: ["fs"],
    legalComments: "none",
    logLevel: "error",
  });
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><script type="module" src="bundle.js"></script>',
  );
  const files = [join(folder, "bundle.js")];
  if (file in WASM) {
    files.push(join(folder, WASM[file].split("/").at(-1)));
    await cp(here(WASM[file]), files[1]);
  }
  return { folder, files };
}
