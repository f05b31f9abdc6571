// Asks the wasm of the words. It says numbers, one after the other; `#generated/answers.js` knows what they are.
import { instantiate, part } from "#engine";
import wasm from "#wasm/explain";
import { entry, imports } from "#wasm/explain-imports";
import { setPrototypeOf } from "../engine/intrinsics.js";
import { PermissionError } from "../error.js";
import { numbers } from "./read.js";

/** What is being said: nobody else's code runs until it is. */
let list;

const say = (number) => {
  list[list.length] = number;
};

const words = /* @__PURE__ */ part(wasm, /* @__PURE__ */ imports(say));

/** An instance that no call has. */
let idle;

/**
 * Asks the call at a place. An instance has memory, so it belongs to one call: it is taken out, and put back when the call
 * comes to its end. A call that ends in any other way takes its instance with it.
 */
export function ask(call, first, second, third) {
  const instance = idle ?? start();
  idle = undefined;
  // Without a prototype, nobody else's setter is asked while it is filled.
  list = setPrototypeOf([], null);
  instance(call, first, second, third);
  idle = instance;
  return numbers(list);
}

function start() {
  try {
    return entry(instantiate(words));
  } catch (cause) {
    throw notReady(cause);
  }
}

/** The error where words cannot be had. */
export const notReady = (cause) =>
  new PermissionError("not-ready", "not ready: this place cannot run wasm, and `await init()` says why", { cause });
