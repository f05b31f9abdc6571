// The filter as a user has it, and the two ways through it.
import { filterInvoicesJson, invoiceJsonFilter } from "../../pkg/json.js";

export const lea = { id: "u-lea", role: "standard-user" };
export const ines = { id: "u-ines", role: "administrator" };
export const inAccount = { id: "u-lea", role: "standard-user", account: { id: "a-1" } };

export const bytes = (text) => (typeof text === "string" ? new TextEncoder().encode(text) : Uint8Array.from(text));
export const text = (array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(array);

export const whole = (user, body, options) => text(filterInvoicesJson(user, bytes(body), options));

/** What the pieces become through the stream, together. */
export async function streamed(user, pieces, options) {
  const parts = [];
  for await (const part of ReadableStream.from(pieces).pipeThrough(invoiceJsonFilter(user, options))) parts.push(part);
  return text(Buffer.concat(parts));
}

export function* cut(body, size) {
  for (let start = 0; start < body.length; start += size) yield body.subarray(start, start + size);
}

/** `{ value }` or `{ code }`. */
export function tried(run) {
  try {
    return { value: run() };
  } catch (error) {
    return { code: error.code ?? error.name };
  }
}

/** Numbers that look random; a failure names the seed. */
export function random(seed) {
  return (n) => ((seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) >>> 8) % n;
}
