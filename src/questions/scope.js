// What a user holds before any record.
import {
  NO_OPTION,
  OFF,
  READS_OWNER,
  SCOPE_MASK,
  SCOPE_SHIFT,
  capabilityAt,
  invoicesView,
  scopes,
} from "#generated/table.js";
import { permissions } from "#generated/permissions.js";
import { freeze } from "../engine/intrinsics.js";
import { answers, optionOf } from "./answers.js";
import { answerFor, placeOf, readHolder } from "./checker.js";
import { readOptions, readTick, readUser } from "./read-user.js";

/** The scope that an answer of the table gives. */
const scopeIn = (answer) => scopes[(answer >> SCOPE_SHIFT) & SCOPE_MASK];

export function scopeOf(user, capability) {
  return scopeIn(ask(user, capabilityAt(capability)).answer);
}

export function permissionsOf(user) {
  const { holder } = readHolder(user);
  return freeze(permissions((capability) => scopeIn(answerFor(holder, capability))));
}

export function invoiceFilter(user) {
  const { answer, id: ownerId, accountId } = ask(user, invoicesView);
  if (scopeIn(answer) === null) return { none: /** @type {const} */ (true) };
  // Spread of a literal defines fields; assignment would ask a polluted prototype.
  return { ...(answer & READS_OWNER && { ownerId }), ...(accountId !== undefined && { accountId }) };
}

/** A user as read, with the one tick that the answer stands under, and that answer. */
export function ask(user, capability) {
  const { holder, id, accountId } = readUser(user);
  const place = placeOf(holder, capability);
  const table = answers();
  let answer = table[place];
  const option = optionOf(answer);
  let tick = OFF;
  if (option !== NO_OPTION) {
    tick = readTick(readOptions(user), option);
    answer = table[place + tick];
  }
  return { holder, id, accountId, option, tick, answer };
}
