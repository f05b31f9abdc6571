// The filter as a stream.
import { copied, lengthOf } from "./bytes.js";
import { open } from "./filter.js";

// How many bytes may wait on each side. Without room, each piece waits for the one before it to be read: small pieces then take
// half as long again.
const ROOM = 1 << 17;
// What a piece weighs besides its bytes: a queue of a hundred thousand pieces of a byte each would be slow, and large.
const PIECE = 1 << 10;

export const invoiceJsonFilter = (user, options) => streamOf(open(user, options));

/** The stream of a filter. An exception makes it fail, on both sides: it never ends as if it were complete. */
export function streamOf(filter) {
  // How long each piece was when it was written, one after the other: by the time it is read, its buffer may be another's.
  let read = { length: undefined, next: undefined };
  let written = read;
  const writable = {
    highWaterMark: ROOM,
    size(piece) {
      const length = lengthOf(piece);
      written = written.next = { length, next: undefined };
      return (length ?? 0) + PIECE;
    },
  };
  const readable = { highWaterMark: ROOM, size: (piece) => lengthOf(piece) + PIECE };
  const transformer = {
    transform(piece, controller) {
      read = read.next;
      filter.push(piece, read.length, (part) => controller.enqueue(copied(part, lengthOf(part))));
    },
    flush: () => filter.end(),
  };
  return new TransformStream(transformer, writable, readable);
}
