import assert from "node:assert/strict";
import { test } from "node:test";
import { pageUrl } from "./engines.js";

export default function aboutArticle(page) {
  test("an ordinary article holds the three elements, by one script tag", async () => {
    for (const path of ["article.html", "en/article.html"]) {
      await page.open(path);
      assert.deepEqual(await page.run(() => all(ours).map(({ localName }) => localName)), [
        "role-table",
        "role-editor",
        "role-card",
      ]);
      assert.deepEqual(await page.attributes("script", "src"), [
        path.replace(/article\.html$/, "").replace("en/", "../") + "pkg/elements-standalone.js",
      ]);
      assert.equal(
        await page.run(() => all(ours).every((element) => element.shadowRoot.textContent.trim() !== "")),
        true,
      );
    }
  });

  test("it holds one language and no trace of the other", async () => {
    for (const [path, language, other] of [
      ["article.html", "fr", "en"],
      ["en/article.html", "en", "fr"],
    ]) {
      const html = await (await fetch(pageUrl + path)).text();
      assert.match(html, new RegExp(`<html lang="${language}">`));
      assert.deepEqual(html.match(new RegExp(`<(?!a |link )[^>]* (lang|hreflang)="${other}"`)), null);
    }
    await page.open("article.html");
    assert.match(await page.driver.getTitle(), /^Notes de frais/);
    await page.click('nav [hreflang="en"]');
    await page.drawn();
    assert.match(await page.driver.getTitle(), /^Expense reports/);
  });

  test("the table in it is about expense reports alone", async () => {
    await page.open("article.html");
    const rows = await page.attributes("role-table >>> .right", "data-capability");
    assert.deepEqual(rows, ["expense-reports.create", "expense-reports.manage"]);
  });

  test("its cells open there too, and its address stays as it is", async () => {
    await page.open("article.html");
    await page.click('[id="expense-reports.create/standard-user"]');
    assert.match(await page.text("#answer"), /Créer des notes de frais/);
    assert.equal(await page.driver.getCurrentUrl(), `${pageUrl}article.html`);
  });

  test("a page styles the elements by custom properties, and by nothing else", async () => {
    await page.open("article.html");
    const colour = () =>
      page.run(() => {
        const { color, fontFamily } = getComputedStyle(all("role-card >>> h3")[0]);
        const accent = getComputedStyle(all("role-editor >>> .choice:has(:checked)")[0]).borderTopColor;
        return { color, fontFamily, accent };
      });
    const before = await colour();
    await page.run(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("h3, p, td, summary { color: rgb(1, 2, 3) !important }");
      document.adoptedStyleSheets = [sheet];
    });
    assert.deepEqual(await colour(), before, "rules of the page stay outside");
    await page.run(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ":root { --role-ink: rgb(4, 5, 6); --role-accent: rgb(7, 8, 9); --role-font: 1rem/1.5 monospace }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    assert.deepEqual(await colour(), { color: "rgb(4, 5, 6)", fontFamily: "monospace", accent: "rgb(7, 8, 9)" });
  });

  test("in its narrow column the elements are laid out narrow, on a wide screen too", async () => {
    await page.open("article.html");
    const sideways = await page.run(
      () =>
        all("role-table, role-card, role-editor").filter((host) => {
          const edge = host.getBoundingClientRect().right;
          return [...host.shadowRoot.querySelectorAll("*:not(.spoken, .spoken *)")].some(
            (part) => part.getBoundingClientRect().right > edge + 1,
          );
        }).length,
    );
    assert.equal(sideways, 0);
  });

  test("the tag that it shows is the one that it has", async () => {
    await page.open("article.html");
    const shown = await page.text("pre code");
    assert.ok(shown.startsWith('<script type="module" src="pkg/elements-standalone.js"></script>'));
    assert.match(
      await (await fetch(`${pageUrl}article.html`)).text(),
      /<script type="module" src="pkg\/elements-standalone\.js"><\/script>/,
    );
  });
}
