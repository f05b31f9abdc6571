// What is demanded of every project: the same answers.

import assert from "node:assert/strict";
import { servingFolder, shown } from "./browser.js";
import { ANSWERS, DRAWN } from "./shared/expected.js";

/** The answers, as a program, a test or a server gave them. */
export function rightAnswers(given) {
  assert.deepEqual(given, ANSWERS);
}

/** What a program printed that asked and imported the elements: there are none on a server. */
export function rightProgram(printed) {
  assert.deepEqual(JSON.parse(printed), { answers: ANSWERS, drawn: null });
}

/** The elements' cells, where a page is imitated well enough to draw them. */
export function rightDrawing(given) {
  assert.deepEqual(given, DRAWN);
}

/** A page in Chromium: each place that shows answers, and the element that it draws. It complains about nothing. */
export async function rightPage(url, places = ["answers"]) {
  const { values, complaints } = await shown(url, [...places, "drawn"]);
  for (const place of places) assert.deepEqual(values[place], ANSWERS, `#${place} of ${url}`);
  assert.deepEqual(values.drawn, DRAWN);
  assert.deepEqual(complaints, []);
}

/** The same, of a folder of plain files. */
export const rightFolder = (folder, page) => servingFolder(folder, (url) => rightPage(`${url}/`), page);

/** A route that answers with the answers as JSON. */
export async function rightRoute(url) {
  const answer = await fetch(url);
  const text = await answer.text();
  assert.equal(answer.status, 200, `${url} answered ${answer.status}: ${text.slice(0, 500)}`);
  assert.deepEqual(JSON.parse(text), ANSWERS);
}

/** Answers in the HTML that a server sends, before any script has run. */
export async function rightHtml(url, place) {
  const html = await (await fetch(url)).text();
  const [, text] = new RegExp(`<pre[^>]* id="?${place}"?[^>]*>(.*?)</pre>`, "s").exec(html) ?? [];
  assert.ok(text, `${url} has no #${place}: ${html.slice(0, 500)}`);
  assert.deepEqual(JSON.parse(unescaped(text)), ANSWERS);
}

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const unescaped = (html) =>
  html
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (_, hex, decimal, name) =>
      name ? (NAMED[name] ?? `&${name};`) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    );

const html = (script) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A page</title><body>${script}</body></html>`;

/** Pages for what a bundler wrote into `main.js`. */
export const PAGE = html('<script src="main.js"></script>');
export const MODULE_PAGE = html('<script type="module" src="main.js"></script>');
/** A page for a library that became the global `library`. */
export const LIBRARY_PAGE = html(`<pre id="answers"></pre><pre id="drawn"></pre><script src="main.js"></script>
<script>
  const show = (id, value) => (document.getElementById(id).textContent = JSON.stringify(value));
  show("answers", library.answers());
  library.drawn().then((cells) => show("drawn", cells));
</script>`);
