// What `cargo xtask build --dev` writes: it answers as what ships does, and where it panics it says where.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);
const matrix = await readFile(new URL("tests/matrix.txt", root), "utf8");

// The replay is written for a project of its own, where all of it stands in one folder.
const folder = await mkdtemp(join(tmpdir(), "development-"));
after(() => rm(folder, { recursive: true }));
for (const file of ["tests/everyone.js", "tests/matrix.js", "tests/package/project/replay.js"]) {
  await cp(new URL(file, root), join(folder, file.slice(file.lastIndexOf("/") + 1)));
}
const { replay } = await import(pathToFileURL(join(folder, "replay.js")));

for (const form of ["index", "no-wasm"]) {
  test(`the whole matrix, asked of ${form}.js`, async () => {
    const { asked, wrong } = replay(matrix, await import(new URL(`pkg/${form}.js`, root)));
    assert.ok(asked > 10_000, `${asked} questions`);
    assert.deepEqual(wrong, []);
  });
}

test("the wasm of the words carries the hook that says where it panicked", async () => {
  const wasm = await WebAssembly.compile(await readFile(new URL("pkg/explain.wasm", root)));
  const imports = WebAssembly.Module.imports(wasm).map(({ name }) => name);
  assert.ok(
    imports.some((name) => name.startsWith("__wbg_error_")),
    `it imports ${imports}`,
  );
});
