// An empty project, with the packed package installed and nothing else.

import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { fromEnvironment } from "./environment.js";

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The tarball under test. */
export const tarball = fromEnvironment("PACKAGE_TARBALL");

/** Makes the project and returns its folder, which is removed after the tests. */
export async function emptyProject() {
  const folder = await mkdtemp(join(tmpdir(), "dossier-roles-"));
  after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  // Offline: whatever the package depended on would have to come from somewhere, and it depends on nothing.
  const options = ["--ignore-scripts", "--offline", "--no-audit", "--no-fund", "--no-update-notifier"];
  await run("npm", ["install", ...options, tarball], { cwd: folder });
  await cp(here("project"), folder, { recursive: true });
  for (const name of ["matrix.txt", "matrix.js", "everyone.js"]) await cp(here(`../${name}`), join(folder, name));
  return folder;
}
