// Node, Deno and Bun: ready on import, from the file beside this one.
// No `await` up here: `require` cannot load a module that has one.
import { readFileSync } from "node:fs";
import core from "#core";

export * from "#core";

core.start(new WebAssembly.Module(readFileSync(new URL(WASM, import.meta.url))));

export async function init() {}
