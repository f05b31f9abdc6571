// The form of an act: what is asked for, what would come of it, and the two ways out.

import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { choice, ticks } from "../choice.js";
import { describeRole, roles } from "../package.js";
import { titlesIn } from "./leftovers.js";
import { called } from "./people.js";
import { rehearsal, sentence } from "./rehearsal.js";
import { idleIn, offered } from "./rehearse.js";
import { words } from "./words.js";

/**
 * The form. `outcome` is the act's rehearsal; `on` what is called: `write`, `pickRole`, `tick`, `confirm`, `cancel`.
 * The sentence describes what takes the focus: a live region is read out when it changes, not when it comes.
 */
export const proposal = (locale, act, outcome, { account, actor }, on) => html`
  <form
    class="card"
    id="proposal"
    data-kind=${act.kind}
    autocomplete="off"
    novalidate
    aria-labelledby="proposal-title"
    @submit=${on.confirm}
  >
    <h3 id="proposal-title" tabindex="-1" aria-describedby="rehearsed">
      ${words[locale].titles[act.kind](called(act.person ?? act))}
    </h3>
    ${act.ticked ? fields(locale, act, account, on) : nothing}
    <div class="rehearsal">
      ${outcome.refused ? nothing : html`<p class="eyebrow">${words[locale].before}</p>`}
      <p id="rehearsed" class=${outcome.refused ? "refused notice" : "outcome"} role="status">
        ${sentence(locale, act, outcome, actor)}
      </p>
      ${rehearsal(locale, act, outcome)}
    </div>
    <div class="buttons">
      <button type="submit" class="main" id="confirm" ?disabled=${Boolean(outcome.refused)}>
        ${words[locale].confirm[act.kind]}
      </button>
      <button type="button" class="plain" id="cancel" @click=${on.cancel}>${words[locale].cancel}</button>
    </div>
  </form>
`;

function fields(locale, act, account, { write, pickRole, tick }) {
  const { name, role, options, nothingToTick, roleFirst, idle } = words[locale];
  const titled = roles().map((id) => {
    const { title, summary } = describeRole(id, { locale });
    return { id, title, note: summary };
  });
  const boxes = offered(act.role, account, locale).map(({ option, title, note }) => ({ id: option, title, note }));
  const title = titlesIn(locale);
  const kept = act.person ? idleIn(act.role, act.person, account) : [];
  boxes.push(...kept.map((option) => ({ id: option, title: title(option), note: idle })));
  return html`
    <div class="fields">
      ${act.kind === "add" ? nameField(name, act, write) : nothing}
      ${choice({ legend: role, name: "role", answers: titled, chosen: act.role, picked: pickRole })}
      ${ticks({
        legend: options,
        name: "option",
        answers: boxes,
        ticked: act.ticked,
        picked: tick,
        none: act.role ? nothingToTick : roleFirst,
      })}
    </div>
  `;
}

const nameField = (title, { name, isNameless }, write) => html`
  <div class="field">
    <label for="name">${title}</label>
    <input
      type="text"
      id="name"
      maxlength="60"
      aria-describedby="rehearsed"
      aria-invalid=${isNameless ? "true" : nothing}
      .value=${live(name)}
      @input=${write}
    />
  </div>
`;
