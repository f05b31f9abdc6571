import assert from "node:assert/strict";
import { test } from "node:test";
import { comparisonTable } from "dossier-roles";
import { pageUrl } from "./engines.js";
import { through, withScriptFirst, withoutScripts } from "./proxy.js";

const pages = { fr: ["", "article.html"], en: ["en/", "en/article.html"] };
const paths = Object.values(pages).flat();

export default function aboutSite(page) {
  /** Where every part of the elements stands, to the pixel. */
  const places = () =>
    page.run(() =>
      all("role-table, role-card, role-editor")
        .flatMap((host) => [host, ...host.shadowRoot.querySelectorAll("*:not(link, script, style, option, template)")])
        .map((part) => {
          const { left, top, width, height } = part.getBoundingClientRect();
          return `${part.localName} ${[left + scrollX, top + scrollY, width, height].map(Math.round)}`;
        }),
    );

  /** The words of the elements, and what is ticked. */
  const words = () =>
    page.run(() =>
      all("role-table, role-card, role-editor").map(({ shadowRoot }) => [
        shadowRoot.textContent.replace(/\s+/g, " ").trim(),
        ...[...shadowRoot.querySelectorAll(":checked")].map(({ value }) => value),
      ]),
    );

  test("the site has the notices of what its scripts are made with", async () => {
    const response = await fetch(`${pageUrl}pkg/THIRD-PARTY-NOTICES.txt`);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /lit-html .*BSD-3-Clause/);
  });

  for (const [language, [index]] of Object.entries(pages)) {
    test(`the table can be read where no script runs: ${language}`, async () => {
      await withoutScripts(async (url) => {
        await page.driver.get(url + index);
        assert.equal(await page.run(() => customElements.get("role-table") === undefined), true);
        const cells = comparisonTable({ locale: language })
          .groups.flatMap(({ rows }) => rows)
          .flatMap((row) => Object.values(row.cells));
        const shown = await page.texts("role-table >>> .rights td");
        assert.deepEqual(
          shown.map((text) => text.split("\n")[0]),
          cells.map(({ label }) => label),
        );
        assert.equal(await page.run(() => document.documentElement.lang), language);
        assert.notEqual(await page.run(() => all("role-table >>> .rights td svg").length), 0);
      });
    });
  }

  for (const path of paths) {
    test(`what is drawn ahead is what the script draws, and taking over moves nothing: /${path}`, async () => {
      const ahead = await withoutScripts(async (url) => {
        await page.driver.get(url + path);
        return { words: await words(), places: await places() };
      });
      await page.open(path);
      assert.deepEqual(await words(), ahead.words);
      assert.deepEqual(await places(), ahead.places);
    });
  }

  test("the first table does not wait for the script", async () => {
    await withScriptFirst("await new Promise((start) => (window.start = start));", async (url) => {
      for (const path of paths) {
        await page.driver.get(url + path);
        const isLive = () => page.run(() => all("role-table")[0].hasUpdated === true);
        const rights = () => page.text("role-table >>> .rights");
        assert.equal(await isLive(), false);
        const ahead = await rights();
        assert.match(ahead, path.startsWith("en/") ? /Expense reports/ : /Notes de frais/);
        await page.run(() => window.start());
        await page.drawn();
        assert.equal(await isLive(), true);
        assert.equal(await rights(), ahead);
      }
    });
  });

  test("it works from any folder of a server", async () => {
    await through({ base: "/some/where/" }, async (url) => {
      for (const path of paths) {
        await page.open(path, url);
        assert.equal(await page.run(() => all(".trouble").length), 0, path);
        assert.notEqual(await page.run(() => all("role-table >>> td").length), 0, path);
      }
      await page.open("", url);
      await page.click('nav [hreflang="en"]');
      assert.equal(await page.driver.getCurrentUrl(), `${url}en/`);
      assert.equal(await page.text("h1"), "Who may do what");
      await page.click('footer [lang="en"] a, footer a[lang="en"]');
      await page.arrived(`${url}en/article.html`);
    });
  });

  test("every link leads somewhere, and every language names the others", async () => {
    for (const path of paths) {
      await page.open(path);
      const urls = await page.run(() => all("[href], [src]").map(({ href, src }) => href ?? src));
      assert.ok(urls.length > 10, path);
      for (const url of new Set(urls.map((found) => found.split("#")[0]))) {
        assert.ok(url.startsWith(pageUrl), `${url} in /${path} is somebody else's`);
        // HEAD: a body that nobody reads keeps its connection open, and this process with it.
        assert.equal((await fetch(url, { method: "HEAD" })).status, 200, `${url} in /${path}`);
      }
      const anchors = await page.run(() =>
        all('a[href*="#"]')
          .map(({ hash }) => hash.slice(1))
          .filter((id) => !document.getElementById(id)),
      );
      assert.deepEqual(anchors, [], path);
      const alternates = await page.run(() => all("link[rel=alternate]").map(({ hreflang, href }) => [hreflang, href]));
      const which = Object.values(pages)
        .map((inOne) => inOne.indexOf(path))
        .find((place) => place >= 0);
      assert.deepEqual(
        alternates,
        Object.entries(pages).map(([language, inOne]) => [language, pageUrl + inOne[which]]),
      );
    }
  });
}
