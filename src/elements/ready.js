// Whether the package can answer in this place: it is asked, and nothing is awaited where it does.

import { explain, init, options } from "./package.js";

/** That nothing can be answered comes before whatever else is wrong with a question, be it no question at all. */
export const isReady = () => /** @type {any} */ (explain)().code !== "not-ready";

/** Why it cannot, for people who run the page. Nothing, where it can after all: an engine may compile off its main thread only. */
export async function whyNot() {
  try {
    await init();
    options("client");
  } catch (error) {
    return error;
  }
}
