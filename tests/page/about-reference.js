import assert from "node:assert/strict";
import { test } from "node:test";
import { By, Key } from "selenium-webdriver";
import * as dossierRoles from "dossier-roles";
import { pageUrl } from "./engines.js";

const module = "reference/modules/dossier-roles.html";
const crate = "reference/rust/dossier_roles/index.html";

/** Every resource that the page has asked for so far. */
const asked = (page) =>
  page.driver.executeScript(() => performance.getEntriesByType("resource").map(({ name }) => name));

export default function aboutReference(page) {
  test("the reference has a page for each function of the package, and says what it is", async () => {
    await page.driver.get(pageUrl + module);
    const links = await page.driver.executeScript(() =>
      [...document.querySelectorAll("main a, .col-content a")].map(({ href }) => href),
    );
    const functions = Object.entries(dossierRoles).filter(
      ([, value]) => typeof value === "function" && !/^class/.test(value),
    );
    assert.notEqual(functions.length, 0);
    for (const [name] of functions) {
      const url = `${pageUrl}reference/functions/dossier-roles.${name}.html`;
      assert.ok(links.includes(url), name);
      assert.equal((await fetch(url, { method: "HEAD" })).status, 200, name);
    }
    await page.driver.get(`${pageUrl}reference/functions/dossier-roles.canPerform.html`);
    const text = await page.driver.findElement(By.css(".col-content")).getText();
    assert.match(text, /It never throws/);
  });

  test("the reference is searched under the site's policy, which lets in no script of the HTML", async () => {
    await page.driver.get(`${pageUrl}reference/`);
    const policy = await page.driver.executeScript(
      () => document.querySelector("meta[http-equiv=Content-Security-Policy]").content,
    );
    assert.doesNotMatch(policy, /unsafe-inline|https?:/);
    const inHtml = () => document.querySelectorAll("script:not([src]), style:not(:empty)").length;
    assert.equal(await page.driver.executeScript(inHtml), 0);
    await page.driver.wait(() => page.driver.executeScript(() => Boolean(window.app)), 10_000);
    await page.driver.findElement(By.id("tsd-search-trigger")).click();
    const field = await page.driver.findElement(By.id("tsd-search-input"));
    await page.driver.wait(() => field.isDisplayed(), 10_000);
    await field.sendKeys("visibleInv");
    const found = () => page.driver.executeScript(() => document.querySelector("#tsd-search-results a")?.href ?? "");
    await page.driver.wait(
      async () => (await found()).endsWith("functions/dossier-roles.visibleInvoices.html"),
      10_000,
    );
    await field.sendKeys(Key.ESCAPE);
    assert.deepEqual(
      (await asked(page)).filter((url) => !url.startsWith(pageUrl)),
      [],
    );
  });

  test("the crate's reference stands beside it, and asks nobody else for anything", async () => {
    await page.driver.get(pageUrl + crate);
    assert.match(await page.driver.findElement(By.css("main h1")).getText(), /dossier_roles/);
    await page.driver.get(`${pageUrl}${crate}?search=canonical_text`);
    const found = () =>
      page.driver.executeScript(() => document.querySelector("#search a[href*='fn.canonical_text.html']") !== null);
    await page.driver.wait(found, 10_000);
    assert.deepEqual(
      (await asked(page)).filter((url) => !url.startsWith(pageUrl)),
      [],
    );
  });
}
