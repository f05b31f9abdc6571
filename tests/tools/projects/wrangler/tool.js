import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { rightProgram } from "../../right.js";

export const asks = { files: ["questions", "element", "expected"], into: "src" };

/** The tests of the template, which ask in workerd and compare there: a test in a worker writes no file. */
export const tested = async (project) => {
  const said = await project.run("vitest run --reporter=json");
  const { success, numPassedTests } = JSON.parse(said.slice(said.indexOf("{")));
  assert.deepEqual({ success, numPassedTests }, { success: true, numPassedTests: 3 });
};

/** `create-cloudflare --type hello-world --lang js`. */
export default [
  {
    name: "wrangler",
    title: "wrangler",
    package: "wrangler",
    isOnNewerNode: true,
    asks,
    runs: {
      "`wrangler dev`: a worker": (project) =>
        project.serving("wrangler dev --port PORT", async (url) => rightProgram(await (await fetch(url)).text())),
      "`wrangler deploy --dry-run`: the wasm beside the worker, none inside": async (project) => {
        await project.run("wrangler deploy --dry-run --outdir dist");
        // wrangler puts a digest before each name.
        const names = (await readdir(project.path("dist"))).map((file) => /-(\w+\.wasm)$/.exec(file)?.[1]);
        assert.deepEqual([...new Set(names)].filter(Boolean).toSorted(), [
          "explain.wasm",
          "json.wasm",
          "questions.wasm",
        ]);
        assert.doesNotMatch(await project.text("dist/index.js"), /AGFzbQ/);
      },
    },
  },
  {
    name: "vitest-plugin",
    title: "`@cloudflare/vitest-plugin`",
    package: "@cloudflare/vitest-plugin",
    isOnNewerNode: true,
    asks,
    runs: { "`vitest run`: a worker and its tests in workerd": tested },
  },
];
