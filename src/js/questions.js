// The questions: total, synchronous, deny on any doubt. A question is read, asked in Rust, and answered.
import * as glue from "#glue";
import { PermissionError } from "./error.js";
import { ready, scopeAt } from "./names.js";
import {
  EVERY_OPTION,
  INVALID_RECORD,
  INVALID_USER,
  isEnglish,
  lengthOf,
  optionsOf,
  readCapability,
  readRecord,
  readUser,
  recordReader,
  reading,
  surely,
} from "./read.js";
import { ask, many, sentence } from "./tape.js";
import { basis } from "./words.js";

const { freeze, fromEntries, hasOwn } = Object;
const { isArray } = Array;

export function canPerform(user, capability, record) {
  if (reading.busy) return !(reading.asked = true);
  reading.busy = true;
  let allowed = false;
  try {
    const place = readCapability(capability);
    const holder = readUser(user, optionsOf(place));
    const relation = readRecord(record, holder);
    allowed = !reading.asked && glue.allows(holder.word, place, relation);
  } catch {} // not ready, or a getter, a proxy or the stack gave way
  reading.busy = reading.asked = false;
  return allowed;
}

export function scopeOf(user, capability) {
  ready();
  const place = readCapability(capability);
  return scopeAt(readSurely(user, optionsOf(place)).word, place);
}

export function permissionsOf(user) {
  const { capabilities } = ready();
  const { word } = readSurely(user, EVERY_OPTION);
  return freeze(fromEntries(capabilities.map((capability, place) => [capability, scopeAt(word, place)])));
}

export function explain(user, capability, record, options) {
  ready();
  const english = isEnglish(options);
  const place = readCapability(capability);
  const holder = readSurely(user, optionsOf(place));
  const relation = surely(() => readRecord(record, holder), INVALID_RECORD);
  const next = ask((tape) => glue.explain(tape, holder.word, place, relation, english));
  const code = next();
  return {
    allowed: code === "granted",
    code,
    scope: next() ?? null,
    message: sentence(next),
    remedies: many(next, (kind) => remedy(kind, next)),
    basis: basis(next),
  };
}

export function visibleInvoices(user, invoices, options) {
  ready();
  // A getter that asks is not told what is wrong: it sees nothing.
  if (!surely(() => isArray(invoices), reading.busy)) throw new PermissionError("not-an-array", "`invoices` is not an array", { path: "invoices" });
  const read = surely(() => recordReader(options), undefined);
  if (read === undefined) return [];
  const place = readCapability("invoices.view");
  const holder = readSurely(user, optionsOf(place));
  // Bit 0 answers for "no record". A hole in the list is no invoice, whoever asks.
  const allowed = glue.allowedRelations(holder.word, place) & ~1;
  const visible = [];
  const length = surely(() => lengthOf(invoices), 0);
  for (let i = 0; i < length; i++) {
    reading.busy = true;
    try {
      const invoice = invoices[i];
      // Own, last: only what would be shown need prove that it is the list's and not a polluted prototype's.
      if ((allowed >> read(invoice, holder)) & 1 && hasOwn(invoices, i) && !reading.asked) visible.push(invoice);
    } catch {} // it cannot be read, so it is not shown
    reading.busy = reading.asked = false;
  }
  return visible;
}

export function invoiceFilter(user) {
  ready();
  const { word, id: ownerId, accountId } = readSurely(user, 0);
  const scope = scopeAt(word, readCapability("invoices.view"));
  if (scope === null) return { none: true };
  // Spread of a literal defines fields; assignment would ask a polluted prototype.
  return { ...(scope === "own" && { ownerId }), ...(accountId !== undefined && { accountId }) };
}

function remedy(kind, next) {
  const message = sentence(next);
  const option = next();
  const roles = many(next);
  if (option !== undefined) return { kind, option, by: "administrator", message };
  if (roles.length > 0) return { kind, roles, by: "administrator", message };
  return { kind, message };
}

/** The user as read, or one that is denied everything. */
const readSurely = (user, needed) => surely(() => readUser(user, needed), INVALID_USER);
