import assert from "node:assert/strict";
import { test } from "node:test";
import { without, withoutWasm, withScriptFirst, withFullMemory } from "./proxy.js";
import { CELLS } from "../rights.js";

const missing = { status: 404, body: "" };

export default function aboutFailure(page) {
  const kept = () => page.run(() => all("role-table >>> .rights td").length);

  test("where the policy forbids wasm the tables drawn ahead stay, under a sentence that says what to do, and why", async () => {
    await withoutWasm(async (url) => {
      await page.open("", url);
      const said = await page.texts(".trouble");
      assert.equal(said.length, 3);
      for (const text of said) assert.match(text, /Essayez un autre navigateur.*Cause.*'wasm-unsafe-eval'/s);
      assert.equal(await kept(), CELLS);
      const [top] = await page.run(() => all("role-table")[0].shadowRoot.children);
      assert.equal(await page.run((first) => first.className, top), "trouble");
      await page.open("en/", url);
      assert.match(await page.text(".trouble"), /Try another browser.*Cause.*'wasm-unsafe-eval'/s);
      assert.equal(await kept(), CELLS);
    });
  });

  test("the same in an article, which has the elements by a script tag", async () => {
    await withoutWasm(async (url) => {
      await page.open("en/article.html", url);
      const said = await page.texts(".trouble");
      assert.equal(said.length, 3);
      for (const text of said) assert.match(text, /Cause.*'wasm-unsafe-eval'/s);
      assert.match(await page.text("role-table >>> .rights"), /Expense reports/);
    });
  });

  test("an engine without WebAssembly is said to be one", async () => {
    await withScriptFirst("delete globalThis.WebAssembly;", async (url) => {
      await page.open("en/", url);
      const said = await page.texts(".trouble");
      assert.equal(said.length, 3);
      for (const text of said) assert.match(text, /Cause.*this engine has no WebAssembly/s);
      assert.equal(await kept(), CELLS);
    });
  });

  test("what would then do nothing cannot be pressed", async () => {
    await withoutWasm(async (url) => {
      await page.open("", url);
      assert.deepEqual(await page.run(() => all(":is(button, input, select):enabled").map(({ id }) => id)), [
        "again",
        "again",
        "again",
      ]);
    });
  });

  test("the page lives: it changes its language, and its elements speak the other one", async () => {
    await withoutWasm(async (url) => {
      await page.open("", url);
      assert.match(await page.text("#version"), /^\d+\.\d+\.\d+$/);
      await page.click('nav [hreflang="en"]');
      assert.equal(await page.text("h1"), "Who may do what");
      await page.driver.wait(
        () => page.run(() => all(".trouble").every((said) => /We are sorry/.test(said.innerText))),
        10_000,
      );
    });
  });

  test("a policy that reports is told nothing more, however often the elements are asked to draw", async () => {
    // Before the page's script: by the time a test can listen, it is over.
    const listen = `
      window.violations = 0;
      addEventListener("securitypolicyviolation", () => (window.violations += 1));
    `;
    await withoutWasm(async (url) => {
      await page.open("", url);
      const before = await page.run(() => window.violations);
      await page.run(async () => {
        for (const account of ["practice", "client", "practice-view"]) {
          for (const element of document.querySelectorAll(ours)) {
            element.account = account;
            await element.updateComplete;
          }
        }
      });
      assert.equal(await page.run(() => window.violations), before);
    }, listen);
  });

  test("an element that failed draws itself once the package answers", async () => {
    await withFullMemory(async (url) => {
      await page.open("", url);
      assert.equal((await page.texts(".trouble")).length, 3);
      await page.run(async () => {
        window.full = false;
        for (const element of document.querySelectorAll(ours)) {
          element.account = "practice";
          await element.updateComplete;
        }
      });
      assert.deepEqual(await page.texts(".trouble"), []);
      assert.equal(await kept(), CELLS);
      assert.deepEqual(await page.attributes("role-table >>> .choice-of-account :checked", "value"), ["practice"]);
      assert.equal(await page.run(() => all(":is(button, input, select):disabled").length), 0);
      await page.click('[id="invoices.publish/standard-user"]');
      assert.match(await page.text("#answer"), /Publier/);
    });
  });

  test("when the scripts are missing everything drawn ahead is there", async () => {
    await without("/main.js", missing, async (url) => {
      await page.driver.get(url);
      assert.equal(await kept(), CELLS);
      assert.match(await page.text("role-table >>> .rights"), /Ajouter \/ Gérer les utilisateurs/);
    });
  });

  test("when all is well nothing is said about trouble", async () => {
    await page.open();
    assert.deepEqual(await page.texts(".trouble"), []);
  });
}
