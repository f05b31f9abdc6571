// README.md, the papers beside it and the documents, as text and as blocks of code.

import { readFile, readdir } from "node:fs/promises";

export const root = new URL("../../", import.meta.url);

/** Each document by its path from the top, with its text. */
export const documents = await read([...(await markdownIn(".")), ...(await markdownIn("docs"))]);

/** The fenced blocks of one language: where each stands, and its text. */
export function blocksOf(language) {
  return Object.entries(documents).flatMap(([document, text]) =>
    [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
      .filter(([, of]) => of === language)
      .map(({ index, 2: code }) => {
        const line = text.slice(0, index).split("\n").length + 1;
        return { document, line, place: `${document}:${line}`, code };
      }),
  );
}

async function markdownIn(folder) {
  const names = await readdir(new URL(folder, root));
  return names.filter((name) => name.endsWith(".md")).map((name) => (folder === "." ? name : `${folder}/${name}`));
}

async function read(paths) {
  const texts = paths.map(async (path) => [path, await readFile(new URL(path, root), "utf8")]);
  return Object.fromEntries(await Promise.all(texts));
}
