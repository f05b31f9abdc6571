// Runtimes that forbid compiling (workerd, the edge of Vercel and Next): their bundlers hand over the compiled module.
import { uncurried } from "./intrinsics.js";

const { Instance } = WebAssembly;
const exportsOf = /* @__PURE__ */ uncurried(Object.getOwnPropertyDescriptor(Instance.prototype, "exports").get);

/** A wasm of the package. `module` may be of another realm, and then is none for `instanceof`. */
export const part = (module, imports) => ({ module, imports });

/** What a new instance of a wasm exports. */
export const instantiate = ({ module, imports }) => exportsOf(new Instance(module, imports));

/** There is nothing to prepare. */
export async function prepare() {}

/** Why this place cannot run a wasm. */
export const reasonOf = () => "this runtime cannot run the wasm that it compiled";
