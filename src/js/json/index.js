// `dossier-roles/json`, apart from how the bytes of its wasm reach an engine: that is `src/npm`.
import { initSync } from "#glue";
import { byteLength, open } from "./filter.js";
import { learn, names } from "./names.js";

// The same class as the package's: one `instanceof` is true of every error.
export { PermissionError } from "./dossier-roles.js";

export function filterInvoicesJson(user, body, options) {
  const filter = open(user, options);
  const parts = [];
  let length = 0;
  try {
    filter.push(body, (part) => {
      parts.push(part);
      length += part.length;
    });
    filter.end();
  } finally {
    filter.free();
  }
  const whole = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

export function invoiceJsonFilter(user, options) {
  const filter = open(user, options);
  // An exception makes the stream fail, on both sides: it never ends as if it were complete.
  const surely = (step) => {
    try {
      step();
    } catch (error) {
      filter.free();
      throw error;
    }
  };
  const transformer = {
    transform: (piece, controller) => surely(() => filter.push(piece, (part) => controller.enqueue(part))),
    flush: () => surely(() => (filter.end(), filter.free())),
    cancel: () => filter.free(), // where the engine knows it; elsewhere the collector comes to it
  };
  // Without room on both sides, each piece waits for the one before it to be read: small pieces then take half as long again.
  const room = { highWaterMark: 1 << 17, size: (piece) => byteLength(piece) ?? 0 };
  return new TransformStream(transformer, room, room);
}

/** For the entries: `export *` leaves a default export alone, so no user of the package sees it. */
export default {
  isReady: () => names !== undefined,
  /** Makes it ready. @param {WebAssembly.Module} module */
  start(module) {
    if (names === undefined) {
      initSync({ module });
      learn();
    }
  },
};
