import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { through } from "./proxy.js";

/** The site with the whole package in its `pkg/`, and not only what a page needs of it; a page has no package by its name. */
async function withPackage(path, answer) {
  const [, file] = /^\/pkg\/([\w.-]+)$/.exec(path) ?? [];
  if (!file || answer.status === 200) return answer;
  const body = await readFile(new URL(file, import.meta.resolve("dossier-roles"))).catch(() => undefined);
  if (body === undefined) return answer;
  const script = `${body}`.replaceAll('"dossier-roles"', '"./index.js"');
  return { status: 200, headers: { ...answer.headers, "content-type": "text/javascript" }, body: script };
}

export default function aboutJson(page) {
  test("the page downloads a script, style sheets and a picture: no wasm, and nothing of the JSON filter", async () => {
    await page.open();
    const downloaded = await page.run(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
    );
    assert.ok(downloaded.includes("/main.js"));
    assert.deepEqual(
      downloaded.filter((path) => !/^\/(main\.js|icon\.svg|style\/[\w/-]+\.css)$/.test(path)),
      [],
    );
  });

  test("the JSON filter, which the page never downloads, answers when it is asked for", async () => {
    await through({ change: withPackage }, async (url) => {
      await page.open("", url);
      const filtered = await page.driver.executeAsyncScript(`
        const done = arguments[arguments.length - 1];
        import("/pkg/json.js").then(async ({ filterInvoicesJson, filterInvoicesResponse }) => {
          const lea = { id: "u-lea", role: "standard-user" };
          const text = '[{"ownerId": "u-lea"}, {"ownerId": "u-tom"}]';
          const response = new Response(text, { headers: { "content-type": "application/json" } });
          const whole = new TextDecoder().decode(filterInvoicesJson(lea, new TextEncoder().encode(text)));
          done([whole, await filterInvoicesResponse(lea, response).text()]);
        }).catch((error) => done(String(error)));
      `);
      assert.deepEqual(filtered, Array(2).fill('[{"ownerId": "u-lea"}]'));
    });
  });
}
