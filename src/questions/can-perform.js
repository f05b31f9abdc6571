// A yes or a no.
//
// Every load stands written out: a helper `own(object, key)` looks better and costs three times as much, because its one load
// serves every key and every shape, and the engine gives up on it. What is found is proved to be the object's own after it was
// loaded, and only where the answer would be yes: most of the time is saved there. And the other way round would miss a field
// that comes later: Vue, MobX, Solid and Svelte notice that a field was read, not that somebody asked whether it is there.
import { CAPABILITIES, DEFAULT_EDITION, EDITIONS, NO_OPTION, TICKS, capabilityAt, roleAt } from "#generated/table.js";
import { hasOwn, isArray } from "../engine/intrinsics.js";
import { answers, optionOf } from "./answers.js";
import { may } from "./may.js";
import { readEdition, readOptions, readTick } from "./read-user.js";
import { isId, isThing } from "./values.js";

export function canPerform(user, capability, record) {
  try {
    if (!isThing(user)) return false;
    const { id, role, account } = user;
    let edition = DEFAULT_EDITION;
    let accountId;
    if (account !== undefined) {
      edition = readEdition(account);
      if (edition < 0) return false;
      accountId = account.id;
    }
    const table = answers();
    const place = ((roleAt(role) * EDITIONS + edition) * CAPABILITIES + capabilityAt(capability)) * TICKS;
    let answer = table[place];
    const option = optionOf(answer);
    if (option !== NO_OPTION) answer = table[place + readTick(readOptions(user), option)];
    return (
      may(answer, record, id, accountId) &&
      isId(id) &&
      hasOwn(user, "id") &&
      hasOwn(user, "role") &&
      (account === undefined || hasOwn(user, "account")) &&
      (accountId === undefined || (isId(accountId) && hasOwn(account, "id"))) &&
      !isArray(user)
    );
  } catch {
    return false; // a getter, a proxy or the stack gave way
  }
}
