import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";

export default function aboutKeyboard(page) {
  /** What has the focus: the element of ours that it is in, if it is in one, and its own name. */
  const focused = () =>
    page.run(() => {
      const [host, now] = [document.activeElement, focused()];
      const name = now.id || now.hreflang || now.dataset.act || now.localName;
      return host === now ? name : `${host.localName} ${name}`;
    });

  /** Tabs on until the focus is on `wanted`; what a Tab cannot reach is not there for whoever has no mouse. */
  async function tabTo(wanted) {
    const passed = [];
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await page.press(Key.TAB);
      const now = await focused();
      if (now === wanted) return;
      passed.push(now);
    }
    assert.fail(`Tab never reached ${wanted}: ${passed.join(", ")}`);
  }

  test("it works from the keyboard alone", async () => {
    await page.open();
    await tabTo("en");
    await page.press(Key.ENTER);
    assert.equal(await page.text("h1"), "Who may do what");
    await tabTo("role-table team.manage-users");
    await page.press(Key.ENTER);
    assert.match(await page.text("#answer"), /who can do this\?/);
    await tabTo("role-editor account-client");
    await page.press(Key.ARROW_DOWN);
    assert.equal(await focused(), "role-editor account-practice");
    await tabTo("role-editor acting");
    await tabTo("role-editor person-u-lea-martin");
    await page.press(Key.ARROW_UP);
    assert.equal(await focused(), "role-editor person-u-tom-nguyen");
    await page.press(Key.ARROW_DOWN);
    await tabTo("role-editor import");
    await tabTo("role-editor change");
    await page.press(Key.ENTER);
    await tabTo("role-editor role-standard-user");
    await page.press(Key.ARROW_UP);
    assert.equal(await focused(), "role-editor role-expense-approver");
    await tabTo("role-editor option-addClients");
    await page.press(Key.SPACE);
    assert.equal(await focused(), "role-editor option-addClients");
    await tabTo("role-editor confirm");
    await page.press(Key.ENTER);
    assert.equal(await focused(), "role-editor change");
    assert.equal((await page.answer("practice.add-clients")).allowed, true);
    await tabTo("role-editor record-own");
    await tabTo("role-editor summary");
    await page.press(Key.ENTER);
    assert.match(await page.text(".invoices"), /Brasserie des Quais/);
  });

  test("a person is added and removed from the keyboard alone", async () => {
    await page.open();
    await page.act("add");
    await page.press("Noé Perrin", Key.ENTER);
    assert.equal(await focused(), "role-editor person-u-noe-perrin");
    await tabTo("role-editor remove");
    await page.press(Key.ENTER);
    assert.equal(await focused(), "role-editor proposal-title");
    await tabTo("role-editor confirm");
    await page.press(Key.SPACE);
    assert.equal(await focused(), "role-editor team");
    assert.equal((await page.team()).length, 4);
  });

  test("whatever has the focus shows it", async () => {
    await page.open();
    for (const wanted of [
      "en",
      "role-table account-client",
      "role-table team.manage-users",
      "role-editor account-client",
      "role-editor acting",
      "role-editor add",
      "role-editor import",
      "role-editor summary",
    ]) {
      await tabTo(wanted);
      const outlined = await page.run(() => {
        const outline = (shown) =>
          shown &&
          getComputedStyle(shown).outlineStyle !== "none" &&
          parseFloat(getComputedStyle(shown).outlineWidth) >= 2;
        return Boolean(outline(focused()) || outline(focused().closest("label, .choice")));
      });
      assert.equal(outlined, true, wanted);
    }
  });
}
