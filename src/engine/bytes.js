// Bytes that are text in a module: a character a byte, two for the others, so that a page's compression finds in the text what
// it would find in the wasm. Base64 takes a quarter more when it is compressed, and text beyond ASCII is not safe everywhere.
// `xtask/src/build/wasm.rs` writes it.
//
// By hand, because whatever a page can replace must not touch what the wasm is made of: here nothing is called but what was
// taken at the beginning.
import { FIRST, LEFT_OUT, SECOND_ESCAPE, VALUES } from "#generated/bytes.js";
import { charCodeAt } from "./intrinsics.js";

const Bytes = Uint8Array;

/** The bytes of a text, of which there are `length`. */
export function decode({ text, length }) {
  const bytes = new Bytes(length);
  let place = 0;
  for (let i = 0; i < text.length; i++) {
    let code = charCodeAt(text, i);
    let more = 0;
    if (code < FIRST) {
      more = code === SECOND_ESCAPE ? VALUES * 2 : VALUES;
      code = charCodeAt(text, ++i);
    }
    bytes[place++] = code - FIRST - (code > LEFT_OUT ? 1 : 0) + more;
  }
  return bytes;
}
