// What `dossier-roles/inspect` is told by the frontends, in development: what is asked, and where on the page its answer is drawn.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { install } from "../../src/inspect/asked.js";
import { bundled, place } from "./bundle.js";

const NAME = Symbol.for("dossier-roles.inspect");

/** What is asked, and the elements that it decides, by their ids. */
const told = (hook) =>
  Object.fromEntries(
    hook.all().map(({ where, question: { capability = "all", by } }) => {
      const elements = typeof where === "function" ? [...where()] : [where];
      return [capability, [by, ...elements.map(({ id }) => id)]];
    }),
  );

for (const [major, alias] of [
  ["18", { react: "react-18", "react-dom": "react-dom-18" }],
  ["19", {}],
]) {
  describe(`React ${major}:`, async () => {
    const { App, act, createElement, createRoot } = await bundled("inspected.jsx", { alias, isDevelopment: true });

    test("it is told of each question with what its component draws, in each shape, also when that is drawn again", async (t) => {
      const hook = install();
      t.after(() => delete globalThis[NAME]);
      const root = createRoot(place(t));
      let next;
      await act(() => root.render(createElement(App, { at: place(t), give: (it) => (next = it) })));
      const expected = {
        "connections.integration": ["useCan", "one", "two"],
        "connections.bank-feeds": ["useCan", "remembered"],
        "account.system-settings": ["useCan", "forwarded"],
        "account.chart-of-accounts": ["useCan", "elsewhere"],
        // A text has no outline of its own.
        "team.manage-users": ["<Can>", "text"],
        "practice.view": ["<Can>", "otherwise"],
        "practice.add-clients": ["<Can>"],
        all: ["usePermissions"],
      };
      assert.deepEqual(told(hook), expected);
      await act(() => next());
      assert.deepEqual(told(hook), expected);
      await act(() => root.unmount());
      assert.deepEqual(hook.all(), [], "what is unmounted takes its questions back");
    });
  });
}
