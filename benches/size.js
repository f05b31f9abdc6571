// What a page must download: minified bundles, as esbuild makes them, of what it imports; and for a peer, the wasm
// beside it.
import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { bundle, CEDAR_WASM, here, injected } from "./bundle.js";
import { PEERS } from "./peers/index.js";
import { save } from "./results.js";

/** Each file by itself at the highest level, together. */
function weighed(name, files) {
  const sum = (pack) => files.reduce((bytes, file) => bytes + pack(file).length, 0);
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    name,
    raw: sum((file) => file),
    gzip: sum((file) => gzipSync(file, { level: 9 })),
    brotli: sum((file) => brotliCompressSync(file, brotli)),
  };
}

const bundled = (contents, more) => bundle({ stdin: { contents, resolveDir: here("peers") }, ...more });

/** A page's whole script: what it asks about is already there. */
const asking = (name, call, from = "dossier-roles") => `
import { ${name} } from "${from}";
const { user, record, records, locale } = globalThis;
globalThis.answer = ${call};`;

/** What is imported of this package, by the name of the row. */
const IMPORTS = {
  canPerform: asking("canPerform", 'canPerform(user, "invoices.view", record)'),
  "canPerform, no-wasm": asking("canPerform", 'canPerform(user, "invoices.view", record)', "dossier-roles/no-wasm"),
  checkerFor: asking("checkerFor", 'checkerFor(user)("invoices.view", record)'),
  visibleInvoices: asking("visibleInvoices", "visibleInvoices(user, records)"),
  permissionsOf: asking("permissionsOf", "permissionsOf(user)"),
  explain: asking("explain", 'explain(user, "invoices.view", record, { locale })'),
  everything: 'import * as everything from "dossier-roles"; globalThis.answer = everything;',
};

/** Subpaths, without what they import of the main entry: that is counted above. */
const BESIDES = ["elements", "json"];
const withoutMain = {
  name: "without the main entry",
  setup: ({ onResolve }) => onResolve({ filter: /^dossier-roles$/ }, ({ path }) => ({ path, external: true })),
};

/** The same question, asked of everybody as its module says. */
const asPeer = (file) => `
import { names, start } from "./${file}.js";
const { user, record } = globalThis;
const peer = await start();
globalThis.answer = await peer.forUser(user).may(names.view, record);`;

const result = { imports: [], besides: [], peers: [] };
for (const [name, contents] of Object.entries(IMPORTS)) result.imports.push(weighed(name, [await bundled(contents)]));
for (const subpath of BESIDES) {
  const contents = `import "dossier-roles/${subpath}"; export * from "dossier-roles/${subpath}";`;
  result.besides.push(weighed(subpath, [await bundled(contents, { plugins: [withoutMain] })]));
}
for (const { file, title } of PEERS) {
  const files = [await bundled(asPeer(file), { inject: injected(file) })];
  if (file === "cedar") files.push(await readFile(CEDAR_WASM));
  result.peers.push(weighed(title, files));
}

for (const [title, rows] of Object.entries(result)) {
  console.log(`\n  ${title.padEnd(36)}${"raw".padStart(10)}${"gzip".padStart(10)}${"brotli".padStart(10)}`);
  for (const { name, raw, gzip, brotli } of rows)
    console.log(`    ${name.padEnd(34)}${[raw, gzip, brotli].map((bytes) => String(bytes).padStart(10)).join("")}`);
}
save("size", result);
