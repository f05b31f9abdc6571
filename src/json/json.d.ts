/**
 * The invoices of a JSON text that a user may see, their bytes unchanged: for a server or an edge worker that passes a list
 * on without parsing it. It has a wasm of its own, which a page that does not import it never downloads.
 *
 * @example
 * import { filterInvoicesResponse } from "dossier-roles/json";
 *
 * // The origin's answer is to be all of the list, in an encoding that this runtime reads: no part, and not "nothing new since".
 * const headers = new Headers(request.headers);
 * for (const name of [...headers.keys()]) if (/^(accept-encoding|range|if-.*)$/.test(name)) headers.delete(name);
 * const answer = await fetch(origin, { headers });
 * return filterInvoicesResponse(user, answer, { at: "/data/invoices" });
 *
 * @module dossier-roles/json
 */
import type { PermissionError, User } from "./index.js";

export { PermissionError } from "./index.js";
export type { Account, Options, Owned, User } from "./index.js";

/** Where the list is, what its fields are called, and how large an invoice may be. */
export interface JsonFilterOptions {
  /** A JSON Pointer (RFC 6901) to the list: `/data/invoices`. Without it, the list is the whole text. */
  readonly at?: string | undefined;
  /** The names of the fields that hold the owner's and the account's id, where they are others. */
  readonly fields?: { readonly ownerId?: string | undefined; readonly accountId?: string | undefined } | undefined;
  /** How many bytes an invoice may have that is shown: 16 MiB, unless it says otherwise; at most 1 GiB. */
  readonly maxRow?: number | undefined;
}

/** Compiles ahead of the first call. Nothing needs it; where wasm cannot run, it says why.
 *
 * It may be called again, and at the same time.
 *
 * @throws PermissionError `not-ready`, whose message and `cause` say why: no WebAssembly, no SIMD, a content security policy */
export function init(): Promise<void>;

/** The text without the invoices that the user may not see (`invoices.view`). The bytes of the others, and what surrounds the
 * list, are unchanged: a count beside the list is the origin's.
 *
 * Where the user sees only their own, an invoice is hidden if its owner is missing, not a string, or given twice, also by an
 * escaped spelling of the key; where their account has an id, so is one whose account is. Whoever sees all sees those that
 * nobody owns. A user who is none gets the same text with an empty list.
 *
 * An invoice larger than `maxRow`, or with more than 1,024 lists and objects inside one another, is hidden, for everyone alike,
 * and the rest passes. Refused is what `JSON.parse` refuses after `new TextDecoder("utf-8", { fatal: true })`; a byte order mark
 * is passed on.
 *
 * @throws PermissionError {@link JsonError}: `invalid-json`, `duplicate-key` (a key on the way to the list, twice), `not-an-array`,
 * `limit`; `invalid-argument` for options that are malformed and for a body that is no Uint8Array; `not-ready`
 * @example
 * const bytes = filterInvoicesJson(user, new Uint8Array(await answer.arrayBuffer())); */
export function filterInvoicesJson(user: User, body: Uint8Array, options?: JsonFilterOptions): Uint8Array<ArrayBuffer>;

/** The same as a stream, in memory bounded by `maxRow`. A writer must not overwrite a chunk that it wrote: one whose buffer was
 * detached, or whose length changed, while it waited makes the stream fail, with `invalid-argument`.
 *
 * A text that is refused makes the stream fail: it never ends as if it were complete. What came before has then passed, the
 * surroundings of the list as they were: a pointer that leads nowhere is only known at the end of the text.
 *
 * @throws PermissionError At once: `not-ready`, or `invalid-argument` for options that are malformed. The stream fails as above.
 * @example
 * response.body.pipeThrough(invoiceJsonFilter(user)) */
export function invoiceJsonFilter(
  user: User,
  options?: JsonFilterOptions,
): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>;

/** A response of the origin with its list filtered as it streams, and with headers that are true of what it now holds: without
 * the origin's length, encoding, validators, ranges, digests, signatures and cookies, and with `Cache-Control: private, no-store`.
 *
 * What has no body (HEAD, 204, 304), a redirect and an error keep their status and have none. What cannot be filtered (a 206, a
 * body that is not JSON in UTF-8 by its type) is a 502, and an invalid user gets a 403. A body that turns out to be no list makes
 * the stream fail.
 *
 * @throws PermissionError At once: `not-ready`, or `invalid-argument` for options that are malformed and for what is no response or
 * was read already.
 * @example
 * return filterInvoicesResponse(user, await fetch(origin), { at: "/data/invoices" }); */
export function filterInvoicesResponse(user: User, response: Response, options?: JsonFilterOptions): Response;

/** A text that is refused. */
export type JsonError = PermissionError & {
  readonly code: "invalid-json" | "duplicate-key" | "not-an-array" | "limit";
  /** At which byte of the text, counted from 0. */
  readonly offset: number;
};
