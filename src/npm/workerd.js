// workerd: ready on import. A worker may not compile bytes; its bundler hands it the compiled module.
import module from "./dossier_roles.wasm";
import core from "./dossier-roles.js";

export * from "./dossier-roles.js";

core.start(module);

export async function init() {}
