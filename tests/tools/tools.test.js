// The package in every tool: each project is made, built and run, one after another (README.md).

import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { close } from "./browser.js";
import { newerNodeVersion } from "./newer-node.js";
import { install } from "./project.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** All there are, each with the folder that says what it is. */
async function everyTool() {
  const folders = (await readdir(here("projects"))).toSorted().map((name) => here(`projects/${name}`));
  const tools = await Promise.all(folders.map(async (folder) => [folder, (await import(`${folder}/tool.js`)).default]));
  return tools.flatMap(([folder, list]) => list.map((tool) => ({ ...tool, folder })));
}

/** Those that `TOOLS` names, by the beginning of their names; all, if it is not set. `quick` is a name of some. */
function wanted(tools) {
  const names = process.env.TOOLS?.split(",").filter(Boolean) ?? [];
  for (const name of names) {
    if (!tools.some((tool) => isNamed(tool, name)))
      throw new Error(`there is no tool \`${name}\`; there are ${tools.map(({ name }) => name).join(", ")}`);
  }
  return names.length === 0 ? tools : tools.filter((tool) => names.some((name) => isNamed(tool, name)));
}
const isNamed = (tool, name) => (name === "quick" ? tool.isQuick === true : tool.name.startsWith(name));

const tools = wanted(await everyTool());
const kept = process.env.TOOLS_FOLDER;
if (kept) await mkdir(kept, { recursive: true });
const parent = kept ?? (await mkdtemp(join(tmpdir(), "tools-")));
const results = [];

after(async () => {
  await close();
  if (!kept) await rm(parent, { recursive: true, force: true });
  await mkdir(here("../../target/tools"), { recursive: true });
  await writeFile(here("../../target/tools/results.json"), JSON.stringify(results, null, 2));
});

for (const tool of tools) {
  describe(tool.name, () => {
    let project;
    let version = "";

    before(async () => {
      project = await install(tool, parent);
      version = (await tool.version?.(project)) ?? (await project.version(tool.package));
    });
    after(() => (kept ? undefined : project?.remove()));

    for (const [what, run] of Object.entries(tool.runs)) {
      test(what, async (t) => {
        const node = tool.isOnNewerNode ? newerNodeVersion() : process.versions.node;
        const result = { title: tool.title, version, node, what, result: "FAILED" };
        results.push(result);
        result.result = (await run(project)) ?? "ok";
        t.diagnostic(`${tool.title} ${version}: ${result.result}`);
      });
    }
  });
}
