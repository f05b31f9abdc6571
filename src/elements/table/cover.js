// Which roles and ticks are enough for some tasks. All of it is computed from the package's answers: nothing here knows
// which role holds what, and no role stands above another. Only sets of rights are compared.
//
// No part of it draws: it runs in Node as it is, and takes the package as an argument.

import { wordsOf } from "../plain.js";

const everyone = ":all";

/**
 * Tasks from text such as `invoices.publish expense-reports.manage:all`: what is wanted of each right, `"all"` for
 * everybody's documents and `"own"` otherwise. In the order of `capabilities`; whatever is none of them is left out.
 */
export function readTasks(text, capabilities) {
  const written = new Set(wordsOf(text));
  return new Map(
    capabilities
      .filter((capability) => written.has(capability) || written.has(capability + everyone))
      .map((capability) => [capability, written.has(capability + everyone) ? "all" : "own"]),
  );
}

/** The text of tasks, the same whichever was ticked first. */
export const writeTasks = (tasks, capabilities) =>
  capabilities
    .filter((capability) => tasks.has(capability))
    .map((capability) => (tasks.get(capability) === "all" ? capability + everyone : capability))
    .join(" ");

/** All that can be given in an account: each role with each choice of its options, and the rights that come of it. */
export function givable({ roles, describeRole, permissionsOf }, account) {
  const ticked = (options) => Object.fromEntries(options.map((option) => [option, true]));
  const rights = (role, options) => permissionsOf({ id: "anyone", role, account, options: ticked(options) });
  return roles().flatMap((role) => {
    const offered = describeRole(role, { account }).options.map(({ option }) => option);
    return subsets(offered).map((options) => ({ role, options, rights: rights(role, options) }));
  });
}

/** The least of what can be given that covers the tasks; empty where nothing does. */
export const enough = (tasks, all) =>
  least(all.filter(({ rights }) => [...tasks].every(([capability, wanted]) => isWithin(wanted, rights[capability]))));

/**
 * Leaves out whatever gives all that another gives and something besides; of those that give the same, whatever takes
 * more ticks. Where two give different rights, neither within the other, both stay.
 */
export function least(covering) {
  const minimal = covering.filter((one) => !covering.some((other) => gives(one, other) && !gives(other, one)));
  return minimal.filter(
    (one) => !minimal.some((other) => gives(one, other) && other.options.length < one.options.length),
  );
}

/** The tasks that nothing that can be given covers, even alone. */
export const impossible = (tasks, all) =>
  [...tasks].flatMap(([capability, wanted]) =>
    all.some(({ rights }) => isWithin(wanted, rights[capability])) ? [] : [capability],
  );

/**
 * The rights that come along without being asked for, or for more documents than asked for: `[[capability, scope]]`.
 * `personal` says of each right whether "only their own" and "everyone's" are two things.
 */
export const beyond = (tasks, { rights }, personal) =>
  Object.entries(rights).filter(([capability, scope]) =>
    tasks.has(capability) ? personal.get(capability) && !isWithin(scope, tasks.get(capability)) : scope !== null,
  );

/** Whether one gives at least the rights of the other. */
const gives = (one, other) =>
  Object.entries(other.rights).every(([capability, scope]) => isWithin(scope, one.rights[capability]));

/** None, their own, everybody's: whether the first scope is no wider than the second. */
const isWithin = (scope, wide) => scope === null || wide === "all" || scope === wide;

const subsets = (options) =>
  options.reduce((chosen, option) => chosen.concat(chosen.map((some) => [...some, option])), [[]]);
