// Node, Deno and Bun: ready on import, from the file beside this one.
// No `await` up here: `require` cannot load a module that has one.
import { readFileSync } from "node:fs";
import core from "./dossier-roles.js";

export * from "./dossier-roles.js";

core.start(new WebAssembly.Module(readFileSync(new URL("./dossier_roles.wasm", import.meta.url))));

export async function init() {}
