// Which rows a reader asks for.

import { plain, wordsOf } from "../plain.js";

/**
 * The groups with only the rows that the element is about, all where it names none; of these those that have all the words.
 * @param {any[]} groups
 * @param {{ only?: string, filter?: string }} asked
 * @param {(group: any, row: any) => string} [about] what the words are looked for in
 */
export function filtered(groups, { only, filter }, about) {
  const known = groups.flatMap(({ group, rows }) => [group, ...rows.map(({ capability }) => capability)]);
  const wanted = wordsOf(only).filter((name) => known.includes(name));
  const asked = wordsOf(plain(filter ?? ""));
  const named = (group, { capability }) => wanted.length === 0 || wanted.includes(group) || wanted.includes(capability);
  const found = (group, row) => asked.every((word) => plain(about(group, row)).includes(word));
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => named(group.group, row) && found(group, row)) }))
    .filter(({ rows }) => rows.length > 0);
}
