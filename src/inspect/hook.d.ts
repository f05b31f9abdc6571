// What stands at `globalThis[Symbol.for("dossier-roles.inspect")]` once `inspect()` was called: how whatever asks questions for a
// page (the adapters of React and Vue, plain code) tells the inspector what it asked.
//
// Only the files behind the bundlers' `development` condition know it: they look there each time they ask, take no hook for an
// answer, and put nothing there themselves. Read it like this:
//
//   /** @type {import("../inspect/hook.js").Hook | undefined} */
//   const hook = globalThis[Symbol.for("dossier-roles.inspect")];
//   const asker = hook ? hook.seenAs(user) : user; // ask about `asker`; tell the inspector about `user`
//
// There is none on a server. It comes before the application renders or, if `inspect()` is called late, at any time; once there,
// it stays the same object.

import type { Capability, FieldNames, Owned, User } from "dossier-roles";

export interface Hook {
  /**
   * Says that a question was asked, and what its answer decides. What is said again of the same element and capability takes the
   * place of what was said before; of a function, each call is one more until it is taken back.
   *
   * @param where The element that is shown, hidden or disabled; or a function that finds the elements whenever it is called, for
   * whoever cannot name one (a hook, a component whose children are not its own): none while nothing is on the page.
   * @returns What takes it back: call it when the asker is unmounted, and before it asks something else.
   */
  asked(where: Element | (() => Iterable<Element> | ArrayLike<Element>), question: Question): () => void;

  /** The user to ask about: the same object, unless whoever looks at the page sees it as another. Then one with the same id,
   * name and account and another role and ticks: the same object each time, until that changes. What is no object comes back. */
  seenAs<Asker extends User | null | undefined>(user: Asker): Asker;

  /** Calls `listener` (without arguments) each time after `seenAs` began to answer otherwise: ask again, and draw again.
   *
   * @returns What ends it. */
  subscribe(listener: () => void): () => void;
}

/** What was asked. The inspector asks it again itself, so it needs no answer. */
export interface Question {
  /** The user that the application gave: not what `seenAs` made of them. `null` or `undefined` where there is none. */
  readonly user: User | null | undefined;
  /** Left out where all of them were asked about (`usePermissions`). */
  readonly capability?: Capability | undefined;
  readonly record?: Owned | object | null | undefined;
  readonly fields?: FieldNames | undefined;
  /** What asked, as a developer knows it: `<Can>`, `useCan`, `v-can`. */
  readonly by?: string | undefined;
}
