// What stands where an element waits.

import { html } from "lit";

/**
 * The sentence, and a place as high as what is awaited, so that nothing below moves when it comes: `height` in CSS, or what
 * the page says by `--role-place`. The sentence stands beside what is busy: within, it would not be read out before the end.
 */
export const waiting = (sentence, height) => html`
  <div class="waiting">
    <p role="status">${sentence}</p>
    <div class="place" aria-busy="true" .style=${height ? `min-block-size: ${height}px` : ""}></div>
  </div>
`;

/** A live region is read out when it changes, not when it comes: it is empty for so many milliseconds. */
export const silence = () => new Promise((resolve) => setTimeout(resolve, 50));
