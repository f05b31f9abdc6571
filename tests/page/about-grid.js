import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { CELLS } from "../rights.js";

export default function aboutGrid(page) {
  /** The page, with the focus where Tab enters the table. */
  async function enter(query) {
    await page.open(query);
    await page.run(() => all('.rights button[tabindex="0"]')[0].focus());
  }

  const steps = async (...keys) => {
    const visited = [];
    for (const key of keys) {
      await page.press(key);
      visited.push(await page.focused());
    }
    return visited;
  };

  test("the table is one stop for Tab, and arrows walk through it", async () => {
    await enter();
    assert.equal(await page.run(() => all('.rights [tabindex="0"]').length), 1);
    assert.deepEqual(await steps(Key.ARROW_DOWN, Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_UP, Key.ARROW_LEFT), [
      "connections.integration",
      "connections.integration/administrator",
      "connections.integration/expense-approver",
      "team.manage-users/expense-approver",
      "team.manage-users/administrator",
    ]);
    await page.press(Key.TAB);
    assert.equal(await page.run(() => all(".rights *").includes(focused())), false, "Tab leaves the table");
  });

  test("Home and End go to the ends of a row, with Control to the ends of the table", async () => {
    await enter();
    assert.deepEqual(await steps(Key.END, Key.HOME), ["team.manage-users/standard-user", "team.manage-users"]);
    await page.driver.actions().keyDown(Key.CONTROL).sendKeys(Key.END).keyUp(Key.CONTROL).perform();
    assert.equal(await page.focused(), "practice.add-clients/standard-user");
    await page.driver.actions().keyDown(Key.CONTROL).sendKeys(Key.HOME).keyUp(Key.CONTROL).perform();
    assert.equal(await page.focused(), "team.manage-users");
  });

  test("arrows stop at the edges", async () => {
    await enter();
    assert.deepEqual(await steps(Key.ARROW_UP, Key.ARROW_LEFT), ["team.manage-users", "team.manage-users"]);
  });

  test("Enter opens a cell, the arrow below it reads what it says, and Escape closes it", async () => {
    await enter();
    assert.deepEqual(await steps(Key.ARROW_RIGHT, Key.ENTER, Key.ARROW_DOWN), [
      "team.manage-users/administrator",
      "team.manage-users/administrator",
      "",
    ]);
    assert.equal(await page.run(() => focused().closest("tr").id), "answer");
    assert.deepEqual(await steps(Key.ARROW_UP, Key.ARROW_DOWN, Key.ARROW_DOWN), [
      "team.manage-users/administrator",
      "",
      "connections.integration/administrator",
    ]);
    await page.press(Key.ARROW_UP, Key.ESCAPE);
    assert.equal(await page.focused(), "team.manage-users/administrator");
    assert.equal(await page.run(() => all("#answer").length), 0);
  });

  test("only what a filter leaves is walked through", async () => {
    await enter("?filter=relev%C3%A9s");
    assert.deepEqual(await steps(Key.ARROW_DOWN, Key.END), [
      "bank.upload-statements",
      "bank.upload-statements/standard-user",
    ]);
  });

  test("a screen reader hears a sentence when a cell opens", async () => {
    await enter();
    const heard = () => page.run(() => all('role-table, .spoken[role="status"]')[1].textContent.trim());
    assert.equal(await heard(), "");
    await page.press(Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ENTER);
    assert.equal(
      await heard(),
      "Équipe – Ajouter / Gérer les utilisateurs\u00a0: Un approbateur de dépenses ne peut pas le faire, quelles que soient ses options.",
    );
  });

  test("every cell's name says its grant, its role and its right", async () => {
    await page.open();
    const names = await page.run(() =>
      all(".rights td button").map((button) => button.textContent.replace(/\s+/g, " ").trim()),
    );
    assert.equal(names.length, CELLS);
    for (const name of names)
      assert.match(name, /^\S.+, (Administrateur|Approbateur de dépenses|Utilisateur standard), .+ – .+$/);
  });
}
