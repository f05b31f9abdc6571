// Where npm put the runtimes' own programs. Its scripts do not run here, and Bun's is what would have put it in its place.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));
const platform = `${process.platform}-${{ x64: "x64", arm64: "aarch64" }[process.arch]}`;

export const deno = join(folderOf("deno"), "bin.cjs");
export const bun = existing("Bun", `@oven/bun-${platform}`, "bin/bun");
export const workerd = require("workerd").default;

/** The oldest Nodes of those that the manifest's `engines` allow: of each range, the first that npm has for this machine. */
export const oldestNodes = ["20", "22"].map((major) =>
  existing(`Node ${major}`, `node-${major}-${process.platform}-${process.arch}`, "bin/node"),
);

function existing(title, name, program) {
  let path;
  try {
    path = join(folderOf(name), program);
  } catch {}
  if (!path || !existsSync(path)) throw new Error(`npm has no ${title} for this machine: ${name} is not installed`);
  return path;
}
