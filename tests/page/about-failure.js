import assert from "node:assert/strict";
import { test } from "node:test";
import { without } from "./without.js";

const missing = { status: 404, body: "" };

export default function aboutFailure(page) {
  test("the page says what to do when the wasm is not there", async () => {
    await without("/pkg/dossier_roles.wasm", missing, async (url) => {
      await page.open("", url);
      const said = await page.text(".trouble");
      assert.match(said, /rechargez la page/);
      assert.match(said, /404/);
      assert.equal(await page.text("main"), "");
      assert.match(await page.text("header"), /ne protège aucune donnée/);
      await page.open("?lang=en", url);
      assert.match(await page.text(".trouble"), /reload the page/);
    });
  });

  test("it says so when what came is a web page, or the package or the invoices are missing", async () => {
    for (const [path, answer] of [
      ["/pkg/dossier_roles.wasm", { status: 200, body: "<!doctype html>" }],
      ["/pkg/browser.js", missing],
      ["/invoices.json", missing],
    ]) {
      await without(path, answer, async (url) => {
        await page.open("?lang=en", url);
        assert.match(await page.text(".trouble"), /the table could not be loaded.*Cause/s, path);
      });
    }
  });

  test("it says so by itself when no script runs at all", async () => {
    await without("/main.js", missing, async (url) => {
      await page.driver.get(url);
      await page.driver.wait(() => page.text(".trouble"), 10_000);
      assert.match(await page.text(".trouble"), /n'a pas pu se charger/);
    });
  });

  test("when all is well nothing is said about trouble", async () => {
    await page.open();
    assert.equal(await page.text(".trouble"), "");
  });
}
