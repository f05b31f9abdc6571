// The parts of a document that a program writes, each between its marks:
//
//     <!-- bench: NAME -->
//     …
//     <!-- bench: end -->

const find = (text, name) => {
  const open = `<!-- bench: ${name} -->\n`;
  const start = text.indexOf(open);
  const end = text.indexOf("\n<!-- bench: end -->", start);
  if (start < 0 || end < 0) throw new Error(`the document has no block \`${name}\``);
  return [start + open.length, end];
};

/** What a block says now. */
export const read = (text, name) => text.slice(...find(text, name)).trim();

/** The text with another content in a block. */
export function replaced(text, name, content) {
  const [start, end] = find(text, name);
  return `${text.slice(0, start)}\n${content.trim()}\n${text.slice(end)}`;
}

/** A table; what is not in the first column stands at the right, if it is numbers. */
export function table(head, rows, align = ":") {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    `|${head.map((_, place) => (place === 0 || align === "" ? "---" : "---:")).join("|")}|`,
    ...rows.map(line),
  ].join("\n");
}
