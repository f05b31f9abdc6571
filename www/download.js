// A text that becomes a file of the reader's.

import { element } from "./element.js";

export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some engines read it only after the click
}
