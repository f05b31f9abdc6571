// The types, as a user's compiler finds them: those tests of the types that are run on the sources, in every resolution, by
// the present compiler and by one that still knows the old resolutions.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { emptyProject } from "./empty-project.js";

const folder = await emptyProject();
const sources = fileURLToPath(new URL("../types", import.meta.url));
await cp(sources, join(folder, "types"), { recursive: true });
// The same as CommonJS. The elements are a module only.
await cp(sources, join(folder, "types-as-commonjs"), { recursive: true });
await rm(join(folder, "types-as-commonjs/elements.ts"));
await writeFile(join(folder, "types-as-commonjs/package.json"), '{ "type": "commonjs" }');

/** TypeScript 7, and the last that knows `node10` and takes Node's older ways as a user's may be. */
const present = compilerOf(new URL("../types/", import.meta.url));
const older = compilerOf(import.meta.url);

function compilerOf(place) {
  const path = createRequire(place).resolve("typescript/package.json");
  return {
    tsc: join(dirname(path), "bin/tsc"),
    title: `TypeScript ${createRequire(place)("typescript/package.json").version}`,
  };
}

/** Runs a compiler in the project; what it has to say. */
const said = (tsc, ...options) =>
  promisify(execFile)(process.execPath, [tsc, ...options], { cwd: folder }).then(
    ({ stdout }) => stdout,
    ({ stdout, message }) => stdout || message,
  );

// Which types are read: those of the format that the compiler takes itself to be in. `node10` knows no formats.
for (const [{ title, tsc }, project, module, resolution, types] of [
  [present, "types", "nodenext", "nodenext", "index.d.ts"],
  [present, "types", "esnext", "bundler", "index.d.ts"],
  [present, "types-as-commonjs", "nodenext", "nodenext", "index.d.cts"],
  [older, "types", "node16", "node16", "index.d.ts"],
  [older, "types", "nodenext", "nodenext", "index.d.ts"],
  [older, "types", "esnext", "bundler", "index.d.ts"],
  [older, "types", "esnext", "node10", "index.d.ts"],
  [older, "types-as-commonjs", "node16", "node16", "index.d.cts"],
  [older, "types-as-commonjs", "nodenext", "nodenext", "index.d.cts"],
  [older, "types-as-commonjs", "commonjs", "node10", "index.d.ts"],
]) {
  test(`${title} compiles what must compile and not what must not: ${project}, ${resolution}`, async () => {
    const options = ["-p", project, "--module", module, "--moduleResolution", resolution];
    assert.equal(await said(tsc, ...options), "");
    const files = (await said(tsc, ...options, "--listFilesOnly")).split("\n");
    assert.ok(
      files.some((file) => file.endsWith(`/node_modules/dossier-roles/${types}`)),
      "the installed types are read",
    );
    assert.deepEqual(
      files.filter((file) => /\/(pkg|src)\//.test(file)),
      [],
    );
  });
}

for (const [{ title, tsc }, module] of [
  [present, "nodenext"],
  [older, "nodenext"],
  [older, "node16"],
]) {
  test(`${title} compiles a CommonJS module that requires the package, and not its slips: ${module}`, async () => {
    const options = ["--strict", "--noEmit", "--target", "es2022", "--module", module];
    assert.equal(await said(tsc, ...options, "required.cts"), "");
  });
}
