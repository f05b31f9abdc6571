// Starts the page. What needs the package is imported inside the `try`: if it is missing or refused, the page must say so.

import { watchLanguage } from "./language.js";

watchLanguage(); // the sentence too must be in the reader's language

try {
  const { start } = await import("./page.js");
  await start();
  document.documentElement.dataset.state = "ready";
} catch (error) {
  for (const cause of document.querySelectorAll(".cause")) {
    cause.querySelector("code").textContent = error.message;
    cause.hidden = false;
  }
  document.documentElement.dataset.state = "failed";
}
