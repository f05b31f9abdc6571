// A realm of its own, with the language in it and nothing else, in which the package was evaluated: whatever is done there is
// done to no other.
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { CALLS, ENTRY, NOES } from "./calls.js";

const file = new URL(`../../pkg/${ENTRY}.cjs`, import.meta.url);
const script = new Script(
  `(() => { const module = { exports: {} }; ${readFileSync(file, "utf8")}\n; return module.exports; })()`,
  {
    filename: file.pathname,
  },
);

const [calls, noes] = [CALLS, NOES].map((text) => new Script(text));

/** `{ context, permissions, calls, noes }`. */
export function newRealm() {
  const context = createContext({});
  const permissions = script.runInContext(context);
  return {
    context,
    permissions,
    calls: calls.runInContext(context)(permissions),
    noes: noes.runInContext(context)(permissions),
  };
}
