// What the site claims, in an engine: one session for all. A claim stands in the file of what it is about, `about-….js`.
// With ABOUT=table,grid in the environment only those.

import { readdir } from "node:fs/promises";
import { after, before, describe } from "node:test";
import { engines } from "./engines.js";
import { Page } from "./page.js";

const wanted = process.env.ABOUT?.split(",");
const names = (await readdir(import.meta.dirname))
  .map((file) => /^about-(.+)\.js$/.exec(file)?.[1])
  .filter(Boolean)
  .sort();
const abouts = await Promise.all(
  names.filter((name) => !wanted || wanted.includes(name)).map((name) => import(`./about-${name}.js`)),
);

/** Makes every claim in the engine of this name. */
export function claimIn(name) {
  const { open } = engines.find((engine) => engine.name === name);
  describe(name, () => {
    const page = new Page();
    before(async () => page.start(await open()));
    after(() => page.quit());
    for (const { default: about } of abouts) about(page);
  });
}
