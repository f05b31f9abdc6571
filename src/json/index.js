// `dossier-roles/json`: the invoices of a JSON text that a user may see.
import { copied, copyTo, lengthOf, roomFor } from "./bytes.js";
import { open } from "./filter.js";

export { PermissionError } from "dossier-roles";
export { filterInvoicesResponse } from "./response.js";
export { init } from "./start.js";
export { invoiceJsonFilter } from "./stream.js";

export function filterInvoicesJson(user, body, options) {
  const filter = open(user, options);
  const size = lengthOf(body);
  // What comes out is never longer than what went in, and of memory that is not written there is none.
  const room = roomFor(size ?? 0);
  let length = 0;
  filter.push(body, size, (part) => {
    copyTo(room, part, length);
    length += lengthOf(part);
  });
  filter.end();
  return length === size ? room : copied(room, length);
}
