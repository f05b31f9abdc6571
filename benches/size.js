// What a page must download to ask one question: a minified bundle of one package, and its wasm.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { save } from "./measure.js";
import { page } from "./pages.js";
import { PEERS } from "./peers/index.js";

const weigh = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});

const sum = (sizes) => {
  const add = (key) => sizes.reduce((all, size) => all + size[key], 0);
  return { raw: add("raw"), gzip: add("gzip"), brotli: add("brotli") };
};

async function weighed(files) {
  const sizes = [];
  for (const file of files) sizes.push({ file: basename(String(file)), ...weigh(await readFile(file)) });
  return { sizes, ...sum(sizes) };
}

function inPackage(file) {
  return new URL(`../pkg/${file}`, import.meta.url);
}

/** The package as it is, unbundled: all that a page can load of it. */
const PACKAGE = ["browser.js", "dossier-roles.js", "dossier_roles.wasm"].map(inPackage);

const result = {
  package: await weighed(PACKAGE),
  elements: await weighed([inPackage("elements.js")]),
  json: await weighed(["json.js", "dossier_roles_json.wasm"].map(inPackage)),
  bundles: [],
};
for (const { file, title } of PEERS) result.bundles.push({ name: title, ...(await weighed((await page(file)).files)) });

console.log(
  `\n  ${"bytes of a page's bundle and wasm".padEnd(36)}${"raw".padStart(10)}${"gzip".padStart(10)}${"brotli".padStart(10)}`,
);
for (const { name, raw, gzip, brotli } of result.bundles) {
  console.log(`    ${name.padEnd(34)}${[raw, gzip, brotli].map((bytes) => String(bytes).padStart(10)).join("")}`);
}
save("size", result);
