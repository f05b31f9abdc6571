// Every screen for whoever does not see it, or has no mouse: axe-core has nothing to say, in light and dark, wide and narrow; and a
// button of no use can be reached, and says why.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { explain } from "dossier-roles";
import { go, startWorld } from "./world.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @type {Awaited<ReturnType<typeof startWorld>>} */
let world;
before(async () => {
  world = await startWorld();
});
after(() => world?.close());

/** @param {import("playwright-core").Page} page */
async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // @ts-expect-error axe puts itself there
    const { violations } = await window.axe.run();
    return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`);
  });
}

/** @type {[colorScheme: "light" | "dark", width: number, locale: string][]} */
const looks = [
  ["light", 1200, "en-GB"],
  ["dark", 390, "fr-FR"],
];
for (const [colorScheme, width, locale] of looks) {
  describe(`in ${colorScheme}, ${width} pixels wide, in ${locale.slice(0, 2)},`, () => {
    for (const name of ["Inès Dupont", "Léa Bernard"]) {
      test(`${name} finds every screen in order`, { timeout: 120_000 }, async () => {
        const page = await world.open({ colorScheme, locale, viewport: { width, height: 900 } });
        await page.locator(".people button").first().waitFor();
        assert.deepEqual(await violations(page), [], "sign in");
        await page.getByRole("button", { name }).click();
        await page.locator("table").waitFor();
        for (const path of ["/", "/invoices/new", "/invoices/i-lea-2", "/invoices/i-lou-1", "/team", "/settings"]) {
          await go(page, path);
          assert.deepEqual(await violations(page), [], path);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${path} is ${wide} pixels wide`);
          assert.equal(await page.evaluate(() => document.documentElement.lang), locale.slice(0, 2));
          assert.equal(await page.evaluate(() => document.activeElement?.localName), "h1", `${path} takes the focus`);
        }
        await go(page, "/team");
        if (name === "Inès Dupont") {
          await page.locator(".members button").first().click();
          assert.deepEqual(await violations(page), [], "a person");
          await page.getByRole("radio").last().check();
          assert.deepEqual(await violations(page), [], "a change that is refused");
        }
        await page.close();
      });
    }
  });
}

for (const locale of /** @type {const} */ (["en", "fr"])) {
  test(`a button of no use is reached with the keyboard, does nothing, and says why, in ${locale}`, async () => {
    const page = await world.open({ locale });
    await page.getByRole("button", { name: "Léa Bernard" }).click();
    await page.locator("table").waitFor();
    await go(page, "/invoices/i-lea-2");
    const button = page.locator(`button[aria-disabled="true"]`);
    for (let presses = 0; presses < 30; presses++) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    assert.ok(await button.evaluate((element) => element === document.activeElement));
    let asked = 0;
    page.on("request", (request) => {
      if (request.method() !== "GET") asked++;
    });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await button.click({ force: true });
    await go(page, "/settings");
    await go(page, "/invoices/i-lea-2");
    assert.equal(asked, 0);
    const reason = await button.evaluate(
      (element) => document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent,
    );
    const lea = world.app.accounts.current("u-lea", "d-dupont");
    assert.ok(lea);
    const record = { ownerId: "u-lea", accountId: "d-dupont" };
    const { message, remedies } = explain(lea, "invoices.publish", record, { locale });
    assert.equal(reason, `${message} ${remedies[0]?.message}`);
    await page.close();
  });
}
