// HTML as a tree: what of parse5's is used here.

import { defaultTreeAdapter as tree, html, parse, parseFragment, serialize } from "parse5";

// What is in `<noscript>` is part of the page.
const options = { scriptingEnabled: false };

export const read = (source) => parse(source, options);

export const write = (document) => serialize(document, options);

/** Every element below a node, in the order of the document. */
export const elements = (node) =>
  (node.childNodes ?? []).flatMap((child) => (tree.isElementNode(child) ? [child, ...elements(child)] : []));

export const find = (node, name) => elements(node).find((element) => element.tagName === name);

export const get = (element, name) => element.attrs.find((attribute) => attribute.name === name)?.value;

export function drop(element, ...names) {
  element.attrs = element.attrs.filter(({ name }) => !names.includes(name));
}

export function set(element, name, value) {
  const attribute = element.attrs.find((attribute) => attribute.name === name);
  if (attribute) attribute.value = value;
  else element.attrs.push({ name, value });
}

export const remove = (node) => tree.detachNode(node);

/** What the nearest `lang` around an element says. */
export const languageOf = (element) => (element.attrs && get(element, "lang")) ?? languageOf(element.parentNode);

export function putText(element, text) {
  element.childNodes = [];
  tree.insertText(element, text);
}

/** An element that can be put somewhere. */
export const make = (name, attributes) =>
  tree.createElement(
    name,
    html.NS.HTML,
    Object.entries(attributes).map(([attribute, value]) => ({ name: attribute, value })),
  );

/** Puts `nodes` right after `place`, or first in `parent` if there is no place. */
export function putAfter(parent, place, ...nodes) {
  const next = parent.childNodes[place ? parent.childNodes.indexOf(place) + 1 : 0];
  for (const node of nodes) {
    if (next) tree.insertBefore(parent, node, next);
    else tree.appendChild(parent, node);
  }
}

/** A declarative shadow root, with `nodes` before the HTML in it. */
export function shadowRoot(markup, ...nodes) {
  const template = make("template", { shadowrootmode: "open" });
  const content = parseFragment(markup);
  putAfter(content, undefined, ...nodes);
  removeComments(content);
  for (const element of elements(content)) element.attrs = element.attrs.filter(isTrue);
  tree.setTemplateContent(template, content);
  return template;
}

export function removeComments(node) {
  for (const child of [...(node.childNodes ?? [])]) {
    if (tree.isCommentNode(child)) remove(child);
    else removeComments(child);
  }
}

/** Of `.checked=${false}`, lit's server side makes `checked="false"`, which is as true as any other. */
const isTrue = ({ name, value }) => !(["checked", "disabled", "open", "selected"].includes(name) && value === "false");
