// Arrays of bytes, by what the language gave when the package was evaluated: a subclass, or a page that replaced something, may
// answer anything.
import { uncurried } from "../engine/intrinsics.js";

const Bytes = Uint8Array;
const { min } = Math;
const prototype = /* @__PURE__ */ Object.getPrototypeOf(Bytes.prototype);
const getter = (of, key) => /* @__PURE__ */ uncurried(Object.getOwnPropertyDescriptor(of, key).get);
const tag = /* @__PURE__ */ getter(prototype, Symbol.toStringTag);
const bufferOf = /* @__PURE__ */ getter(prototype, "buffer");
const byteOffset = /* @__PURE__ */ getter(prototype, "byteOffset");
const byteLength = /* @__PURE__ */ getter(prototype, "byteLength");
const put = /* @__PURE__ */ uncurried(prototype.set);
const { Memory } = globalThis.WebAssembly ?? {};
const memoryBuffer = Memory && /* @__PURE__ */ getter(Memory.prototype, "buffer");

/** How long a Uint8Array is; `undefined` of anything else. */
export const lengthOf = (value) => (tag(value) === "Uint8Array" ? byteLength(value) : undefined);

/** Whether the buffer of a Uint8Array has gone elsewhere: then it is as long as an empty one. */
export function isDetached(bytes) {
  try {
    return partOf(bytes, 0, 0) === undefined;
  } catch {
    return true; // no view of it can be made
  }
}

/** A part of a Uint8Array, where it is: from a place, and at most so long. */
export const partOf = (bytes, start, most) =>
  new Bytes(bufferOf(bytes), byteOffset(bytes) + start, min(most, byteLength(bytes) - start));

/** The memory of an instance, from an address. It may move whenever the instance is called. */
export const memoryOf = (wasm, address, length) => new Bytes(memoryBuffer(wasm.memory), address, length);

/** Copies bytes into others, at a place. */
export const copyTo = (to, bytes, place = 0) => put(to, bytes, place);

/** A copy of the first bytes. */
export function copied(bytes, length) {
  const copy = new Bytes(length);
  copyTo(copy, byteLength(bytes) === length ? bytes : partOf(bytes, 0, length));
  return copy;
}

/** Room for so many bytes. */
export const roomFor = (length) => new Bytes(length);
