// A question with a few answers: radio buttons, or boxes to tick, with their titles and what more there is to say.

import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";

/**
 * One of several answers `{ id, title, note? }`; `picked` is called with the id of the one that is chosen.
 *
 * `group`: WebKit takes radio buttons of one name for one group, even in two shadow roots, and Tab then skips the second.
 */
export const choice = ({ legend, name, group = name, answers, chosen, picked }) =>
  fieldset(
    legend,
    name,
    answers.map((answer) =>
      control(
        name,
        answer,
        html`<input
        type="radio"
        name=${group}
        id=${idOf(name, answer)}
        value=${answer.id}
        aria-describedby=${answer.note ? noteOf(name, answer) : nothing}
        .checked=${live(answer.id === chosen)}
        @change=${() => picked(answer.id)}
      />`,
      ),
    ),
  );

/** Any number of several; `picked` is called with the id and whether it is ticked. `none` is said where there are no answers. */
export const ticks = ({ legend, name, answers, ticked, picked, none }) =>
  fieldset(
    legend,
    name,
    answers.length
      ? answers.map((answer) =>
          control(
            name,
            answer,
            html`<input
            type="checkbox"
            name=${name}
            id=${idOf(name, answer)}
            value=${answer.id}
            aria-describedby=${answer.note ? noteOf(name, answer) : nothing}
            .checked=${live(ticked.has(answer.id))}
            @change=${({ target }) => picked(answer.id, target.checked)}
          />`,
          ),
        )
      : html`<p class="nothing">${none}</p>`,
  );

const fieldset = (legend, name, controls) => html`
  <fieldset class="choice-of-${name}">
    <legend>${legend}</legend>
    <div class="choices">${controls}</div>
  </fieldset>
`;

/** The whole line can be clicked. The note describes the answer and is not part of its name. */
const control = (name, answer, input) => html`
  <div class="choice">
    ${input}
    <label for=${idOf(name, answer)}>${answer.title}</label>
    ${answer.note ? html`<small id=${noteOf(name, answer)}>${answer.note}</small>` : nothing}
  </div>
`;

/** An answer's id may be anybody's text; a list of ids is cut at its spaces. */
const idOf = (name, { id }) => `${name}-${encodeURIComponent(id)}`;

const noteOf = (name, answer) => `${idOf(name, answer)}-note`;
