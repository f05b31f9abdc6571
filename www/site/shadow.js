// What an element shows before its script runs: its own `draw()`, run here on the package's own answers.

import { LitElementRenderer, render } from "@lit-labs/ssr";
import { collectResultSync } from "@lit-labs/ssr/lib/render-result.js";
import "#elements";

/** Whether an element of this name is one of ours. */
export const isOurs = (name) => customElements.get(name) !== undefined;

/** The style sheets of an element, in one: the very bytes that its script adopts, so that taking over moves nothing. */
export const sheetOf = (name) =>
  customElements
    .get(name)
    .elementStyles.map(({ cssText }) => cssText)
    .join("\n");

/** The HTML inside an element's shadow root, with lit's marks, for `attributes` as `[name, value]` and a language. */
export function drawn(name, attributes, language) {
  const renderer = new LitElementRenderer(name);
  // It stands in no page here, so it says itself what the page around it would.
  for (const [attribute, value] of [...attributes, ["lang", language]]) renderer.setAttribute(attribute, value);
  renderer.connectedCallback();
  return collectResultSync(render(renderer.element.render()));
}
