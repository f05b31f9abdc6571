// The language around an element, through every shadow root above it.

/** A node and whatever it stands in, from the inside out: a shadow root stands in its host. */
export function* around(node) {
  for (; node; node = node.parentNode ?? node.host) yield node;
}

/** `fr` or `en`: of the nearest `lang`, as the package understands it. */
export function localeOf(element) {
  for (const node of around(element)) {
    if (node.hasAttribute?.("lang")) return /^en(-|$)/i.test(node.getAttribute("lang")) ? "en" : "fr";
  }
  return "fr";
}
