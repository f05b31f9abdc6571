// Which rows a reader asks for.

/** The groups with only the rows that the element is about, all where it names none; of these those that have all the words. */
export function filtered(groups, { only, filter }, about) {
  const known = groups.flatMap(({ group, rows }) => [group, ...rows.map(({ capability }) => capability)]);
  const wanted = listed(only).filter((name) => known.includes(name));
  const asked = listed(plain(filter ?? ""));
  const named = (group, { capability }) => wanted.length === 0 || wanted.includes(group) || wanted.includes(capability);
  const found = (group, row) => asked.every((word) => plain(about(group, row)).includes(word));
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => named(group.group, row) && found(group, row)) }))
    .filter(({ rows }) => rows.length > 0);
}

const listed = (text) => (text ?? "").split(/\s+/).filter(Boolean);

/** Without case and accents: "depot" finds "Dépôt". */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
