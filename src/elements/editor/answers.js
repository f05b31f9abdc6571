// What one user may do, and why not: `explain`, right by right.

import { html } from "lit";
import { mark } from "../mark.js";
import { describeRole, explain } from "../package.js";
import { grouped } from "../grouped.js";

/** Every right of the table with the decision on it, for this user and this record. */
export const decide = (locale, user, record) =>
  describeRole(user.role, { locale, account: user.account }).capabilities.map(({ capability, title }) => ({
    capability,
    title,
    ...explain(user, capability, record, { locale }),
  }));

/** As a list, what is allowed first. Each reason is said once: eight times the same would hide the ninth. */
export const answers = (decisions) => html`
  <ul class="answers">
    ${byReason(decisions).map(
      (alike) => html`
        <li data-allowed=${alike[0].allowed}>
          <ul>
            ${alike.map(right)}
          </ul>
          <p>${sentences(alike[0]).map((sentence) => html`<span>${sentence}</span> `)}</p>
        </li>
      `,
    )}
  </ul>
`;

const right = ({ capability, title, allowed }) =>
  html`<li data-capability=${capability}>${mark(allowed ? "yes" : "no")} ${title}</li>`;

const sentences = ({ message, remedies }) => [message, ...remedies.map((remedy) => remedy.message)];

/** Those with the same reason together, in the order of the table. */
function byReason(decisions) {
  const reasons = grouped(decisions, (decision) => JSON.stringify([decision.allowed, ...sentences(decision)]));
  return [...reasons.values()].toSorted(([one], [other]) => other.allowed - one.allowed);
}
