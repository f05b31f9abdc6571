// A list, narrowed to what a user may see.
import { ALLOWED_MASK, invoicesView } from "#generated/table.js";
import { getOwnPropertyNames, hasOwn, isArray } from "../engine/intrinsics.js";
import { PermissionError } from "../error.js";
import { areUsual, readFields } from "./fields.js";
import { may, mayNamed } from "./may.js";
import { ask } from "./scope.js";

/** So many holes are walked over one by one; behind them the list is asked where it goes on. */
const HOLES = 1_024;

export function visibleInvoices(user, invoices, options) {
  if (!isList(invoices)) throw new PermissionError("not-an-array", "`invoices` is not an array", { path: "invoices" });
  const { answer, id, accountId } = ask(user, invoicesView);
  const fields = readFields(options);
  const visible = [];
  if ((answer & ALLOWED_MASK) === 0 || fields === undefined) return visible;
  const covers = areUsual(fields) ? may : mayNamed;
  const length = lengthOf(invoices);
  let place = 0;
  let holes = 0;
  let names;
  let next = 0;
  while (place < length) {
    // One `try` around the loop: what cannot be read is not shown, and the loop goes on behind it.
    try {
      while (place < length) {
        const at = place++;
        const invoice = invoices[at];
        // Own, last: only what is shown need prove that it is the list's.
        if (invoice !== undefined) {
          if (covers(answer, invoice, id, accountId, fields) && hasOwn(invoices, at)) visible[visible.length] = invoice;
        } else if (!hasOwn(invoices, at) && ++holes > HOLES) {
          // A hole is no invoice, whoever asks, and of two hundred million places nearly all may be holes.
          names ??= namesOf(invoices);
          while (next < names.length && !(names[next] >= place)) next++;
          place = next < names.length ? +names[next] : length;
        }
      }
    } catch {}
  }
  return visible;
}

/** What an array has of its own, its places first and in their order. */
function namesOf(invoices) {
  try {
    return getOwnPropertyNames(invoices);
  } catch {
    return [];
  }
}

function isList(value) {
  try {
    return isArray(value);
  } catch {
    return false; // a proxy that was revoked
  }
}

/** How long an array is. A proxy over one may say anything, and a loop would coerce it. */
function lengthOf(invoices) {
  try {
    const { length } = invoices;
    return typeof length === "number" ? length : 0;
  } catch {
    return 0;
  }
}
