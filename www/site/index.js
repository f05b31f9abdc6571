// Writes the pages of the site: `node <this, bundled> <the sources> <the site> <its content security policy>`.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { languages, page, sheetPath } from "./page.js";
import { sheetOf } from "./shadow.js";

const [www, site, policy] = process.argv.slice(2);

/** Whether a page changes its language by a script, or is another page in each. */
const pages = { "index.html": { switches: true }, "article.html": { switches: false } };

const sheets = new Set();
for (const [file, { switches }] of Object.entries(pages)) {
  const source = await readFile(join(www, file), "utf8");
  for (const [language, folder] of Object.entries(languages)) {
    const { html, used } = page(source, { file, language, pages: Object.keys(pages), policy, switches });
    await put(folder + file, html);
    for (const name of used) sheets.add(name);
  }
}
for (const name of sheets) await put(sheetPath(name), sheetOf(name));

async function put(path, text) {
  const place = join(site, path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, text);
}
