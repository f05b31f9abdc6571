// The form without wasm, asked for every decision of the model: its answers make the same text.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const folder = await mkdtemp(join(tmpdir(), "no-wasm-"));
after(() => rm(folder, { recursive: true }));

const writer = fileURLToPath(new URL("../theorems/text.js", import.meta.url));

for (const entry of ["no-wasm.js", "no-wasm.cjs"]) {
  test(`${entry} decides the whole space as the model does`, async () => {
    const file = join(folder, entry);
    const { digest, modelDigest } = JSON.parse(
      execFileSync(process.execPath, [writer, file, entry], { encoding: "utf8" }),
    );
    assert.equal(digest, modelDigest);
    assert.ok((await readFile(file, "utf8")).split("\n").length > 100_000);
  });
}

test("it has no wasm in it, and asks for none", async () => {
  for (const entry of ["no-wasm.js", "no-wasm.cjs"]) {
    const text = await readFile(new URL(`../../pkg/${entry}`, import.meta.url), "utf8");
    assert.ok(!text.includes("WebAssembly.Module") && !text.includes("globalThis.WebAssembly"), entry);
  }
  const script = `delete globalThis.WebAssembly; const { canPerform } = require(process.argv[1]);
    console.log(canPerform({ id: "u-ines", role: "administrator" }, "team.manage-users"));`;
  const entry = fileURLToPath(new URL("../../pkg/no-wasm.cjs", import.meta.url));
  assert.equal(execFileSync(process.execPath, ["-e", script, entry], { encoding: "utf8" }), "true\n");
});
