import assert from "node:assert/strict";
import { test } from "node:test";
import { through, without } from "./proxy.js";

const missing = { status: 404, body: "" };

export default function aboutFailure(page) {
  const kept = () => page.run(() => all("role-table >>> .rights td").length);

  test("without the wasm the tables drawn ahead stay, under a sentence that says what to do", async () => {
    await without("/pkg/dossier_roles.wasm", missing, async (url) => {
      await page.open("", url);
      const said = await page.texts(".trouble");
      assert.equal(said.length, 3);
      for (const text of said) assert.match(text, /rechargez la page.*404/s);
      assert.equal(await kept(), 57);
      const [top] = await page.run(() => all("role-table")[0].shadowRoot.children);
      assert.equal(await page.run((first) => first.className, top), "trouble");
      await page.open("en/", url);
      assert.match(await page.text(".trouble"), /reload the page/);
      assert.equal(await kept(), 57);
    });
  });

  test("what would then do nothing cannot be pressed", async () => {
    await without("/pkg/dossier_roles.wasm", missing, async (url) => {
      await page.open("", url);
      assert.equal(await page.run(() => all(":is(button, input, select):enabled").length), 0);
    });
  });

  test("it says so when what came is a web page, or wasm may not be compiled", async () => {
    await without("/pkg/dossier_roles.wasm", { status: 200, body: "<!doctype html>" }, async (url) => {
      await page.open("en/", url);
      assert.match(await page.text(".trouble"), /Cause.*web page/s);
    });
    const forbid = (_, answer) => {
      const policy = answer.headers["content-security-policy"].replace(" 'wasm-unsafe-eval'", "");
      const body = Buffer.from(answer.body.toString("latin1").replace(" 'wasm-unsafe-eval'", ""), "latin1");
      return { ...answer, body, headers: { ...answer.headers, "content-security-policy": policy } };
    };
    await through({ change: (path, answer) => (path.endsWith("/") ? forbid(path, answer) : answer) }, async (url) => {
      await page.open("en/", url);
      assert.match(await page.text(".trouble"), /Cause.*wasm-unsafe-eval/s);
    });
  });

  test("when the scripts are missing everything drawn ahead is there", async () => {
    await without("/pkg/elements.js", missing, async (url) => {
      await page.driver.get(url);
      assert.equal(await kept(), 57);
      assert.match(await page.text("role-table >>> .rights"), /Ajouter \/ Gérer les utilisateurs/);
    });
  });

  test("when all is well nothing is said about trouble", async () => {
    await page.open();
    assert.deepEqual(await page.texts(".trouble"), []);
  });
}
