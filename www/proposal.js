// The form of an act: what is asked for, what would come of it, and the two ways out.

import { choice, ticks } from "./choice.js";
import { element } from "./element.js";
import { called } from "./members.js";
import { describeRole, roles } from "./package.js";
import { offered } from "./rehearse.js";
import { words } from "./words.js";

/** The form. What would come of the act is written into `#rehearsed` and `#rehearsal` by whoever rehearses it. */
export function proposal(locale, act, account) {
  const { titles, confirm, cancel, before } = words[locale].team;
  return element(
    "form",
    { id: "proposal", "data-kind": act.kind, autocomplete: "off", novalidate: true, "aria-labelledby": "proposal-title" },
    element("h3", { id: "proposal-title", tabindex: -1 }, titles[act.kind](called(act.user ?? act))),
    fields(locale, act, account),
    element(
      "div",
      { class: "rehearsal" },
      element("p", { class: "eyebrow" }, before),
      element("p", { id: "rehearsed", role: "status" }),
      element("div", { id: "rehearsal" }),
    ),
    element(
      "div",
      { class: "buttons" },
      element("button", { type: "submit", class: "main", id: "confirm" }, confirm[act.kind]),
      element("button", { type: "button", id: "cancel", "data-act": "cancel" }, cancel),
    ),
  );
}

/** The ticks that a role is offered; what it is not offered is unticked. */
export function optionTicks(locale, act, account) {
  const { options, nothingToTick } = words[locale];
  const boxes = offered(act.role, account, locale).map(({ option, title, note }) => ({ id: option, title, note }));
  act.ticked = new Set(boxes.map(({ id }) => id).filter((id) => act.ticked.has(id)));
  return ticks(options, "option", boxes, act.ticked, nothingToTick);
}

function fields(locale, act, account) {
  if (!act.role) return [];
  const titled = roles().map((id) => {
    const { title, summary } = describeRole(id, { locale });
    return { id, title, note: summary };
  });
  return [
    act.kind === "add" && nameField(words[locale].team.name, act.name),
    element("div", { id: "user-role" }, choice(words[locale].role, "role", titled, act.role)),
    element("div", { id: "user-options" }, optionTicks(locale, act, account)),
  ];
}

const nameField = (title, value) =>
  element(
    "label",
    { class: "field" },
    element("span", {}, title),
    element("input", { type: "text", name: "name", id: "name", value, maxlength: 60, "aria-describedby": "rehearsed" }),
  );
