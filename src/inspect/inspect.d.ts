/**
 * Why is this button hidden? In development, a key outlines everything on the page that depends on a right, with the question that was
 * asked, the answer, the reason and what would change it; and the page can be seen as somebody else, without signing in again.
 *
 * It is there under the bundlers' condition `development` alone: in production these are empty functions, which leave nothing in a
 * bundle.
 *
 * @example
 * import { inspect } from "dossier-roles/inspect";
 *
 * inspect(); // before the application renders; then press Alt+Shift+R
 *
 * @module dossier-roles/inspect
 */
import type { Capability, FieldNames, Locale, User } from "./index.js";

/** How the inspector is called, and in which language it speaks. */
export interface InspectOptions {
  /** The key that shows and hides it, `"Alt+Shift+R"` unless it says otherwise: modifiers (`Alt`, `Control`, `Meta`, `Shift`) and a
   * key, with `+` between two. */
  readonly key?: string | undefined;
  /** The language; that of the page's `<html lang>`, unless it says otherwise. */
  readonly locale?: Locale | undefined;
}

/** A question that a page asked. */
export interface Question {
  /** The user that the application has: not what {@link seenAs} made of them. */
  readonly user: User | null | undefined;
  /** Left out where all capabilities were asked about. */
  readonly capability?: Capability | undefined;
  readonly record?: object | null | undefined;
  /** The names of the fields that hold the owner's and the account's id, where they are others. */
  readonly fields?: FieldNames | undefined;
  /** What asked, as a developer knows it. */
  readonly by?: string | undefined;
}

/** Lets the key show what the page asked. It asks nothing and shows nothing before. `dossier-roles/react` and `dossier-roles/vue` say
 * by themselves what they ask; plain code says it with {@link asked}. Call it before the application renders. */
export function inspect(options?: InspectOptions | undefined): void;

/** Says that a question was asked, and which element its answer decides: that element is outlined. What is said again of the same
 * element and capability takes the place of what was said before.
 *
 * @param where The element; or a function that finds the elements, whenever it is called.
 * @returns What takes it back. An element that left the page needs no such call.
 * @example
 * button.hidden = !canPerform(seenAs(user), "invoices.publish", invoice);
 * asked(button, { user, capability: "invoices.publish", record: invoice }); */
export function asked(where: Element | (() => Iterable<Element> | ArrayLike<Element>), question: Question): () => void;

/** The user to ask about: the one that is given, unless whoever looks at the page sees it as somebody else. */
export function seenAs<Asker extends User | null | undefined>(user: Asker): Asker;

/** Calls a function each time after {@link seenAs} began to answer otherwise: draw again.
 *
 * @returns What ends it. */
export function onSeenAs(listener: () => void): () => void;
