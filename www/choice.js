// A question with a few answers: radio buttons, or boxes to tick, with their titles and what more there is to say.

import { element } from "./element.js";

/** One of several. */
export const choice = (legend, name, answers, chosen) =>
  fieldset(
    legend,
    answers.map((answer) => control("radio", name, answer, answer.id === chosen)),
  );

/** Any number of several; `nothing` is said where there are none. */
export const ticks = (legend, name, answers, ticked, nothing) =>
  fieldset(
    legend,
    answers.length
      ? answers.map((answer) => control("checkbox", name, answer, ticked.has(answer.id)))
      : element("p", { class: "nothing" }, nothing),
  );

const fieldset = (legend, controls) =>
  element("fieldset", {}, element("legend", {}, legend), element("div", { class: "choices" }, controls));

/** The whole line can be clicked; its name is the title alone, and the note its description. */
function control(type, name, { id, title, note }, checked) {
  const control = `${name}-${encodeURIComponent(id)}`; // a list of ids is cut at its spaces
  const [titleId, noteId] = [`${control}-title`, note && `${control}-note`];
  return element(
    "label",
    { class: "choice" },
    element("input", {
      type,
      name,
      value: id,
      id: control,
      checked,
      "aria-labelledby": titleId,
      "aria-describedby": noteId,
    }),
    element("span", {}, element("span", { id: titleId }, title), note && element("small", { id: noteId }, note)),
  );
}
