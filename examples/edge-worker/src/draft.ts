import { isJson, objectOf, textOf } from "./body.js";
import { Problem } from "./problem.js";

/** What of an invoice a caller may write, and what each value must be. Whatever is let in here stands in other people's lists,
 * so it is a plain text of a bounded length that every reader of JSON can read. The status is not among it: publishing is
 * another right, and another route. */
const WRITABLE = {
  ownerId: text(200, 1),
  accountId: text(200, 1),
  supplier: text(200),
  number: text(60),
  date: isDay,
  currency: pattern(/^[A-Z]{3}$/),
  amount: pattern(/^-?\d{1,12}(\.\d{1,4})?$/),
  note: text(2000),
} satisfies Record<string, (value: unknown) => value is string>;

const LIMIT = 64 * 1024;

/** The fields of an invoice that a caller sends. */
export type Draft = { readonly [field in keyof typeof WRITABLE]?: string };

/** Reads them.
 *
 * What goes on to the origin is written anew from this object, so that it is what was judged: a key given twice is one here.
 *
 * @throws Problem for what is not JSON, too long, not an object, or has a field or a value that is not the caller's to write */
export async function draftOf(request: Request): Promise<Draft> {
  if (!isJson(request.headers)) throw new Problem("not-json");
  const text = await textOf(request.body, LIMIT);
  if (text === undefined) throw new Problem("unreadable-body");
  const draft = objectOf(text);
  if (draft === undefined || !Object.entries(draft).every(isWritable)) throw new Problem("invalid-body");
  return draft;
}

function isWritable([field, value]: [string, unknown]): boolean {
  return Object.hasOwn(WRITABLE, field) && WRITABLE[field as keyof typeof WRITABLE](value);
}

/** A text that can be written down anywhere: no control characters but the ends of lines, and no half of a character, which
 * some readers of JSON refuse together with all that stands beside it. */
function text(longest: number, shortest = 0) {
  return (value: unknown): value is string =>
    typeof value === "string" &&
    value.length >= shortest &&
    value.length <= longest &&
    !/[\p{Surrogate}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u.test(value);
}

function pattern(form: RegExp) {
  return (value: unknown): value is string => typeof value === "string" && form.test(value);
}

/** A day of the calendar, as ISO 8601 writes it. */
function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
