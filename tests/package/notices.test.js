// The notices: what the package has from others is named there, and the text of its licence stands there too. What that is, is
// found here in another way than the build's.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { emptyProject } from "./empty-project.js";

const top = fileURLToPath(new URL("../../", import.meta.url));
const folder = await emptyProject();
const notices = await readFile(join(folder, "node_modules/dossier-roles/THIRD-PARTY-NOTICES.txt"), "utf8");
const [list, ...sections] = notices.split(`\n${"=".repeat(80)}\n`);

/** The names and versions under a title of the list. */
function listed(title) {
  const start = list.indexOf(`${title}:\n`);
  assert.notEqual(start, -1, title);
  return [
    ...list
      .slice(start)
      .split(/\n\n(?! )/)[0]
      .matchAll(/^ {2}(.+?) {2}/gm),
  ]
    .map((match) => match[1])
    .sort();
}

test("it names every crate that cargo puts under the wasm, and no other", async () => {
  const crates = ["questions", "explain", "json"].flatMap((name) => ["--package", `dossier-roles-${name}`]);
  const tree = [
    "tree",
    "--locked",
    "--target",
    "wasm32-unknown-unknown",
    "--edges",
    "normal,no-proc-macro",
    "--prefix",
    "none",
  ];
  const { stdout } = await promisify(execFile)("cargo", [...tree, ...crates], { cwd: top });
  const lines = stdout.split("\n").filter((line) => line && !line.startsWith("dossier-roles"));
  const expected = new Set(lines.map((line) => line.replace(/^(\S+) v(\S+).*$/, "$1 $2")));
  assert.ok(expected.size > 0);
  assert.deepEqual(listed("In the wasm, from crates.io"), [...expected].sort());
});

test("it names every npm package that the elements are bundled with, and no other", async () => {
  const { metafile } = await build({
    entryPoints: [join(top, "src/elements/index.js")],
    ...{ bundle: true, write: false, metafile: true, format: "esm", logLevel: "error", absWorkingDir: top },
    ...{ loader: { ".css": "text" }, external: ["dossier-roles"] },
  });
  const folders = Object.keys(metafile.inputs).map((path) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const manifests = [...new Set(folders.filter(Boolean))].map((path) =>
    readFile(join(top, path, "package.json"), "utf8"),
  );
  const expected = (await Promise.all(manifests)).map((text) => JSON.parse(text));
  assert.ok(expected.length > 0);
  assert.deepEqual(
    listed("In the elements, from npm"),
    expected.map(({ name, version }) => `${name} ${version}`).sort(),
  );
});

test("it names the standard library, which no list of crates has", () => {
  assert.match(list, /^ {2}the Rust standard library \d/m);
  assert.ok(listed("In the wasm, with the Rust compiler").some((name) => name.startsWith("dlmalloc ")));
});

test("all that it names stands above the text of its licence, with whose it is", () => {
  const sentences = {
    MIT: "Permission is hereby granted, free of charge",
    "BSD-3-Clause": "Redistribution and use in source and binary forms",
    "Unicode-3.0": "UNICODE LICENSE V3",
  };
  const entries = [...list.matchAll(/^ {2}(.+?) {2}(.+)$/gm)];
  assert.ok(entries.length > 10);
  for (const [, name, licence] of entries) {
    const section = sections.find((text) => text.split("\n")[0].split(", ").includes(name));
    assert.ok(section, `${name} has a text`);
    const ids = Object.keys(sentences).filter((id) => licence.includes(id));
    assert.ok(ids.length > 0, `${name} has a licence whose text this test knows: ${licence}`);
    for (const id of ids) assert.ok(section.includes(sentences[id]), `${name}: ${id}`);
    assert.match(section, /copyright|simdutf8/i, name);
  }
});
