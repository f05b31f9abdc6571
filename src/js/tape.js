// What Rust says (`write.rs`): one flat list, lists inside it led by their length.

/** What Rust answers, read one value a call. */
export function ask(answer) {
  room(100);
  const tape = answer();
  let place = 0;
  return () => tape[place++];
}

/**
 * Fails where the stack is about to end. If it ended inside the wasm, what is open there would stay open, and the instance be
 * of no more use; so it ends here, before.
 */
const room = (frames) => (frames === 0 ? 0 : room(frames - 1) + 1);

/** Reads a list inside the list: its length, then its items. */
export const many = (next, item = next) => Array.from({ length: next() }, () => item(next));

/** A field that is there only if it has a value. */
export const maybe = (name, value) => value !== undefined && { [name]: value };

/** A sentence, from its pieces. */
export const sentence = (next) => many(next).join("");
