// One element of the page, with its attributes and children.

/** `true` is an attribute without a value, `false` and `undefined` none; children are nodes or text, never markup, and the same
 * two are no child. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, "");
    else if (value !== false && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.flat(2).filter((child) => child !== undefined && child !== false));
  return made;
}
