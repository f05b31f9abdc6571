import assert from "node:assert/strict";
import { test } from "node:test";
import { pageUrl } from "./engines.js";
import { RIGHTS } from "../rights.js";

export default function aboutAddress(page) {
  const query = async () => decodeURIComponent(new URL(await page.driver.getCurrentUrl()).search);
  const opened = () => page.attributes('.rights [aria-expanded="true"]', "id");

  test("a link to one cell opens it, and shows it", async () => {
    await page.open("?cell=practice.add-clients/standard-user");
    assert.deepEqual(await opened(), ["practice.add-clients/standard-user"]);
    const { top, bottom, height } = await page.run(() => {
      const { top, bottom } = all('[id="practice.add-clients/standard-user"]')[0].getBoundingClientRect();
      return { top, bottom, height: innerHeight };
    });
    assert.ok(top >= 0 && bottom <= height, `${top} to ${bottom} of ${height}`);
  });

  test("what is picked is written into the address", async () => {
    await page.open();
    await page.click('[id="invoices.publish/standard-user"]');
    assert.equal(await query(), "?cell=invoices.publish/standard-user");
    await page.click("#account-practice");
    assert.equal(await query(), "?cell=invoices.publish/standard-user&account=practice");
    await page.click('[id="invoices.publish/standard-user"]');
    assert.equal(await query(), "?account=practice");
  });

  test("the whole state is in the address: opened elsewhere, the page is the same", async () => {
    const state = {
      account: "practice-view",
      filter: "cabinet",
      cell: "practice.view",
      role: "expense-approver",
    };
    await page.open(`?${new URLSearchParams(state)}`);
    assert.deepEqual(
      await page.attributes("role-table, role-card, role-editor", "account"),
      Array(3).fill("practice-view"),
    );
    assert.deepEqual(await opened(), ["practice.view"]);
    assert.equal(await page.run(() => all("#filter")[0].value), "cabinet");
    assert.deepEqual(await page.attributes("role-card", "of"), ["expense-approver"]);
    await page.open("?view=compare&compare=standard-user+administrator");
    assert.deepEqual(
      await page.run(() =>
        all("select")
          .slice(0, 2)
          .map(({ value }) => value),
      ),
      ["standard-user", "administrator"],
    );
    await page.open("?view=enough&tasks=invoices.publish+expense-reports.manage:all");
    assert.equal(await page.run(() => all("role-table")[0].tasks), "invoices.publish expense-reports.manage:all");
  });

  test("Back and Forward walk through what was picked", async () => {
    await page.open();
    await page.click('[id="team.manage-users/administrator"]');
    await page.click('[id="invoices.publish"]');
    await page.driver.navigate().back();
    assert.deepEqual(await opened(), ["team.manage-users/administrator"]);
    await page.driver.navigate().back();
    assert.deepEqual(await opened(), []);
    await page.driver.navigate().forward();
    assert.deepEqual(await opened(), ["team.manage-users/administrator"]);
  });

  test("a word being typed makes one step for Back, not one a letter", async () => {
    await page.open();
    const before = await page.run(() => history.length);
    await (await page.find("#filter")).sendKeys("publier");
    assert.equal(await query(), "?filter=publier");
    assert.equal(await page.run(() => history.length), before);
  });

  test("the account is picked for the whole page", async () => {
    await page.open();
    await page.click("#account-practice");
    assert.deepEqual(await page.attributes("role-table, role-card, role-editor", "account"), Array(3).fill("practice"));
  });

  test("nonsense in the address is as nothing", async () => {
    await page.open(
      "?account=x&view=__proto__&cell=a/b/c&compare=x+y&tasks=%00&role=toString&person=nobody&filter=&lang=",
    );
    assert.equal(await page.run(() => all(".rights .right").length), RIGHTS);
    assert.deepEqual(await opened(), []);
    assert.equal(await page.run(() => all(".trouble").length), 0);
    await page.visit("?view=compare&compare=x+y+z&account=constructor", pageUrl);
    assert.ok((await page.texts("table")).some((text) => text !== ""));
  });
}
