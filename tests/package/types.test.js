// The types, as a user's compiler finds them: those tests of the types that are run on the sources, and `require`.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { emptyProject } from "./empty-project.js";

const folder = await emptyProject();
// Not the older one that `@arethetypeswrong/cli` brings.
const typescript = createRequire(new URL("../types/", import.meta.url)).resolve("typescript/package.json");
const tsc = join(dirname(typescript), "bin/tsc");
await cp(fileURLToPath(new URL("../types", import.meta.url)), join(folder, "types"), { recursive: true });

/** Compiles the project's tests of the types; what the compiler has to say, if anything. */
const compile = (...options) =>
  promisify(execFile)(process.execPath, [tsc, ...options], { cwd: folder }).then(
    () => "",
    ({ stdout, message }) => stdout || message,
  );

for (const [resolution, module] of [
  ["nodenext", "nodenext"],
  ["bundler", "esnext"],
]) {
  test(`what must compile does in ${resolution} resolution, and what must not does not`, async () => {
    assert.equal(await compile("-p", "types", "--module", module, "--moduleResolution", resolution), "");
  });
}

test("a CommonJS module that requires the package compiles in nodenext resolution, and its slips do not", async () => {
  const options = ["--strict", "--noEmit", "--target", "es2022", "--module", "nodenext"];
  assert.equal(await compile(...options, "required.cts"), "");
});

test("the tests of the types read the installed package", async () => {
  const files = await promisify(execFile)(process.execPath, [tsc, "-p", "types", "--listFilesOnly"], { cwd: folder });
  assert.match(files.stdout, /node_modules\/dossier-roles\/dossier-roles\.d\.ts/);
  assert.doesNotMatch(files.stdout, /\/(pkg|src)\//);
});
