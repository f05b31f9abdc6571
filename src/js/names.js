// The names, as the table in Rust has them: JavaScript knows none by itself.
import { scope, vocabulary } from "#glue";
import { PermissionError } from "./error.js";
import { ask, many } from "./tape.js";

/** @type {undefined | ReturnType<typeof learn>} Undefined until the wasm is there. */
export let names;

/** Learns the names, once the wasm is there. */
export function learn() {
  const next = ask(vocabulary);
  const [roles, capabilities, options, optionsOf] = [many(next), many(next), many(next), many(next)];
  names = {
    roles,
    capabilities,
    options,
    optionsOf,
    capabilityAt: new Map(capabilities.map((id, place) => [id, place])),
  };
  return names;
}

/** The names, or the error that says what to do first. */
export function ready() {
  if (names === undefined) throw new PermissionError("not-ready", "not ready: call `await init()` first");
  return names;
}

const SCOPES = [null, "all", "own"];

/** The scope that a user, as read, holds of the capability at a place. */
export const scopeAt = (user, place) => SCOPES[scope(user, place)];
