// `workerd.js` for `dossier-roles/json`.
import module from "./dossier_roles_json.wasm";
import core from "./json.js";

export * from "./json.js";

core.start(module);

export async function init() {}
