// What Rust says (`write.rs`): one flat list, lists inside it led by their length.

/** Reads a list, one value a call. */
export const reader = (tape) => {
  let place = 0;
  return () => tape[place++];
};

/** Reads a list inside the list: its length, then its items. */
export const many = (next, item = next) => Array.from({ length: next() }, () => item(next));

/** A field that is there only if it has a value. */
export const maybe = (name, value) => value !== undefined && { [name]: value };

/** A sentence, from its pieces. */
export const sentence = (next) => many(next).join("");
