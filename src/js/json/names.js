// What `../read.js` needs of the table, as the wasm of this bundle has it: the roles.
import * as glue from "#glue";

/** @type {undefined | { roles: string[], needed: number }} Undefined until the wasm is there. */
export let names;

/** Learns them, once the wasm is there. `needed`: the options, as bits, that seeing invoices could stand under. */
export function learn() {
  names = { roles: glue.roles(), needed: glue.needed() };
}
