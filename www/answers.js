// What one user may do, and why not: `explain`, right by right.

import { element } from "./element.js";
import { mark } from "./mark.js";
import { describeRole, explain } from "./package.js";

/** Every right of the table with the decision on it, for this user and this record. */
export const decide = (locale, user, record) =>
  describeRole(user.role, { locale, account: user.account }).capabilities.map(({ capability, title }) => ({
    capability,
    title,
    ...explain(user, capability, record, { locale }),
  }));

/** The decisions as a list. Neighbours with the same reason share its sentences: eight times the same would hide the ninth. */
export const answers = (decisions) =>
  element(
    "ul",
    { class: "answers" },
    runs(decisions).map((run) =>
      element(
        "li",
        { "data-allowed": String(run[0].allowed) },
        element("ul", {}, run.map(right)),
        element(
          "p",
          {},
          sentences(run[0]).map((sentence) => element("span", {}, sentence)),
        ),
      ),
    ),
  );

const right = ({ capability, title, allowed }) =>
  element("li", { "data-capability": capability }, mark(allowed ? "yes" : "no"), title);

const sentences = ({ message, remedies }) => [message, ...remedies.map((remedy) => remedy.message)];

/** Cuts the list wherever the reason changes; the order of the table stays. */
function runs(decisions) {
  const reason = (decision) => JSON.stringify([decision.allowed, ...sentences(decision)]);
  return decisions.reduce((cut, decision) => {
    const last = cut.at(-1);
    if (last && reason(last[0]) === reason(decision)) last.push(decision);
    else cut.push([decision]);
    return cut;
  }, []);
}
