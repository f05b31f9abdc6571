// A grant as it stands in a cell: its mark, its label, and what a tick would give.

import { html, nothing } from "lit";
import { mark } from "../mark.js";
import { words } from "./words.js";

/** `cell` of `comparisonTable`; `options` of `describeRole`, for the titles of the ticks. */
export const grant = (locale, { grant, option, scope, label }, options) => html`
  ${mark(grant)}
  <span class="label">
    ${label}
    ${
      option
        ? html`<small>${options.find((offered) => offered.option === option).title}<br />${words[locale].once[scope]}</small>`
        : nothing
    }
  </span>
`;
