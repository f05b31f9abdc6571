// How a list of numbers is read: what `#generated/answers.js` is made of.
import { FIRST } from "#generated/crossing.js";

/** The numbers of an array, one a call. */
export function numbers(list) {
  let place = 0;
  return () => list[place++];
}

/** So many texts, of which some are there, in a row. Below the first place is none. */
export function texts(next, language, count, between) {
  let all = "";
  for (; count > 0; count--) {
    const place = next();
    if (place >= FIRST) all += (all && between) + language.texts[place - FIRST];
  }
  return all;
}

/** An array, each item after a mark that it follows. */
export function many(next, language, read) {
  const items = [];
  while (next() === FIRST) items[items.length] = read(next, language);
  return items;
}

/** An array of what is at places of a list. */
export function places(next, list) {
  const items = [];
  for (let place; (place = next()) >= FIRST; ) items[items.length] = list[place - FIRST];
  return items;
}

/** An object in which each name is `true`. */
export function set(next, names) {
  let found = {};
  for (let place; (place = next()) >= FIRST; ) found = { ...found, [names[place - FIRST]]: true };
  return found;
}
