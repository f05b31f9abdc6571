// "did you mean …", for errors. `src/model/name.rs` does the same for Rust.

const LONGEST = 60;

/** A name, or a path, of bounded length. */
export const shortened = (name) => (name.length > 2 * LONGEST ? name.slice(0, LONGEST) + "…" : name);

/** The message about a name that is in no list: the near one is suggested. */
export function unknown(what, name, known) {
  const near = name.length > LONGEST ? undefined : nearest(name.toLowerCase(), known);
  return `unknown ${what} \`${shortened(name)}\`` + (near === undefined ? "" : `, did you mean \`${near}\`?`);
}

/** The known name that a typing slip could have meant: at most a third of its letters differ. */
function nearest(name, known) {
  let best;
  let least = Infinity;
  for (const id of known) {
    const differ = distance(name, id.toLowerCase());
    if (differ <= id.length / 3 && differ < least) [best, least] = [id, differ];
  }
  return best;
}

/** Levenshtein's distance: letters to add, leave out or change. */
function distance(a, b) {
  const row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const letter of a) {
    let diagonal = row[0]++;
    for (let place = 1; place < row.length; place++) {
      const changed = diagonal + (b[place - 1] === letter ? 0 : 1);
      diagonal = row[place];
      row[place] = Math.min(changed, diagonal + 1, row[place - 1] + 1);
    }
  }
  return row[b.length];
}
