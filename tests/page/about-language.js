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

/** What the page can show besides the table, and how one comes there. */
const states = {
  "a person": async (page) => {
    await page.pick("team-account-practice-view");
    await page.change("option-addClients");
  },
  "somebody added": async (page) => {
    await page.act("add");
    await page.pick("option-createExpenseReports");
  },
  "a change": async (page) => {
    await page.pick("person-u-tom-nguyen");
    await page.act("change");
    await page.pick("role-standard-user", "option-createExpenseReports");
  },
  "a refusal": async (page) => {
    await page.actAs("u-tom-nguyen");
    await page.act("remove");
  },
  "a team replaced": async (page) => {
    await page.act("remove");
    await page.click("#confirm");
    await page.change("role-administrator");
    await page.act("reset");
  },
  "a file refused": (page) => page.bring('[{ "id": "", "role": "r", "options": { "o": true }, "x": 1 }, 1]'),
  "a store refused": async (page) => {
    await page.run(() => localStorage.setItem("dossier-roles/team/practice", "[]"));
    await page.pick("team-account-practice");
    await page.click("#recalled summary");
  },
};

/** Every visible piece of text but paths, each once, with all rows open. */
const pieces = (page) =>
  page.run(() => {
    for (const closed of document.querySelectorAll('.comparison [aria-expanded="false"]')) closed.click();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      const shown = parentElement.getClientRects().length > 0 && !parentElement.closest(".problems code");
      if (data.trim() && shown) found.add(data.trim());
    }
    return [...found];
  });

export default function aboutLanguage(page) {
  test("the page is French first", async () => {
    await page.open();
    assert.equal(await page.run(() => document.documentElement.lang), "fr");
    assert.equal(await page.driver.getTitle(), "Qui peut faire quoi");
  });

  for (const [state, come] of Object.entries(states)) {
    test(`one click turns every word into English: ${state}`, async () => {
      await page.open();
      await come(page);
      const french = await pieces(page);
      await page.click('nav [hreflang="en"]');
      await page.run(() => document.querySelector("#recalled summary")?.click());
      const english = await pieces(page);
      assert.equal(await page.run(() => document.documentElement.lang), "en");
      assert.equal(await page.driver.getTitle(), "Who may do what");
      assert.ok(french.length > 100 && english.length > 100, `${french.length} and ${english.length} pieces of text`);
      assert.deepEqual(
        english.filter((piece) => french.includes(piece) && !international(piece)),
        [],
      );
    });
  }

  test("what was picked survives the change of language", async () => {
    await page.open();
    await page.pick("team-account-practice", "person-u-tom-nguyen", "record-colleague");
    await page.actAs("u-tom-nguyen");
    await page.act("change");
    await page.pick("role-standard-user", "option-createExpenseReports");
    await page.click('.comparison [data-capability="invoices.publish"] button');
    const picked = () =>
      page.run(() =>
        [...document.querySelectorAll(".editor :checked, .comparison .sources:not([hidden])")].map(
          ({ id, value }) => id || value,
        ),
      );
    const before = await picked();
    assert.equal(before.length, 8, before.join());
    await page.click('nav [hreflang="en"]');
    assert.deepEqual(await picked(), before);
  });

  test("a name that was begun survives it too", async () => {
    await page.open();
    await page.act("add");
    await page.write("Noé");
    await page.click('nav [hreflang="en"]');
    assert.equal(await page.run(() => document.getElementById("name").value), "Noé");
    assert.match(await page.rehearsed(), /^This person will have 3 rights of 19\.$/);
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
    for (const [state, come] of Object.entries(states)) {
      await page.open();
      await come(page);
      const broken = (await pieces(page)).filter((piece) => /[ \p{L}][:;!?»](?!\/)|« /u.test(piece));
      assert.deepEqual(broken, [], state);
    }
  });
}
