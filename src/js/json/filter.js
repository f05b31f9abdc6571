// A text on its way through the wasm, and what can be wrong with it.
import { JsonFilter } from "#glue";
import { PermissionError } from "./dossier-roles.js";
import { INVALID_USER, readUser, surely } from "../read.js";
import { room } from "../tape.js";
import { readAt, readFields } from "./fields.js";
import { names } from "./names.js";

// The wasm never holds more of a text than this, and what of an invoice is not whole: a piece that is larger goes in slices.
// 64 kB stay in the processor's cache from the copy to the scan.
const SLICE = 1 << 16;

/** A filter for a user. `push` gives each part that can be written to `write`; `end` says that the text is over. */
export function open(user, options) {
  if (names === undefined) {
    throw new PermissionError("not-ready", "not ready: call `await init()` of `dossier-roles/json` once, before asking");
  }
  const at = readAt(options);
  const fields = readFields(options);
  const holder = surely(() => readUser(user, names.needed), INVALID_USER);
  // Fields that cannot be read are nobody's: the same text, with an empty list.
  const { word, id = "", accountId } = fields === undefined ? INVALID_USER : holder;
  const { owner, account } = fields ?? { owner: "ownerId", account: "accountId" };
  // As JSON, which spells lone surrogates: a string that crosses as it is loses them.
  const name = JSON.stringify;
  room(100);
  const filter = at === undefined ? undefined : JsonFilter.open(word, id, accountId, name(owner), name(account), name(at));
  if (filter === undefined) {
    const message = "`at` is not a JSON Pointer: it is empty, or begins with a slash";
    throw new PermissionError("not-an-array", message, { path: "at" });
  }
  // Once, however it ends: its memory is not the collector's to free.
  let freed = false;
  const free = () => {
    if (!freed) filter.free();
    freed = true;
  };
  const check = () => {
    const code = filter.code();
    if (code === undefined) return;
    const offset = filter.offset();
    const message = `${PREFIX[code]}: ${filter.words()}, at byte ${offset}`;
    throw Object.assign(new PermissionError(code, message, { path: "body" }), { offset });
  };
  return {
    push(piece, write) {
      const length = byteLength(piece);
      if (length === undefined) throw new PermissionError("invalid-json", "`body` is not a Uint8Array", { path: "body" });
      room(100);
      for (let start = 0; start < length; start += SLICE) {
        const slice = new Uint8Array(buffer(piece), byteOffset(piece) + start, Math.min(SLICE, length - start));
        const out = filter.push(slice);
        check();
        if (out.length > 0) write(out);
      }
    },
    end() {
      filter.end();
      check();
    },
    free,
  };
}

const PREFIX = {
  "invalid-json": "invalid JSON",
  "duplicate-key": "ambiguous JSON",
  "not-an-array": "not an array at `at`",
  limit: "too large",
};

// What an array of bytes is, asked of the language and not of the value: a subclass may answer anything.
const prototype = Object.getPrototypeOf(Uint8Array.prototype);
const getter = (key) => Function.prototype.call.bind(Object.getOwnPropertyDescriptor(prototype, key).get);
const [tag, buffer, byteOffset, lengthOf] = [Symbol.toStringTag, "buffer", "byteOffset", "byteLength"].map(getter);

/** How long a Uint8Array is; undefined if it is something else. */
export const byteLength = (value) => (tag(value) === "Uint8Array" ? lengthOf(value) : undefined);
