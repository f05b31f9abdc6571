import assert from "node:assert/strict";
import { test } from "node:test";

export default function aboutJson(page) {
  test("the JSON filter, which the page never downloads, answers when it is asked for", async () => {
    await page.open();
    const downloaded = await page.driver.executeScript(
      "return performance.getEntriesByType('resource').map(({ name }) => name)",
    );
    assert.ok(downloaded.some((name) => name.endsWith("dossier_roles.wasm")));
    assert.deepEqual(downloaded.filter((name) => name.includes("json.") || name.includes("_json")), []);

    const filtered = await page.driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      import("/pkg/json-browser.js").then(async ({ init, filterInvoicesJson }) => {
        await Promise.all([init(), init()]);
        const body = new TextEncoder().encode('[{"ownerId": "u-lea"}, {"ownerId": "u-tom"}]');
        done(new TextDecoder().decode(filterInvoicesJson({ id: "u-lea", role: "standard-user" }, body)));
      }).catch((error) => done(String(error)));
    `);
    assert.equal(filtered, '[{"ownerId": "u-lea"}]');
  });
}
