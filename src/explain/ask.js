// Asks the wasm of the words. It says numbers, one list a call; `#generated/answers.js` knows what they are.
import { begin } from "#numbers";
import { setPrototypeOf } from "../engine/intrinsics.js";
import { PermissionError } from "../error.js";
import { numbers } from "./read.js";

/** An instance that no call has. */
let idle;

/**
 * Asks the call at a place. An instance has memory, so it belongs to one call: it is taken out, and put back when the call
 * comes to its end. A call that ends in any other way takes its instance with it.
 */
export function ask(call, first, second, third, fourth) {
  const instance = idle ?? start();
  idle = undefined;
  // Without a prototype, nobody else's setter is asked while it is filled.
  const list = setPrototypeOf([], null);
  instance(list, call, first, second, third, fourth);
  idle = instance;
  return numbers(list);
}

function start() {
  try {
    return begin();
  } catch (cause) {
    throw notReady(cause);
  }
}

/** The error where words cannot be had. */
export const notReady = (cause) =>
  new PermissionError("not-ready", "not ready: this place cannot run wasm, and `await init()` says why", { cause });
