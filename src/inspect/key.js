// The key that calls the inspector.

/** Whether an event is the key that a text like `Alt+Shift+R` names. */
export function isKey(text) {
  const parts = text.split("+").map((part) => part.trim().toLowerCase());
  const key = parts.pop();
  const has = (name) => parts.includes(name);
  return (event) => {
    // With Alt, a Mac has another letter on the key: then it is the place of the key that counts.
    const typed = /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key|^Digit/, "");
    return (
      (typed.toLowerCase() === key || event.key.toLowerCase() === key) &&
      event.altKey === has("alt") &&
      event.ctrlKey === has("control") &&
      event.metaKey === has("meta") &&
      event.shiftKey === has("shift")
    );
  };
}
