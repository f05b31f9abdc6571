// How much memory a process has at most, in MB, in which so many MB of invoices go through a stream, as one list, and nothing
// else happens: `node json-memory.js filter 1000`; with `nothing`, through a stream that does nothing.
import { LISTS, cut, streamed, textOf } from "./invoices.js";

const [, , what, megabytes] = process.argv;
const [invoice] = Object.values(LISTS);
const rows = textOf(invoice, 1e6).subarray(1, -1);
const [open, comma, close] = ["[", ",", "]"].map((text) => new TextEncoder().encode(text));

/** The same invoices over and over, as a network gives them. */
function* pieces() {
  yield open;
  for (let i = 0; i < megabytes; i++) {
    if (i > 0) yield comma;
    yield* cut(rows, 1 << 16);
  }
  yield close;
}
await (what === "filter" ? streamed(pieces()) : streamed(pieces(), new TransformStream()));
console.log(process.resourceUsage().maxRSS / 1e3);
