// The wasm of the words, which sets its numbers into a list.
import { ask, imports } from "#wasm/explain-imports";
import wasm from "#wasm/explain";
import { instantiate, part } from "#engine";

const words = /* @__PURE__ */ part(wasm, imports);

/** A new instance: it writes the answer of a call into a list. */
export const begin = () => instantiate(words)[ask];
