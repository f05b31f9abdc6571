// A user, read: own fields only, each once, nothing coerced.
import { options as optionKeys } from "#generated/options.js";
import {
  ASKS_SUBSCRIPTION,
  DEFAULT_EDITION,
  EDITION_SHIFT,
  FIRST_OPTION,
  INCLUDED,
  MALFORMED,
  MALFORMED_SHIFT,
  NOBODY as NO_HOLDER,
  OFF,
  ROLE_SHIFT,
  TICKED,
  TICKED_SHIFT,
  kindAt,
  roleAt,
  tickOf,
} from "#generated/table.js";
import { hasOwn } from "../engine/intrinsics.js";
import { isId, isObject } from "./values.js";

/** A user who is none: everything is denied. */
export const NOBODY = { holder: NO_HOLDER, id: undefined, accountId: undefined };

/**
 * What of a user decides: the integer that Rust reads (`src/wire/user.rs`), without ticks, and the two ids that records are
 * compared with.
 */
export function readUser(user) {
  try {
    if (!isObject(user)) return NOBODY;
    const { id, role, account } = user;
    if (!isId(id) || !hasOwn(user, "id") || typeof role !== "string" || !hasOwn(user, "role")) return NOBODY;
    let edition = DEFAULT_EDITION;
    let accountId;
    if (account !== undefined) {
      if (!hasOwn(user, "account")) return NOBODY;
      edition = readEdition(account);
      if (edition < 0) return NOBODY;
      accountId = account.id;
      if (accountId !== undefined && !(isId(accountId) && hasOwn(account, "id"))) return NOBODY;
    }
    return { holder: (roleAt(role) << ROLE_SHIFT) | (edition << EDITION_SHIFT), id, accountId };
  } catch {
    return NOBODY;
  }
}

/** The kind and the subscription of an account, as one integer; -1 if they are malformed. */
export function readEdition(account) {
  if (!isObject(account)) return -1;
  const { kind } = account;
  const place = kindAt(kind);
  if (place < 0 || (kind !== undefined && !hasOwn(account, "kind"))) return -1;
  if (((ASKS_SUBSCRIPTION >> place) & 1) === 0) return place;
  const { practiceViewIncluded: included } = account;
  if (included === undefined) return place;
  if (!hasOwn(account, "practiceViewIncluded")) return -1;
  return included === true ? place + INCLUDED : included === false || included === null ? place : -1;
}

/** The options of a user: `undefined` where there are none, `null` where nobody can say. */
export function readOptions(user) {
  try {
    const { options } = user;
    if (options === undefined) return undefined;
    if (!hasOwn(user, "options")) return null;
    return options === null ? undefined : isObject(options) ? options : null;
  } catch {
    return null;
  }
}

/** The state of the tick of an option. */
export function readTick(options, option) {
  if (options === undefined) return OFF;
  if (options === null) return MALFORMED;
  try {
    const tick = tickOf(options, option);
    if (tick === undefined) return OFF;
    if (!hasOwn(options, optionKeys[option - FIRST_OPTION])) return MALFORMED;
    return tick === true ? TICKED : tick === false || tick === null ? OFF : MALFORMED;
  } catch {
    return MALFORMED; // and what stands under no option is still answered
  }
}

/** The bits of a tick in a user's integer. */
export const tickBits = (tick, option) =>
  tick === OFF ? 0 : 1 << ((tick === TICKED ? TICKED_SHIFT : MALFORMED_SHIFT) + option - FIRST_OPTION);

/** The bits of all ticks, in what `readOptions` gives. */
export function readTicks(options) {
  let bits = 0;
  for (let place = 0; place < optionKeys.length; place++) {
    const option = place + FIRST_OPTION;
    bits |= tickBits(readTick(options, option), option);
  }
  return bits;
}

/** The state of a tick, from a user's integer. */
export const tickIn = (holder, option) =>
  (holder >> (TICKED_SHIFT + option - FIRST_OPTION)) & 1
    ? TICKED
    : (holder >> (MALFORMED_SHIFT + option - FIRST_OPTION)) & 1
      ? MALFORMED
      : OFF;
