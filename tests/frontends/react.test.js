// `dossier-roles/react` in React 18 and 19: every answer on the screen follows, whatever changes and however it is drawn.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundled, complaints, place } from "./bundle.js";
import { ASKED, CHANGES, said } from "./changes.js";

const INES = { id: "u-ines", role: "administrator", account: { id: "a-1" } };
const LEA = { id: "u-lea", role: "standard-user", account: { id: "a-1" } };
const HERS = { ownerId: "u-lea", accountId: "a-1" };

for (const [major, alias] of [
  ["18", { react: "react-18", "react-dom": "react-dom-18" }],
  ["19", {}],
]) {
  const it = await bundled("react.jsx", { alias });
  const { act, App, Answers, Can, createElement: h, createRoot, DeferredApp, hydrateRoot, RolesProvider, shown } = it;

  /** Draws an element; what comes back draws another in its place. */
  async function draw(t, element, at = place(t)) {
    const root = createRoot(at);
    await act(() => root.render(element));
    t.after(() => act(() => root.unmount()));
    return { at, redraw: (element) => act(() => root.render(element)) };
  }

  describe(`React ${major}:`, () => {
    test("it is that version", () => assert.ok(it.version.startsWith(`${major}.`)));

    const WAYS = {
      "at once": ({ state, give }) => h(App, { state, give }),
      "in StrictMode": ({ state, give }) => h(it.StrictMode, null, h(App, { state, give })),
      "in a transition": ({ state, give }) =>
        h(App, { state, give: (set) => give((state) => it.startTransition(() => set(state))) }),
      "as a deferred value": ({ state, give }) => h(DeferredApp, { state, give }),
      "in a transition, in StrictMode": ({ state, give }) =>
        h(it.StrictMode, null, h(App, { state, give: (set) => give((state) => it.startTransition(() => set(state))) })),
    };
    for (const [way, make] of Object.entries(WAYS)) {
      test(`every answer follows ${way}`, async (t) => {
        const errors = complaints(t);
        for (const { title, from, to } of CHANGES) {
          let change;
          const { at } = await draw(t, make({ state: from, give: (set) => (change = set) }));
          assert.deepEqual(shown(at), said(from), `${title}: before`);
          await act(() => change(to));
          assert.deepEqual(shown(at), said(to), `${title}: after`);
          assert.notDeepEqual(said(from), said(to), `${title}: it changes something`);
          await act(() => change(from));
          assert.deepEqual(shown(at), said(from), `${title}: and back`);
        }
        assert.deepEqual(errors, []);
      });
    }

    test("what was changed in place is seen by whatever is drawn after it", async (t) => {
      const user = structuredClone(LEA);
      const record = { ...HERS };
      const Here = () => h("p", null, String(it.useCan(ASKED, record)));
      const app = () => h(RolesProvider, { user }, h(Here));
      const { at, redraw } = await draw(t, app());
      const answers = [at.textContent];
      for (const change of [
        () => (user.options = { publishDocuments: true }),
        () => (record.ownerId = "u-tom"),
        () => (user.role = "administrator"),
        () => (user.account.id = "a-2"),
      ]) {
        change();
        await redraw(app());
        answers.push(at.textContent);
      }
      assert.deepEqual(answers, ["false", "true", "false", "true", "false"]);
    });

    test("while a transition is drawn, no screen shows answers of two users", async (t) => {
      const screens = new Set();
      const at = place(t);
      const root = createRoot(at);
      let set;
      let urgent = 0;
      globalThis.IS_REACT_ACT_ENVIRONMENT = false;
      t.after(() => {
        root.unmount();
        globalThis.IS_REACT_ACT_ENVIRONMENT = true;
      });
      const committed = () => screens.add([...at.querySelectorAll("li")].map((row) => row.textContent).join());
      const isShown = async (text) => {
        for (let patience = 1_000; at.querySelector("li")?.textContent !== text; patience--) {
          assert.ok(patience > 0, `the rows never say ${text}`);
          await new Promise((passed) => setTimeout(passed, 5));
          // What a person types in between is drawn at once, with the rows as they were. If that never ended, no transition would.
          if (urgent < 5) set?.setCount(++urgent);
        }
      };
      root.render(h(it.Rows, { first: LEA, give: (setters) => (set = setters), committed }));
      await isShown("false");
      it.startTransition(() => set.setUser(INES));
      await isShown("true");
      const all = (text) => Array(20).fill(text).join();
      assert.deepEqual([...screens], [all("false"), all("true")]);
      assert.equal(urgent, 5, "there was something urgent in between");
    });

    for (const [way, wrap] of [
      ["", (element) => element],
      [", in StrictMode", (element) => h(it.StrictMode, null, element)],
    ]) {
      test(`what a server drew is taken over as it is${way}`, async (t) => {
        const errors = complaints(t);
        for (const { title, from, to } of CHANGES) {
          let change;
          const app = wrap(h(App, { state: from, give: (set) => (change = set) }));
          const at = place(t, it.renderToString(app));
          assert.deepEqual(shown(at), said(from), `${title}: by the server`);
          const before = at.querySelector(".Can").firstElementChild;
          const root = await act(() =>
            hydrateRoot(at, app, { onRecoverableError: (error) => errors.push(String(error)) }),
          );
          t.after(() => act(() => root.unmount()));
          assert.equal(at.querySelector(".Can").firstElementChild, before, `${title}: it is the same element`);
          await act(() => change(to));
          assert.deepEqual(shown(at), said(to), `${title}: after`);
        }
        assert.deepEqual(errors, []);
      });
    }

    test("nobody is drawn again who has nothing new to say", async (t) => {
      const record = { ...HERS };
      const app = (user) => h(RolesProvider, { user, locale: "en" }, h(Answers, { record }));
      it.drawn.Answers = 0;
      const { redraw } = await draw(t, app(LEA));
      await redraw(app(LEA));
      assert.equal(it.drawn.Answers, 1);
      await redraw(app(INES));
      assert.equal(it.drawn.Answers, 2);
    });

    test("until a record has loaded nobody may, whatever their role", async (t) => {
      const All = ({ record }) =>
        h(
          "p",
          null,
          [
            it.useCan("invoices.view", record),
            it.useDecision("invoices.view", record).code,
            h(Can, { key: "it", to: "invoices.view", record, otherwise: "no" }, "yes"),
            // Without a record, for those that are about none.
            it.useCan("team.manage-users", undefined),
          ].map((one) => (typeof one === "object" ? one : `${one} `)),
        );
      const app = (record) => h(RolesProvider, { user: INES }, h(All, { record }));
      const { at, redraw } = await draw(t, app(undefined));
      assert.equal(at.textContent, "false invalid-record notrue ");
      await redraw(app(null));
      assert.equal(at.textContent, "false invalid-record notrue ");
      await redraw(app(HERS));
      assert.equal(at.textContent, "true granted yestrue ");
    });

    test("`<Can>` draws nodes, or what a function makes of the decision, or nothing", async (t) => {
      const decided = ({ allowed, code }) => `${allowed}: ${code}`;
      const cases = [
        [INES, { children: "yes" }, "yes"],
        [INES, { children: decided, otherwise: "no" }, "true: granted"],
        [LEA, { children: decided, otherwise: decided }, "false: option-off"],
        [LEA, { children: "yes" }, ""],
        [INES, {}, ""],
      ];
      for (const [user, props, text] of cases) {
        const { at } = await draw(t, h(RolesProvider, { user }, h(Can, { to: ASKED, record: HERS, ...props })));
        assert.equal(at.textContent, text);
      }
    });

    test("the nearest provider is the one that counts", async (t) => {
      const asks = h(Can, { to: "team.manage-users", otherwise: "no" }, "yes");
      const { at } = await draw(t, h(RolesProvider, { user: INES }, asks, h(RolesProvider, { user: LEA }, asks)));
      assert.equal(at.textContent, "yesno");
    });

    for (const isDevelopment of [false, true]) {
      test(`without a provider everything is denied${isDevelopment ? ", and it is said once" : ""}`, async (t) => {
        const errors = complaints(t);
        const alone = await bundled("react.jsx", { alias, isDevelopment });
        const at = place(t);
        const root = alone.createRoot(at);
        const asks = [0, 1].map((key) => alone.createElement(alone.Answers, { key, record: HERS }));
        await alone.act(() => root.render(asks));
        for (const element of at.children) assert.deepEqual(shown(element), said({ user: undefined, record: HERS }));
        const provider = /there is no <RolesProvider>/;
        assert.deepEqual(
          errors.map((text) => provider.test(text)),
          isDevelopment ? [true] : [],
        );
        await alone.act(() => root.unmount());
      });
    }

    test("in development every answer follows too, and an inspector is told of each and may see as another", async (t) => {
      const dev = await bundled("react.jsx", { alias, isDevelopment: true });
      const errors = complaints(t);
      const asked = new Set();
      const listeners = new Set();
      let seen;
      globalThis[Symbol.for("dossier-roles.inspect")] = {
        asked(_where, question) {
          asked.add(question);
          return () => asked.delete(question);
        },
        seenAs: (user) => seen ?? user,
        subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      };
      t.after(() => delete globalThis[Symbol.for("dossier-roles.inspect")]);
      const state = { user: LEA, locale: "en", record: HERS };
      const at = place(t);
      const root = dev.createRoot(at);
      let change;
      await dev.act(() => root.render(dev.createElement(dev.App, { state, give: (set) => (change = set) })));
      assert.deepEqual(shown(at), said(state));
      assert.deepEqual([...asked].map(({ by, user, capability }) => [by, user, capability]).sort(), [
        ["<Can>", LEA, ASKED],
        ["useCan", LEA, ASKED],
        ["useDecision", LEA, ASKED],
        ["usePermissions", LEA, undefined],
      ]);
      seen = INES;
      await dev.act(() => listeners.forEach((listener) => listener()));
      assert.deepEqual(shown(at), said({ ...state, user: INES }));
      seen = undefined;
      await dev.act(() => listeners.forEach((listener) => listener()));
      for (const { title, from, to } of CHANGES) {
        await dev.act(() => change(from));
        await dev.act(() => change(to));
        assert.deepEqual(shown(at), said(to), title);
      }
      await dev.act(() => root.unmount());
      assert.equal(asked.size, 0);
      assert.equal(listeners.size, 0);
      assert.deepEqual(errors, []);
    });
  });
}
