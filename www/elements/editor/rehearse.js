// What an act would do. The package judges it; nothing is done here.

import { comparePermissions, createUser, describeRole, PermissionError, removeUser, updateUser } from "../package.js";
import { managesUsers } from "./team.js";

/** The team afterwards, and what changes for whom; or the code of its refusal, `{ refused }`. */
export function rehearse(act, actor, team, locale) {
  try {
    return acts[act.kind](act, actor, team, { locale });
  } catch (error) {
    if (error instanceof PermissionError) return { refused: error.code };
    throw error;
  }
}

/** The options that a role is offered. */
export const offered = (role, account, locale) => describeRole(role, { locale, account }).options;

const acts = {
  add({ name, id = idFor(name), role, ticked }, actor, team, how) {
    const options = Object.fromEntries([...ticked].map((option) => [option, true]));
    const { user, ...changes } = createUser(actor, { id, name: name.trim(), role, options }, team, how);
    return { user, changes, team: [...team, user] };
  },

  change({ user: before, role, ticked }, actor, team, how) {
    const options = offered(role, before.account).map(({ option }) => [option, ticked.has(option)]);
    const { user, ...changes } = updateUser(actor, before, { role, options: Object.fromEntries(options) }, team, how);
    return { user, changes, team: team.map((one) => (one === before ? user : one)) };
  },

  remove({ user: before }, actor, team, how) {
    const { user, lost } = removeUser(actor, before, team, how);
    return { user, changes: { lost }, team: team.filter((one) => one !== before) };
  },

  replace({ team: wanted }, actor, team, how) {
    if (!managesUsers(actor)) return { refused: "not-permitted" };
    const within = (list, { id }) => list.find((one) => one.id === id);
    const stayed = team.filter((user) => within(wanted, user));
    return {
      team: wanted,
      arrived: wanted.filter((user) => !within(team, user)),
      left: team.filter((user) => !within(wanted, user)),
      changed: stayed
        .map((user) => ({ user: within(wanted, user), changes: comparePermissions(user, within(wanted, user), how) }))
        .filter(({ changes }) => Object.values(changes).some((list) => list.length > 0)),
    };
  },
};

/** An id made of the name: the same name is the same person. Empty if there is neither letter nor digit in it. */
function idFor(name) {
  const parts = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return parts ? `u-${parts.join("-")}` : "";
}
