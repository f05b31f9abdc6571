// workerd: ready on import. A worker may not compile bytes; its bundler hands it the compiled module.
import module from "#wasm";
import core from "#core";

export * from "#core";

core.start(module);

export async function init() {}
