// What was asked, and as whom it is asked: `hook.d.ts` says what those who ask may expect of it.

import { NAME } from "./installed.js";

/** Puts a new one there. */
export const install = () => (globalThis[NAME] = make());

function make() {
  /** What was asked of places that are found by a function, and not taken back: `{ where, question }`. */
  const found = new Set();
  /** What was asked of each element, by its capability. Plain code takes nothing back, so an element is let go of when the page lets go
   * of it. */
  const ofElement = new WeakMap();
  const elements = new Set();
  const gone = new FinalizationRegistry((element) => elements.delete(element));
  const listeners = new Set();
  /** As whom the page is seen: `{ role, options }`; nothing, while it is seen as it is. */
  let seen;
  /** The last copy that was made of each user. */
  let copies = new WeakMap();
  const self = {
    /** Called when the questions change, by nobody but the panel. */
    changed: () => {},

    asked(where, question) {
      self.changed();
      if (typeof where === "function") {
        const entry = { where, question };
        found.add(entry);
        return () => {
          if (found.delete(entry)) self.changed();
        };
      }
      if (!ofElement.has(where)) {
        ofElement.set(where, new Map());
        const element = new WeakRef(where);
        elements.add(element);
        gone.register(where, element);
      }
      const questions = ofElement.get(where);
      const { capability } = question;
      // What stands here must not hold the element.
      const said = { question };
      questions.set(capability, said);
      return () => {
        if (questions.get(capability) === said && questions.delete(capability)) self.changed();
      };
    },

    seenAs(user) {
      if (seen === undefined || typeof user !== "object" || user === null) return user;
      // It is read anew each time, so that frameworks that note what is read notice when it changes.
      const copy = { ...user, ...seen };
      const last = copies.get(user);
      if (last !== undefined && isAlike(last, copy)) return last;
      copies.set(user, copy);
      return copy;
    },

    subscribe(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },

    /** Everything that was asked and not taken back, for the panel; of elements, those that are on the page. */
    all() {
      const there = [...elements].map((element) => element.deref()).filter((element) => element?.isConnected);
      const asked = there.flatMap((where) => [...ofElement.get(where).values()].map((said) => ({ where, ...said })));
      return [...found, ...asked];
    },

    /** As whom the page is seen; `undefined` is as it is. */
    get seen() {
      return seen;
    },
    see(as) {
      seen = as;
      copies = new WeakMap();
      for (const listener of [...listeners]) listener();
      self.changed();
    },
  };
  return self;
}

const isAlike = (a, b) => {
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => Object.is(a[key], b[key]));
};
