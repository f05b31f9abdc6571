import { invoiceFilter } from "dossier-roles";
import type { Caller } from "./caller.js";
import { Problem } from "./problem.js";

/** What a caller may say about a list. Everything else they send, an owner or an account above all, goes no further. */
const SEARCH = ["status", "from", "to", "cursor", "limit"] as const;

/** What narrows the origin's answer to the caller's invoices: the table's filter, as query parameters that the origin knows.
 *
 * The answer is judged all the same: this saves work, and the judgement keeps the promise. */
export function narrowed(caller: Caller): Record<string, string> {
  const { none, ...fields } = invoiceFilter(caller);
  if (none) throw new Problem("invalid-user");
  return fields;
}

/** The search of a caller, narrowed. The filter is written last, so that nothing can stand in its place. */
export function search(caller: Caller, asked: URLSearchParams): Record<string, string> {
  const words = SEARCH.flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(words), ...narrowed(caller) };
}
