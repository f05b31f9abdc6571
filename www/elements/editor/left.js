// What a change that was made elsewhere left behind in a member: the role or the options that nobody can read any more, the
// ticks that have no use in this role, this account or this subscription.

import { html, nothing } from "lit";
import { describeRole, options, roles } from "../package.js";
import { grouped } from "../grouped.js";
import { called } from "./people.js";
import { words } from "./words.js";

/**
 * For an account, what is left in a member: `{ lost, idle, ticked }`. Lost is the `role` or the `options`, where they
 * cannot be read; idle are the ticks without use, `[{ option, why }]`; ticked are all the ticks that are known.
 */
export function leftIn(account) {
  const known = options();
  const offered = Object.fromEntries(
    roles().map((role) => [role, describeRole(role, { account }).options.map(({ option }) => option)]),
  );
  const here = options(account);
  const subscribed = options({ ...account, practiceViewIncluded: true });
  const whyIdle = (option) => {
    if (!known.includes(option)) return "unknown";
    if (here.includes(option)) return "role";
    return subscribed.includes(option) ? "subscription" : "account";
  };
  const isTick = (tick) => tick === undefined || tick === null || typeof tick === "boolean";
  const isReadable = (ticks) =>
    typeof ticks === "object" && !Array.isArray(ticks) && known.every((option) => isTick(ticks[option]));

  return ({ role, options: ticks }) => {
    if (typeof role !== "string" || !Object.hasOwn(offered, role)) return { lost: "role", idle: [], ticked: [] };
    if (!isReadable((ticks ??= {}))) return { lost: "options", idle: [], ticked: [] };
    const all = [...new Set([...known, ...Object.keys(ticks)])].filter((option) => ticks[option] === true);
    const idle = all.filter((option) => !offered[role].includes(option));
    return {
      idle: idle.map((option) => ({ option, why: whyIdle(option) })),
      ticked: all.filter((option) => known.includes(option)),
    };
  };
}

/** Whether there is something to put in order. */
export const isUntidy = ({ lost, idle }) => lost !== undefined || idle.length > 0;

/** The ticks without use that can be cleared. */
export const clearable = ({ idle }) => idle.filter(({ why }) => why !== "unknown").map(({ option }) => option);

/** In a few words, beside their name. */
export const untidiness = (locale, { lost, idle }) => words[locale].left.short[lost] ?? words[locale].left.ticks(idle.length);

/** In whole sentences, with what mends it; `on` is called: `change`, `clear`. Without it there is nothing to press. */
export function leftovers(locale, person, on) {
  if (!isUntidy(person)) return nothing;
  const { left, buttons } = words[locale];
  const reasons = grouped(person.idle, ({ why }) => why);
  const titles = titlesIn(locale);
  return html`
    <div id="left" class="notice">
      ${person.lost ? html`<p>${left.lost(called(person), left[person.lost](person.role))}</p>` : nothing}
      ${[...reasons].map(
        ([why, idle]) => html`<p data-why=${why}>${left.idle[why](left.listed(idle.map(({ option }) => titles(option))))}</p>`,
      )}
      ${on
        ? html`
            <div class="buttons">
              ${person.lost ? button("give", buttons.give, on.change) : nothing}
              ${clearable(person).length ? button("clear", buttons.clear, on.clear) : nothing}
            </div>
          `
        : nothing}
    </div>
  `;
}

const button = (act, title, pressed) =>
  html`<button type="button" class="plain" data-act=${act} @click=${pressed}>${title}</button>`;

/** What an option is called; an account that has them all names them all. */
export const titlesIn = (locale) => {
  const account = { kind: "practice", practiceViewIncluded: true };
  const all = roles().flatMap((role) => describeRole(role, { locale, account }).options);
  return (wanted) => all.find(({ option }) => option === wanted)?.title ?? wanted;
};
