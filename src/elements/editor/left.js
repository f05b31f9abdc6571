// What a change that was made elsewhere left behind in a member: the role or the options that nobody can read any more, the
// ticks that have no use in this role, this account or this subscription.

import { describeRole, options, roles } from "../package.js";
import { words } from "./words.js";

/**
 * For an account, what is left in a member: `{ lost, idle, ticked }`. Lost is the `role` or the `options`, where they
 * cannot be read; idle are the ticks without use, `[{ option, why }]`; ticked are all the ticks that are known.
 */
export function leftIn(account) {
  /** @type {string[]} */
  const known = options();
  /** @type {Record<string, string[]>} */
  const offered = Object.fromEntries(
    roles().map((role) => [role, describeRole(role, { account }).options.map(({ option }) => option)]),
  );
  /** @type {string[]} */
  const here = options(account);
  /** @type {string[]} */
  const subscribed = options({ ...account, practiceViewIncluded: true });
  const whyIdle = (option) => {
    if (!known.includes(option)) return "unknown";
    if (here.includes(option)) return "role";
    return subscribed.includes(option) ? "subscription" : "account";
  };
  const isTick = (tick) => tick === undefined || tick === null || typeof tick === "boolean";
  const isReadable = (ticks) =>
    typeof ticks === "object" && !Array.isArray(ticks) && known.every((option) => isTick(ticks[option]));

  /** @param {{ role?: any, options?: any }} member @returns {{ lost?: string, idle: any[], ticked: string[] }} */
  const leftInMember = ({ role, options: ticks }) => {
    if (typeof role !== "string" || !Object.hasOwn(offered, role)) return { lost: "role", idle: [], ticked: [] };
    if (!isReadable((ticks ??= {}))) return { lost: "options", idle: [], ticked: [] };
    const all = [...new Set([...known, ...Object.keys(ticks)])].filter((option) => ticks[option] === true);
    const idle = all.filter((option) => !offered[role].includes(option));
    return {
      idle: idle.map((option) => ({ option, why: whyIdle(option) })),
      ticked: all.filter((option) => known.includes(option)),
    };
  };
  return leftInMember;
}

/** Whether there is something to put in order. */
export const isUntidy = ({ lost, idle }) => lost !== undefined || idle.length > 0;

/** The ticks without use that can be cleared. */
export const clearable = ({ idle }) => idle.filter(({ why }) => why !== "unknown").map(({ option }) => option);

/** In a few words, beside their name. */
export const untidiness = (locale, { lost, idle }) =>
  words[locale].left.short[lost] ?? words[locale].left.ticks(idle.length);
