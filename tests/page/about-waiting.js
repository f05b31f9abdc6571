import assert from "node:assert/strict";
import { test } from "node:test";
import { example } from "../../src/elements/editor/example.js";
import { withScriptFirst, withFullMemory } from "./proxy.js";
import { CELLS } from "../rights.js";

const account = { id: "a-keroual", kind: "client" };
const team = { account, users: [{ id: "u-ana", name: "Ana Le Goff", role: "administrator" }] };

export default function aboutWaiting(page) {
  /** Puts an element into the page, above what is there, and waits until it has drawn itself. */
  const put = (tag, properties = {}) =>
    page.run(
      (tag, properties) => {
        const [before] = all("main");
        before.insertAdjacentHTML("afterbegin", tag);
        const put = before.firstElementChild;
        put.id = "put";
        Object.assign(put, properties);
        return put.updateComplete.then(() => {});
      },
      tag,
      properties,
    );

  /** Changes what was put. */
  const set = (properties) =>
    page.run((properties) => {
      const put = document.getElementById("put");
      Object.assign(put, properties);
      return put.updateComplete.then(() => {});
    }, properties);

  const text = () => page.run(() => document.getElementById("put").shadowRoot.textContent.replace(/\s+/g, " ").trim());
  const busy = () =>
    page.run(() => document.getElementById("put").shadowRoot.querySelectorAll("[aria-busy=true]").length);
  const height = () => page.run(() => document.getElementById("put").getBoundingClientRect().height);

  /** Nobody and nothing of the example is in it. */
  async function assertNobodyInvented() {
    const shown = await text();
    for (const { id, name } of [...example.people, ...example.accounts]) {
      assert.ok(!shown.includes(id) && !shown.includes(name), shown);
    }
  }

  for (const [promise, tag, properties] of [
    ["by the attribute", "<role-editor controls team></role-editor>", {}],
    ["by setting nothing", "<role-editor controls></role-editor>", { team: null }],
  ]) {
    test(`a team that is promised and not there is awaited, and said to be: ${promise}`, async () => {
      await page.open();
      await put(tag, properties);
      assert.match(await text(), /^Nous attendons l'équipe/);
      await assertNobodyInvented();
      assert.equal(await busy(), 1);
      const regions = () => [...document.getElementById("put").shadowRoot.querySelectorAll("[role=status]")];
      const said = await page.run(`() => (${regions})().map(({ textContent }) => textContent.trim()).join("")`);
      assert.match(said, /^Nous attendons/);
      const [inside] = await page.run(
        `() => [(${regions})().filter((region) => region.closest("[aria-busy]")).length]`,
      );
      assert.equal(inside, 0, "what stands in a busy part is not read out");
      await set({ team });
      assert.match(await text(), /Ana Le Goff/);
      assert.equal(await busy(), 0);
      assert.doesNotMatch(await text(), /Nous attendons/);
    });
  }

  test("the sentence comes into a region that was there before", async () => {
    await page.open();
    const seen = await page.run((tag) => {
      const [main] = all("main");
      main.insertAdjacentHTML("afterbegin", tag);
      const { shadowRoot, updateComplete } = main.firstElementChild;
      const drawn = new Promise((resolve) => queueMicrotask(() => setTimeout(resolve)));
      const said = () => shadowRoot.querySelector(".waiting [role=status]")?.textContent;
      return drawn.then(() => {
        const first = said();
        return updateComplete.then(() => [first, said()]);
      });
    }, "<role-editor team></role-editor>");
    assert.equal(seen[0], "");
    assert.match(seen[1], /^Nous attendons/);
  });

  test("a team that goes again leaves its place: nothing below moves", async () => {
    await page.open();
    await put("<role-editor controls></role-editor>", { team });
    const before = await height();
    await set({ team: undefined });
    await assertNobodyInvented();
    assert.equal(await height(), before);
    await set({ team: { ...team } });
    assert.equal(await height(), before);
  });

  test("a team that comes for the first time finds its place kept, as high as the page says", async () => {
    await page.open();
    await put("<role-editor controls team></role-editor>");
    assert.ok((await height()) >= 1280, "eighty lines, where the page says nothing");
    await page.run(() => document.getElementById("put").style.setProperty("--role-place", "1234px"));
    assert.equal(Math.round(await height()), 1234);
  });

  test("nothing that is seen moves when a large team comes", async (context) => {
    await page.open();
    await put("<role-editor controls team></role-editor>");
    const moved = await page.run(async (first) => {
      if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return undefined;
      const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
      document.getElementById("put").scrollIntoView();
      await settled();
      let sum = 0;
      // From now on: what came before is not asked for.
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({
        type: "layout-shift",
      });
      const others = Array.from({ length: 9_999 }, (_, place) => ({ id: `u-${place}`, role: "standard-user" }));
      document.getElementById("put").team = { account: first.account, users: [...first.users, ...others] };
      await settled();
      return sum;
    }, team);
    if (moved === undefined) return context.skip("this engine does not measure it");
    assert.ok(moved < 0.01, `${moved}`);
  });

  test("the language of what waits is followed too", async () => {
    await page.open();
    await put("<role-editor team></role-editor>");
    await set({ lang: "en" });
    assert.match(await text(), /^We are waiting for the team/);
  });

  test("the attribute holds no team: a text in it is said", async () => {
    await page.open();
    await put("<role-editor controls></role-editor>");
    await page.run((json) => document.getElementById("put").setAttribute("team", json), JSON.stringify(team));
    await set({});
    assert.match(await text(), /n'est pas arrivée en bon état.*est un texte/);
    await assertNobodyInvented();
    await set({ team });
    assert.match(await text(), /Ana Le Goff/);
  });

  test("a team that cannot be read is said, and once it can be it is shown", async () => {
    await page.open();
    await put("<role-editor controls team></role-editor>");
    const said = await page.run((good) => {
      const put = document.getElementById("put");
      const fail = () => {
        throw new Error("no");
      };
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      const bad = [
        {
          get users() {
            return fail();
          },
        },
        {
          get account() {
            return fail();
          },
          users: [],
        },
        {
          users: [
            {
              get id() {
                return fail();
              },
            },
          ],
        },
        { users: new Proxy([], { get: fail }) },
        new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail }),
        proxy,
        Promise.resolve(good),
        () => good,
        Symbol("team"),
        1n,
        [],
      ];
      const texts = [];
      const next = () => {
        if (bad.length === 0) return texts;
        put.team = bad.shift();
        return put.updateComplete.then(() => {
          texts.push(put.shadowRoot.textContent.replace(/\s+/g, " ").trim());
          return next();
        });
      };
      return next();
    }, team);
    assert.equal(said.length, 11);
    for (const sentence of said) assert.match(sentence, /n'est pas arrivée en bon état/);
    await set({ team });
    assert.match(await text(), /Ana Le Goff/);
    assert.doesNotMatch(await text(), /bon état/);
  });

  test("a member whose other fields throw is shown by their id", async () => {
    await page.open();
    await put("<role-editor controls team></role-editor>");
    const shown = await page.run(() => {
      const put = document.getElementById("put");
      const thrower = { id: "u-zoe", role: "administrator" };
      Object.defineProperty(thrower, "email", {
        enumerable: true,
        get: () => {
          throw new Error("no");
        },
      });
      put.team = { users: [thrower] };
      return put.updateComplete.then(() => put.shadowRoot.textContent);
    });
    assert.match(shown, /u-zoe|n'est pas arrivée en bon état/);
  });

  test("a team that the page puts right and sets again is read again", async () => {
    await page.open();
    await put("<role-editor controls team></role-editor>");
    const texts = await page.run(() => {
      const put = document.getElementById("put");
      const team = { users: [{ id: "", role: "administrator" }] };
      const shown = () => put.updateComplete.then(() => put.shadowRoot.textContent.replace(/\s+/g, " ").trim());
      put.team = team;
      return shown().then((first) => {
        team.users[0].id = "u-first";
        put.team = team;
        return shown().then((second) => {
          team.users.push({ id: "u-second", role: "standard-user" });
          put.team = team;
          return shown().then((third) => [first, second, third]);
        });
      });
    });
    assert.match(texts[0], /n'est pas arrivée en bon état/);
    assert.match(texts[1], /1\spersonne.*u-first/);
    assert.match(texts[2], /2\spersonnes.*u-second/);
  });

  test("invoices that are no list are said, and none are invented", async () => {
    await page.open();
    for (const invoices of ["[]", {}, 7, true]) {
      await put("<role-editor controls></role-editor>", { invoices });
      assert.match(await text(), /Les factures ne sont pas arrivées en liste/);
      assert.equal(
        await page.run(() => document.getElementById("put").shadowRoot.querySelectorAll("#invoices").length),
        0,
      );
      await set({ invoices: [] });
      assert.doesNotMatch(await text(), /ne sont pas arrivées/);
      await page.run(() => document.getElementById("put").remove());
    }
  });

  test("invoices whose fields throw or are of any kind leave the element alive", async () => {
    await page.open();
    await put("<role-editor controls></role-editor>", { team });
    const alive = await page.run(() => {
      const put = document.getElementById("put");
      const fail = () => {
        throw new Error("no");
      };
      put.invoices = [
        {
          get supplier() {
            return fail();
          },
          ownerId: "u-ana",
          accountId: "a-keroual",
        },
        { supplier: { toString: fail }, amount: {}, date: Symbol(), ownerId: Symbol(), id: [], accountId: "a-keroual" },
        new Proxy({}, { get: fail }),
        { supplier: "Chez Yann", ownerId: "u-ana", accountId: "a-keroual" },
      ];
      return put.updateComplete.then(() => put.shadowRoot.textContent);
    });
    assert.match(alive, /Chez Yann/);
  });

  test("a list of invoices costs what is in it, and one place that throws hides no other", async () => {
    await page.open();
    await put("<role-editor controls></role-editor>", { team });
    const texts = await page.run(async () => {
      const put = document.getElementById("put");
      const mine = (supplier) => ({ supplier, ownerId: "u-ana", accountId: "a-keroual" });
      const throwing = [mine("Chez Yann"), null, mine("Chez Maud")];
      Object.defineProperty(throwing, 1, {
        get() {
          throw new Error("no");
        },
        enumerable: true,
      });
      const { proxy, revoke } = Proxy.revocable([], {});
      revoke();
      const lists = [
        throwing,
        Object.assign([], { 7: mine("Chez Yann"), 190_000_000: mine("Chez Maud"), note: mine("Personne") }),
        proxy,
      ];
      const texts = [];
      for (const list of lists) {
        put.invoices = list;
        await put.updateComplete;
        texts.push(put.shadowRoot.textContent);
      }
      return texts;
    });
    for (const shown of texts.slice(0, 2)) {
      assert.match(shown, /Chez Yann[^]*Chez Maud/);
      assert.doesNotMatch(shown, /Personne/);
    }
    assert.match(texts[2], /Les factures ne sont pas arrivées en liste/);
  });

  test("what a script sets is as none where it is no text: in all three elements", async () => {
    const strange = `[7, [], {}, true, Symbol("x"), () => "x", Object.create(null), { toString() { throw new Error("no"); } }]`;
    const names = {
      "role-table": ["account", "view", "cell", "filter", "compare", "tasks", "only"],
      "role-card": ["account", "of"],
      "role-editor": ["account", "person", "acting", "record", "filter", "accountName"],
    };
    await page.open();
    for (const [element, properties] of Object.entries(names)) {
      await put(`<${element} controls></${element}>`);
      const before = await text();
      const after = await page.run(`async () => {
        const put = document.getElementById("put");
        const texts = [];
        for (const name of ${JSON.stringify(properties)}) {
          for (const value of ${strange}) {
            put[name] = value;
            await put.updateComplete;
            texts.push(put.shadowRoot.textContent.replace(/\\s+/g, " ").trim());
          }
        }
        return [...new Set(texts)];
      }`);
      assert.deepEqual(after, [before], element);
      await page.run(() => document.getElementById("put").remove());
    }
  });

  test("where the package takes its time every element says so and keeps its place, and then draws itself", async () => {
    // The engine compiles off its main thread only, and not before the test lets it.
    const slow = `
      const { Module, compile } = WebAssembly;
      window.start ??= new Promise((resolve) => (window.go = resolve));
      WebAssembly.Module = new Proxy(Module, { construct() { throw new RangeError("too large for this thread"); } });
      WebAssembly.compile = (bytes) => window.start.then(() => compile(bytes));
    `;
    await withScriptFirst(slow, async (url) => {
      await page.driver.get(url);
      await page.driver.wait(() => page.run(() => all(".waiting [role=status]").length === 3), 10_000);
      await page.driver.wait(
        () => page.run(() => all(".waiting [role=status]").every((said) => /Un instant/.test(said.textContent))),
        10_000,
      );
      assert.equal(await page.run(() => all("[aria-busy=true]").length), 3);
      const ahead = await page.run(() => all(ours).map((element) => element.offsetHeight));
      await page.run(() => {
        for (const name of ["role-table", "role-card", "role-editor"]) {
          const put = all("main")[0].appendChild(document.createElement(name));
          put.className = "put";
        }
      });
      await page.driver.wait(() => page.run(() => all(".waiting [role=status]").length === 6), 10_000);
      const heights = await page.run(() => all(".put").map((element) => element.offsetHeight));
      assert.ok(
        heights.every((height) => height >= 800),
        heights.join(),
      );
      await page.run(() => window.go());
      await page.drawn();
      assert.deepEqual(await page.texts(".trouble"), []);
      assert.equal(await page.run(() => all("[aria-busy=true]").length), 0);
      const after = await page.run(() =>
        all("main > section " + ours.replaceAll(", ", ", main > section ")).map((element) => element.offsetHeight),
      );
      assert.deepEqual(after, ahead, "what was drawn ahead kept its place");
    });
  });

  test("one of the elements tries again, and all draw themselves", async () => {
    await withFullMemory(async (url) => {
      await page.open("", url);
      assert.equal((await page.texts(".trouble")).length, 3);
      await page.click("#again");
      await page.driver.wait(
        () => page.run(() => all("[aria-busy=true]").length === 0 && all(".trouble").length === 3),
        10_000,
      );
      await page.run(() => (window.full = false));
      await page.click("#again");
      await page.driver.wait(() => page.run(() => all(".trouble").length === 0), 10_000);
      assert.equal(await page.run(() => all("role-table >>> .rights td").length), CELLS);
    });
  });
}
