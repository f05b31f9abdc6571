// A user who was read once, and asked about often.
import {
  CAPABILITIES,
  EDITION_MASK,
  EDITION_SHIFT,
  EDITIONS,
  NO_OPTION,
  ROLE_MASK,
  ROLE_SHIFT,
  TICKS,
  capabilityAt,
} from "#generated/table.js";
import { Table, answers, optionOf } from "./answers.js";
import { areUsual, readFields } from "./fields.js";
import { may, mayNamed } from "./may.js";
import { NOBODY, readOptions, readTicks, readUser, tickIn } from "./read-user.js";

export function checkerFor(user, options) {
  const { holder, id, accountId } = readHolder(user);
  const fields = readFields(options);
  if (fields === undefined) return () => false;
  // What the table says to this user of each capability, and of a name that is none: looked up once.
  // Not in a list, which would be read through whatever stands on the prototype of every list.
  const theirs = new Table(CAPABILITIES);
  for (let place = 0; place < CAPABILITIES; place++) theirs[place] = answerFor(holder, place);
  if (!areUsual(fields)) return checkerNamed(theirs, id, accountId, fields);
  return (capability, record) => {
    try {
      return may(theirs[capabilityAt(capability)], record, id, accountId);
    } catch {
      return false;
    }
  };
}

/** The same where the fields have other names. */
const checkerNamed = (theirs, id, accountId, fields) => (capability, record) => {
  try {
    return mayNamed(theirs[capabilityAt(capability)], record, id, accountId, fields);
  } catch {
    return false;
  }
};

/** A user, read with every tick. */
export function readHolder(user) {
  const read = readUser(user);
  return read === NOBODY ? read : { ...read, holder: read.holder | readTicks(readOptions(user)) };
}

/** The answer to a user, as an integer with ticks, about the capability at a place. */
export function answerFor(holder, capability) {
  const place = placeOf(holder, capability);
  const table = answers();
  const answer = table[place];
  const option = optionOf(answer);
  return option === NO_OPTION ? answer : table[place + tickIn(holder, option)];
}

/** The place of the answer to a user, as an integer, about the capability at a place, with nothing ticked. */
export const placeOf = (holder, capability) =>
  ((((holder >> ROLE_SHIFT) & ROLE_MASK) * EDITIONS + ((holder >> EDITION_SHIFT) & EDITION_MASK)) * CAPABILITIES +
    capability) *
  TICKS;
