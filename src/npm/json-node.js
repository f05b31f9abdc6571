// `node.js` for `dossier-roles/json`.
// No `await` up here: `require` cannot load a module that has one.
import { readFileSync } from "node:fs";
import core from "./json.js";

export * from "./json.js";

core.start(new WebAssembly.Module(readFileSync(new URL("./dossier_roles_json.wasm", import.meta.url))));

export async function init() {}
