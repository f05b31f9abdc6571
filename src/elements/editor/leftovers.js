// What is left in a member, said in whole sentences, with what mends it.

import { html, nothing } from "lit";
import { accounts } from "../account.js";
import { grouped } from "../grouped.js";
import { describeRole, roles } from "../package.js";
import { clearable, isUntidy } from "./left.js";
import { called } from "./people.js";
import { words } from "./words.js";

/** The sentences; `on` is called: `change`, `clear`. Without it there is nothing to press. */
export function leftovers(locale, person, on) {
  if (!isUntidy(person)) return nothing;
  const { left, buttons } = words[locale];
  const reasons = grouped(person.idle, ({ why }) => why);
  const titles = titlesIn(locale);
  return html`
    <div id="left" class="notice">
      ${person.lost ? html`<p>${left.lost(called(person), left[person.lost](person.role))}</p>` : nothing}
      ${[...reasons].map(
        ([why, idle]) =>
          html`<p data-why=${why}>${left.idle[why](left.listed(idle.map(({ option }) => titles(option))))}</p>`,
      )}
      ${
        on
          ? html`
            <div class="buttons">
              ${person.lost ? button("give", buttons.give, on.change) : nothing}
              ${clearable(person).length ? button("clear", buttons.clear, on.clear) : nothing}
            </div>
          `
          : nothing
      }
    </div>
  `;
}

const button = (act, title, pressed) =>
  html`<button type="button" class="plain" data-act=${act} @click=${pressed}>${title}</button>`;

/** What an option is called; an account that has them all names them all. */
export const titlesIn = (locale) => {
  const account = accounts["practice-view"];
  const all = roles().flatMap((role) => describeRole(role, { locale, account }).options);
  return (wanted) => all.find(({ option }) => option === wanted)?.title ?? wanted;
};
