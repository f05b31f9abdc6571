// What docs/teams.md shows: the page itself is the source, so that what it says is what is run.

import { mkdir, readFile, writeFile } from "node:fs/promises";

const page = await readFile(new URL("../../docs/teams.md", import.meta.url), "utf8");

/** The fenced blocks of the page in one language, in their order.
 * @param {string} language */
function blocks(language) {
  const found = [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))].map(([, text]) => text);
  if (found.length !== 2) throw new Error(`docs/teams.md has ${found.length} blocks of ${language}, and not 2`);
  return found;
}

/** The tables of the page. */
export const tables = blocks("sql").join("\n");

const script = blocks("js").join("\n");
let written = 0;

/** The page's JavaScript as a module; each change is a text that stands in it, and what stands there instead.
 * @param {Record<string, string>} changes */
export async function pageWith(changes = {}) {
  const text = Object.entries(changes).reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`docs/teams.md does not say \`${from}\` once`);
    return text.replace(from, to);
  }, script);
  // Where the packages that it imports are found, and nothing is kept.
  const folder = new URL("node_modules/.page/", import.meta.url);
  await mkdir(folder, { recursive: true });
  const file = new URL(`${process.pid}-${written++}.mjs`, folder);
  await writeFile(file, text);
  return import(file.href);
}
