// `dossier-roles/json`: the invoices of a JSON text that a user may see.
import { joined, lengthOf } from "./bytes.js";
import { open } from "./filter.js";

export { PermissionError } from "dossier-roles";
export { init } from "./start.js";

export function filterInvoicesJson(user, body, options) {
  const filter = open(user, options);
  const parts = [];
  let length = 0;
  filter.push(body, (part) => {
    parts[parts.length] = part;
    length += lengthOf(part);
  });
  filter.end();
  return joined(parts, length);
}

export function invoiceJsonFilter(user, options) {
  const filter = open(user, options);
  // An exception makes the stream fail, on both sides: it never ends as if it were complete.
  const transformer = {
    transform: (piece, controller) => filter.push(piece, (part) => controller.enqueue(part)),
    flush: () => filter.end(),
  };
  // Without room on both sides, each piece waits for the one before it to be read: small pieces then take half as long again.
  const room = { highWaterMark: 1 << 17, size: (piece) => lengthOf(piece) ?? 0 };
  return new TransformStream(transformer, room, room);
}
