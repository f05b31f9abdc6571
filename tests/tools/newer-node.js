// Some tools need a newer Node than the one that runs these tests: npm has its programs, one package a platform.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of the newer Node. */
export function newerNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(dirname(fileOf(name)), "bin");
  if (!existsSync(join(folder, "node"))) throw new Error(`${name} has no program in ${folder}`);
  return folder;
}

/** Its version. */
export const newerNodeVersion = () =>
  createRequire(import.meta.url)(fileOf(`node-${process.platform}-${process.arch}`)).version;

function fileOf(name) {
  try {
    return createRequire(import.meta.url).resolve(`${name}/package.json`);
  } catch (cause) {
    throw new Error(`npm has no newer Node for this machine: ${name} is not installed`, { cause });
  }
}
