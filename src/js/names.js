// The names, as the table in Rust has them: JavaScript knows none by itself.
import { vocabulary } from "#glue";
import { PermissionError } from "./error.js";
import { ask, many } from "./tape.js";

/** @type {undefined | ReturnType<typeof learn>} Undefined until the wasm is there. */
export let names;

/** Learns the names, once the wasm is there. */
export function learn() {
  const next = ask(vocabulary);
  const [roles, capabilities, options, optionsOf] = [many(next), many(next), many(next), many(next)];
  const places = (ids) => new Map(ids.map((id, place) => [id, place]));
  names = {
    roles,
    capabilities,
    options,
    optionsOf,
    roleAt: places(roles),
    capabilityAt: places(capabilities),
  };
  return names;
}

/** The names, or the error that says what to do first. */
export function ready() {
  if (names === undefined) throw new PermissionError("not-ready", "not ready: call `await init()` once, before asking");
  return names;
}
