// A page in one language, from the source that holds both.

import { drawn, isOurs } from "./shadow.js";
import {
  drop,
  elements,
  find,
  get,
  languageOf,
  make,
  putAfter,
  putText,
  read,
  remove,
  removeComments,
  set,
  shadowRoot,
  write,
} from "./tree.js";

/** French stands at the top of the site. Nothing here is absolute: the site may lie under any path. */
export const languages = { fr: "", en: "en/" };

/** Where the style sheet of an element is, from the top of the site. */
export const sheetPath = (name) => `style/elements/${name}.css`;

/**
 * A page in `language`, for the folder that the language has: its HTML, and the names of our elements in it.
 *
 * `switches`: the page changes its language by a script; it keeps the sentences of both, and its style sheet hides one.
 */
export function page(source, { file, language, pages, policy, switches }) {
  const document = read(source);
  removeComments(document);
  speak(document, language, switches);
  const fromHere = fromFolderOf(language, pages);
  place(document, fromHere);
  const used = drawAhead(document, fromHere);
  complete(find(document, "head"), { file, policy, used, fromHere });
  return { html: write(document), used };
}

/** Leaves of both languages one, but for what a script shows and hides. */
function speak(document, language, switches) {
  set(find(document, "html"), "lang", language);
  if (!switches) {
    for (const element of elements(document)) if (isOther(element, language)) remove(element);
  }
  for (const element of elements(document)) {
    translate(element, language, switches);
    if (get(element, "hreflang") === language) set(element, "aria-current", "true");
  }
}

/** In the source, URLs are written from the top. A page links to the pages of its own language, unless it names another. */
const fromFolderOf = (language, pages) => (url, hreflang) => {
  const [path] = url.split(/[?#]/);
  if (!hreflang && (pages.includes(path) || path === "./")) return url;
  const folder = languages[language];
  const fromTop = url.replace(/^\.\//, "");
  return (fromTop.startsWith(folder) ? fromTop.slice(folder.length) : `../${fromTop}`) || "./";
};

function place(document, fromHere) {
  for (const element of elements(document)) {
    for (const name of ["href", "src"]) {
      const url = get(element, name);
      if (url && !/^([a-z]+:|[#?/])/i.test(url)) set(element, name, fromHere(url, get(element, "hreflang")));
    }
  }
}

/** Gives each of our elements its shadow root, and returns their names. */
function drawAhead(document, fromHere) {
  const ours = elements(document).filter(({ tagName }) => isOurs(tagName));
  for (const element of ours) {
    const name = element.tagName;
    const attributes = element.attrs.map((attribute) => [attribute.name, attribute.value]);
    const sheet = make("link", { rel: "stylesheet", href: fromHere(sheetPath(name)) });
    putAfter(element, undefined, shadowRoot(drawn(name, attributes, languageOf(element)), sheet));
  }
  return new Set(ours.map(({ tagName }) => tagName));
}

/** What no author should have to write: the policy, the other languages, and what will be asked for soon. */
function complete(head, { file, policy, used, fromHere }) {
  const charset = elements(head).find((element) => get(element, "charset") !== undefined);
  const links = [
    ...Object.entries(languages).map(([hreflang, folder]) => {
      const url = folder + (file === "index.html" ? "" : file);
      return { rel: "alternate", hreflang, href: fromHere(url, hreflang) };
    }),
    ...[...used].map((name) => ({ rel: "preload", as: "style", href: fromHere(sheetPath(name)) })),
  ];
  putAfter(
    head,
    charset,
    // First of all: what stands before it is not under it.
    make("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    ...links.map((link) => make("link", link)),
  );
}

/** The name of another language is written in that language, and stays. */
const isOther = (element, language) => {
  const spoken = get(element, "lang");
  return spoken in languages && spoken !== language && get(element, "hreflang") === undefined;
};

/** Where there is room for one sentence alone, in a title or a `<meta>`, `data-fr` and `data-en` hold both. */
function translate(element, language, switches) {
  const text = get(element, `data-${language}`);
  if (text === undefined) return;
  if (element.tagName === "meta") set(element, "content", text);
  else putText(element, text);
  if (!switches) drop(element, ...Object.keys(languages).map((name) => `data-${name}`));
}
