import { isJson, objectOf, textOf } from "./body.js";
import { Problem } from "./problem.js";

/** What a caller may write of an invoice. Its status is not among it: publishing is another right, and another route. */
const WRITABLE = new Set(["ownerId", "accountId", "supplier", "number", "date", "currency", "amount", "note"]);

const LIMIT = 64 * 1024;

/** The fields of an invoice that a caller sends.
 *
 * What goes on to the origin is written anew from this object, so that it is what was judged: a key given twice is one here.
 *
 * @throws Problem for what is not JSON, too long, not an object, or has a field that is not the caller's to write */
export async function draftOf(request: Request): Promise<Record<string, unknown>> {
  if (!isJson(request.headers)) throw new Problem("not-json");
  const text = await textOf(request.body, LIMIT);
  if (text === undefined) throw new Problem("unreadable-body");
  const draft = objectOf(text);
  if (draft === undefined || !Object.keys(draft).every((name) => WRITABLE.has(name))) throw new Problem("invalid-body");
  // Whoever may write every invoice is not asked whose this one is, and may not store an owner that is none.
  if (![draft["ownerId"], draft["accountId"]].every(isIdOrNothing)) throw new Problem("invalid-body");
  return draft;
}

const isIdOrNothing = (id: unknown) => id === undefined || id === null || (typeof id === "string" && /^.{1,200}$/u.test(id));
