// The whole state of the page is in its address: what can be seen can be sent to somebody.

/** Where each part of the query stands in the page: which elements, which of their attributes. */
const parts = [
  { name: "account", on: ["role-table", "role-card", "role-editor"], attribute: "account" },
  { name: "view", on: ["role-table"], attribute: "view" },
  { name: "filter", on: ["role-table"], attribute: "filter" },
  { name: "cell", on: ["role-table"], attribute: "cell" },
  { name: "compare", on: ["role-table"], attribute: "compare" },
  { name: "tasks", on: ["role-table"], attribute: "tasks" },
  { name: "role", on: ["role-card"], attribute: "of" },
  { name: "person", on: ["role-editor"], attribute: "person" },
  { name: "record", on: ["role-editor"], attribute: "record" },
  { name: "acting", on: ["role-editor"], attribute: "acting" },
];

/** Follows the address, and writes into it what the reader picks. */
export function followAddress() {
  addEventListener("popstate", show);
  document.addEventListener("change", (event) => follow(event, "pushState"));
  // Back leads to what was seen, not through every letter of a word.
  document.addEventListener("input", (event) => follow(event, "replaceState"));
  show();
  scrollToCell();
}

function show() {
  const query = new URLSearchParams(location.search);
  for (const { name, on, attribute } of parts) {
    for (const element of document.querySelectorAll(on.join())) set(element, attribute, query.get(name));
  }
}

function follow({ target }, write) {
  const query = new URLSearchParams(location.search);
  for (const { name, on, attribute } of parts) {
    if (!on.includes(target.localName)) continue;
    const value = target[attribute];
    if (value) query.set(name, value);
    else query.delete(name);
  }
  if (query.toString() === new URLSearchParams(location.search).toString()) return;
  history[write](null, "", `${location.pathname}${written(query)}`);
  show(); // the other elements of the same account
}

/** A comma, a colon and a slash mean nothing in a query, and are read more easily as they are. */
const written = (query) => (query.size > 0 ? `?${query}`.replace(/%2F/g, "/").replace(/%3A/g, ":") : "");

function set(element, attribute, value) {
  if (value === null) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

/** A link to a cell shows it, however far down. */
async function scrollToCell() {
  const table = /** @type {any} */ (document.querySelector("role-table[cell]"));
  if (!table) return;
  await customElements.whenDefined("role-table");
  await table.updateComplete;
  table.renderRoot.getElementById(table.cell)?.scrollIntoView({ block: "center" });
}
