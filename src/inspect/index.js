// `dossier-roles/inspect` under the bundlers' `development` condition; everywhere else there is `production.js`.
import { install } from "./asked.js";
import { hookOf } from "./installed.js";
import { isKey } from "./key.js";
import { panelOf } from "./panel.js";

const KEY = "Alt+Shift+R";

/** @param {{ key?: string, locale?: string }} [options] */
export function inspect({ key = KEY, locale } = {}) {
  // On a server there is no page to look at. A second call, as hot reloading makes one, finds the panel of the first.
  if (globalThis.document === undefined || hookOf() !== undefined) return;
  const asker = install();
  const isCalled = isKey(key);
  // Made when it is called, and not before: what imitates a page for tests need not be able to show it.
  let panel;
  // Before the page, which may have a use for every key that it hears.
  addEventListener(
    "keydown",
    (event) => {
      if (!isCalled(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      panel ??= panelOf(asker, locale);
      panel.toggle();
    },
    true,
  );
}

export const asked = (where, question) => hookOf()?.asked(where, question) ?? (() => {});

export const seenAs = (user) => hookOf()?.seenAs(user) ?? user;

export const onSeenAs = (listener) => hookOf()?.subscribe(listener) ?? (() => {});
