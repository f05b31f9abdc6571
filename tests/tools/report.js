// Writes what `tools.test.js` has run into docs/tools.md.
//
//     node tests/tools/report.js
import { readFile, writeFile } from "node:fs/promises";
import { replaced, table } from "../../benches/blocks.js";

const here = (path) => new URL(path, import.meta.url);
const PAGE = here("../../docs/tools.md");

const results = JSON.parse(await readFile(here("../../target/tools/results.json"), "utf8"));
const rows = results.map(({ title, version, node, what, result }, place) => {
  const before = results[place - 1];
  const isAgain = before?.title === title && before.version === version && before.node === node;
  return [...(isAgain ? ["", "", ""] : [title, version, node]), what, result];
});
const written = table(["tool", "version", "Node", "what was run", ""], rows, "");
await writeFile(PAGE, replaced(await readFile(PAGE, "utf8"), "tools", written));
