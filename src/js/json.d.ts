/**
 * The invoices of a JSON text that a user may see, their bytes unchanged: for a server or an edge worker that passes a list
 * on without parsing it. It has a wasm of its own, which a page that does not import it never downloads.
 *
 * @example
 * import { init, invoiceJsonFilter } from "dossier-roles/json";
 *
 * await init();
 * const answer = await fetch(origin);
 * return new Response(answer.body.pipeThrough(invoiceJsonFilter(user, { at: "/data/invoices" })), answer);
 *
 * @packageDocumentation
 */
import type { PermissionError, User } from "./dossier-roles.js";

export { PermissionError } from "./dossier-roles.js";
export type { Account, Options, Owned, User } from "./dossier-roles.js";

/** Where the list is, and what its fields are called. */
export interface JsonFilterOptions {
  /** A JSON Pointer (RFC 6901) to the list: `/data/invoices`. Without it, the list is the whole text. */
  readonly at?: string;
  /** The names of the fields that hold the owner's and the account's id, where they are others. */
  readonly fields?: { readonly ownerId?: string; readonly accountId?: string };
}

/** Makes the package ready. In Node, Deno, Bun and workerd it is ready on import, and this does nothing.
 *
 * It may be called again, and at the same time; if it failed, it may be tried again.
 *
 * @param source The wasm, where you have it: its bytes, or compiled.
 * @throws PermissionError `not-ready`, which names the cause */
export function init(source?: BufferSource | WebAssembly.Module): Promise<void>;

/** The text without the invoices that the user may not see (`invoices.view`). The bytes of the others, and what surrounds the
 * list, are unchanged; where every invoice may be seen, so is all of it.
 *
 * An invoice is hidden whose owner is missing, not an id, or given twice, also by an escaped spelling of the key; where the
 * user's account has an id, so is one whose account is. A user who is none gets the same text with an empty list.
 *
 * Refused is what `JSON.parse` refuses after `new TextDecoder("utf-8", { fatal: true })`; a byte order mark is passed on. An
 * invoice may have 16 MiB, and lists and objects may lie 1,024 deep inside one another.
 *
 * @throws PermissionError {@link JsonError}: `invalid-json`, `duplicate-key` (a key on the way to the list, twice), `not-an-array`,
 * `limit`; `not-ready`
 * @example
 * const bytes = filterInvoicesJson(user, new Uint8Array(await answer.arrayBuffer())); */
export function filterInvoicesJson(user: User, body: Uint8Array, options?: JsonFilterOptions): Uint8Array<ArrayBuffer>;

/** The same as a stream, in memory bounded by the largest single invoice.
 *
 * A text that is refused makes the stream fail: it never ends as if it were complete. What came before has then passed, the
 * surroundings of the list as they were: a pointer that leads nowhere is only known at the end of the text.
 *
 * @throws PermissionError At once: `not-ready`, or `not-an-array` for an `at` that is no pointer. The stream fails as above.
 * @example
 * response.body.pipeThrough(invoiceJsonFilter(user)) */
export function invoiceJsonFilter(
  user: User,
  options?: JsonFilterOptions,
): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>;

/** A text that is refused. */
export type JsonError = PermissionError & {
  readonly code: "invalid-json" | "duplicate-key" | "not-an-array" | "limit";
  /** At which byte of the text, counted from 0. */
  readonly offset?: number;
};
