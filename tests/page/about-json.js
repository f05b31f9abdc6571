import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { through } from "./proxy.js";

/** The site with the whole package in its `pkg/`, and not only what the page needs of it. */
async function withPackage(path, answer) {
  const [, file] = /^\/pkg\/([\w.-]+)$/.exec(path) ?? [];
  if (!file || answer.status === 200) return answer;
  const body = await readFile(new URL(file, import.meta.resolve("dossier-roles")));
  const type = file.endsWith(".wasm") ? "application/wasm" : "text/javascript";
  return { status: 200, headers: { ...answer.headers, "content-type": type }, body };
}

export default function aboutJson(page) {
  test("the JSON filter, which the page never downloads, answers when it is asked for", async () => {
    await through({ change: withPackage }, async (url) => {
      await page.open("", url);
      const downloaded = await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name));
      assert.ok(downloaded.some((name) => name.endsWith("dossier_roles.wasm")));
      assert.deepEqual(
        downloaded.filter((name) => name.includes("json.") || name.includes("_json") || name.includes("json-")),
        [],
      );

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
  });
}
