// The mark of a grant: four shapes that differ without colour. Hidden from screen readers, who get the words beside it.

import { svg, html } from "lit";

const shapes = {
  yes: svg`<circle cx="8" cy="8" r="7" fill="currentColor" /><path class="hole" d="m4.8 8.3 2.2 2.2 4.3-4.7" fill="none" stroke-width="2" />`,
  own: svg`<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8" /><path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />`,
  option: svg`<rect x="2" y="2" width="12" height="12" rx="2.5" fill="none" stroke="currentColor" stroke-width="1.8" />`,
  no: svg`<path d="M4 8h8" fill="none" stroke="currentColor" stroke-width="2" />`,
};

/** The mark of `"yes"`, `"own"`, `"option"` or `"no"`. */
export const mark = (grant) => html`
  <svg class="mark" data-mark=${grant} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${shapes[grant]}</svg>
`;
