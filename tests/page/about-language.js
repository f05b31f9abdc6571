import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const books = JSON.parse(await readFile(new URL("../../www/invoices.json", import.meta.url), "utf8"));

/** What is the same in every language: names of people, firms and the package, and the languages' own. */
const names = new Set([
  ...[...books.people, ...books.accounts].map(({ name }) => name),
  ...books.invoices.map(({ supplier }) => supplier),
]);
const international = (text) =>
  names.has(text) || ["Français", "English", "Date", "Options"].includes(text) || /^dossier-roles|^[\d.]+$/.test(text);

/** Every visible piece of text, each once, with all rows open. */
const pieces = (page) =>
  page.run(() => {
    for (const closed of document.querySelectorAll('.comparison [aria-expanded="false"]')) closed.click();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (data.trim() && parentElement.getClientRects().length) found.add(data.trim());
    }
    return [...found];
  });

export default function aboutLanguage(page) {
  test("the page is French first", async () => {
    await page.open();
    assert.equal(await page.run(() => document.documentElement.lang), "fr");
    assert.equal(await page.driver.getTitle(), "Qui peut faire quoi");
  });

  test("one click turns every word into English", async () => {
    await page.open();
    await page.pick("user-account-practice-view", "option-addClients");
    const french = await pieces(page);
    await page.click('nav [hreflang="en"]');
    const english = await pieces(page);
    assert.equal(await page.run(() => document.documentElement.lang), "en");
    assert.equal(await page.driver.getTitle(), "Who may do what");
    assert.ok(french.length > 150 && english.length > 150, `${french.length} and ${english.length} pieces of text`);
    assert.deepEqual(
      english.filter((piece) => french.includes(piece) && !international(piece)),
      [],
    );
  });

  test("what was picked survives the change of language", async () => {
    await page.open();
    await page.pick("user-account-practice", "role-expense-approver", "option-addClients", "record-colleague");
    await page.click('.comparison [data-capability="invoices.publish"] button');
    const picked = () =>
      page.run(() =>
        [...document.querySelectorAll("#user :checked, .comparison .sources:not([hidden])")].map(({ id }) => id),
      );
    const before = await picked();
    assert.equal(before.length, 5);
    await page.click('nav [hreflang="en"]');
    assert.deepEqual(await picked(), before);
  });

  test("the language is in the address, and Back returns to the one before", async () => {
    await page.open();
    await page.click('nav [hreflang="en"]');
    assert.match(await page.driver.getCurrentUrl(), /\?lang=en$/);
    await page.driver.navigate().back();
    assert.equal(await page.text("h1"), "Qui peut faire quoi");
    await page.open("?lang=en");
    assert.equal(await page.text("h1"), "Who may do what");
  });

  test("an unknown language is French", async () => {
    await page.open("?lang=tlh");
    assert.equal(await page.run(() => document.documentElement.lang), "fr");
  });

  test("in French a non-breaking space stands before : ; ! ? and inside « »", async () => {
    await page.open();
    const broken = (await pieces(page)).filter((piece) => /[ \p{L}][:;!?»](?!\/)|« /u.test(piece));
    assert.deepEqual(broken, []);
  });
}
