// What Rust says (`write.rs`): one flat list; a list inside it ends with nothing.

/** What Rust answers, read one value a call. */
export function ask(answer) {
  room(100);
  const tape = [];
  answer(tape);
  let place = 0;
  return () => tape[place++];
}

/**
 * Fails where the stack is about to end. If it ended inside the wasm, what is open there would stay open, and the instance be
 * of no more use; so it ends here, before.
 */
export const room = (frames) => (frames === 0 ? 0 : room(frames - 1) + 1);

/** Reads a list inside the list: items until there is nothing. `item` gets the first value of each. */
export function many(next, item = (value) => value) {
  const items = [];
  for (let first = next(); first !== undefined; first = next()) items.push(item(first));
  return items;
}

/** A field that is there only if it has a value. */
export const maybe = (name, value) => value !== undefined && { [name]: value };

/** A sentence, from its pieces. */
export const sentence = (next) => many(next).join("");
