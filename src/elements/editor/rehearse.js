// What an act would do. The package judges it; nothing is done here.

import {
  comparePermissions,
  createUser,
  describeRole,
  PermissionError,
  permissionsOf,
  removeUser,
  updateUser,
} from "../package.js";
import { plain } from "../plain.js";
import { clearable } from "./left.js";
import { rosterOf } from "./roster.js";

/**
 * `{ result, changes }`: what the package made of it, with the team afterwards, and what changes for whom; or the code of its
 * refusal, `{ refused }`.
 */
export function rehearse(act, actor, team, locale) {
  try {
    return acts[act.kind](act, actor?.id, team, { locale });
  } catch (error) {
    if (error instanceof PermissionError) return { refused: error.code };
    throw error;
  }
}

/** The options that a role is offered; none, where there is no role yet. */
export const offered = (role, account, locale) => (role ? describeRole(role, { locale, account }).options : []);

/** The ticks without use that stay with a person in a role: an administrator starts and ends with none. */
export const idleIn = (role, person, account, locale) => {
  const isOther = role !== person.role;
  if (person.lost || (isOther && [role, person.role].includes("administrator"))) return [];
  const useful = offered(role, account, locale).map(({ option }) => option);
  return person.ticked.filter((option) => !useful.includes(option));
};

const acts = {
  add({ name, id = idFor(name), role, ticked }, actor, team, how) {
    const options = Object.fromEntries([...ticked].map((option) => [option, true]));
    return outcome(createUser(team, actor, { id, name: name.trim(), role, options }, how));
  },

  change({ person, role, ticked }, actor, team, how) {
    if (role === undefined) return { refused: "unknown-role" };
    const { account } = rosterOf(team);
    const named = [...offered(role, account).map(({ option }) => option), ...idleIn(role, person, account)];
    const options = Object.fromEntries(named.map((option) => [option, ticked.has(option)]));
    return outcome(updateUser(team, actor, person.id, { role, options }, how));
  },

  clear({ person }, actor, team, how) {
    const options = Object.fromEntries(clearable(person).map((option) => [option, false]));
    return outcome(updateUser(team, actor, person.id, { options }, how));
  },

  remove: ({ person }, actor, team, how) => outcome(removeUser(team, actor, person.id, how)),

  replace({ team: wanted }, actor, team, how) {
    const [before, after] = [rosterOf(team), rosterOf(wanted)];
    if (!before.managers.includes(before.byId.get(actor))) return { refused: "not-permitted" };
    const stayed = after.people.filter(({ id }) => before.byId.has(id));
    return {
      result: { team: wanted },
      arrived: after.people.filter(({ id }) => !before.byId.has(id)),
      left: before.people.filter(({ id }) => !after.byId.has(id)),
      changed: stayed
        .map((person) => ({ person, changes: differences(before.byId.get(person.id), person, how) }))
        .filter(({ changes }) => Object.values(changes).some((list) => list.length > 0)),
    };
  },
};

function outcome(result) {
  const { team, user, ...changes } = result;
  return { result, changes };
}

/** Between two people: one of whom it is not known what they may do, may do nothing. */
function differences({ user: before }, { user: after }, how) {
  if (before && after) return comparePermissions(before, after, how);
  const held = (user) => Object.values(permissionsOf(user)).filter(Boolean);
  return { gained: held(after), lost: held(before) };
}

/** An id made of the name: the same name is the same person. Empty if there is neither letter nor digit in it. */
function idFor(name) {
  const parts = plain(name).match(/[\p{L}\p{N}]+/gu);
  return parts ? `u-${parts.join("-")}` : "";
}
