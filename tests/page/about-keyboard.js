import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";

export default function aboutKeyboard(page) {
  const press = (...keys) =>
    page.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  const focused = () =>
    page.run(
      () =>
        document.activeElement.id ||
        document.activeElement.closest("[data-capability]")?.dataset.capability ||
        document.activeElement.hreflang ||
        document.activeElement.dataset.act ||
        "",
    );

  /** Tabs on until the focus is on `wanted`; what a Tab cannot reach is not there for whoever has no mouse. */
  async function tabTo(wanted) {
    const passed = [];
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await press(Key.TAB);
      const now = await focused();
      if (now === wanted) return;
      passed.push(now);
    }
    assert.fail(`Tab never reached ${wanted}: ${passed.join(", ")}`);
  }

  test("it works from the keyboard alone", async () => {
    await page.open();
    await tabTo("en");
    await press(Key.ENTER);
    assert.equal(await page.text("h1"), "Who may do what");
    await tabTo("team.manage-users");
    await press(Key.ENTER);
    assert.match(await page.text('[id="sources-team.manage-users"]'), /Stated by article 1/);
    await tabTo("team-account-client");
    await press(Key.ARROW_DOWN);
    assert.equal(await focused(), "team-account-practice");
    await tabTo("acting");
    await tabTo("person-u-lea-martin");
    await press(Key.ARROW_UP);
    assert.equal(await focused(), "person-u-tom-nguyen");
    await press(Key.ARROW_DOWN);
    await tabTo("import");
    await tabTo("change");
    await press(Key.ENTER);
    await tabTo("role-standard-user");
    await press(Key.ARROW_UP);
    assert.equal(await focused(), "role-expense-approver");
    await tabTo("option-addClients");
    await press(Key.SPACE);
    assert.equal(await focused(), "option-addClients");
    await tabTo("confirm");
    await press(Key.ENTER);
    assert.equal(await focused(), "change");
    assert.equal((await page.answer("practice.add-clients")).allowed, true);
  });

  test("a person is added and removed from the keyboard alone", async () => {
    await page.open();
    await page.act("add");
    await press("Noé Perrin");
    await press(Key.ENTER);
    assert.equal(await focused(), "person-u-noe-perrin");
    await tabTo("remove");
    await press(Key.ENTER);
    assert.equal(await focused(), "proposal-title");
    await tabTo("confirm");
    await press(Key.SPACE);
    assert.equal(await focused(), "team");
    assert.equal((await page.team()).length, 4);
  });

  test("whatever has the focus shows it", async () => {
    await page.open();
    for (const wanted of ["en", "table-account-client", "team.manage-users", "acting", "add", "import"]) {
      await tabTo(wanted);
      const outlined = await page.run(() => {
        const outline = (shown) =>
          shown &&
          getComputedStyle(shown).outlineStyle !== "none" &&
          parseFloat(getComputedStyle(shown).outlineWidth) >= 2;
        return outline(document.activeElement) || outline(document.activeElement.closest("label"));
      });
      assert.equal(outlined, true, wanted);
    }
  });
}
