// Elements, made in one expression.

/** An element with properties, with attributes (those with a dash, and `role`), with listeners (`onclick`) and with what is in it. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (/-|^role$/.test(key)) made.setAttribute(key, value);
    // Not as a property: there, an answer of `false` would take the key or the click from the browser.
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made[key] = value;
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}
