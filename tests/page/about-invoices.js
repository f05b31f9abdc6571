import assert from "node:assert/strict";
import { test } from "node:test";
import { example } from "../../src/elements/editor/example.js";
import { RIGHTS } from "../rights.js";

const { accounts, invoices, people } = example;
const lea = people.find(({ name }) => name === "Léa Martin");
const idOf = (kind) => accounts.find((account) => account.kind === kind).id;
const those = (wanted) => invoices.filter(wanted).map(({ id }) => id);

const seen = (page) => page.attributes('.invoices [data-seen="true"] [data-invoice]', "data-invoice");
const hidden = (page) => page.attributes('.invoices [data-seen="false"] [data-invoice]', "data-invoice");

export default function aboutInvoices(page) {
  test("a standard user sees only the invoices they own", async () => {
    await page.open();
    for (const kind of ["client", "practice"]) {
      await page.click(`role-editor >>> #account-${kind}`);
      assert.deepEqual(
        await seen(page),
        those(({ ownerId, accountId }) => ownerId === lea.id && accountId === idOf(kind)),
      );
    }
  });

  test("an approver and an administrator see every invoice of their account and none of another", async () => {
    await page.open();
    for (const role of ["expense-approver", "administrator"]) {
      await page.change(`role-${role}`);
      assert.deepEqual(
        await seen(page),
        those(({ accountId }) => accountId === idOf("client")),
      );
    }
  });

  test("a hidden invoice stands under the reason why", async () => {
    await page.open();
    await page.click("#invoices summary");
    assert.equal((await hidden(page)).length + (await seen(page)).length, invoices.length);
    const reasons = await page.texts('.invoices [data-seen="false"] .group small');
    assert.equal(reasons.length, 2);
    assert.match(reasons.join(), /celui-ci n'en est pas un.*n'appartient pas à ce compte/s);
  });

  test("the list waits until it is asked for, and stays open then, whoever is looked at", async () => {
    await page.open();
    assert.equal(await page.text(".invoices"), "");
    await page.click("#invoices summary");
    assert.match(await page.text(".invoices"), /Papeterie du Canal/);
    await page.pick("person-u-ines-benali");
    await page.change();
    assert.match(await page.text(".invoices"), /Bois & Placages de l'Ouest/);
  });

  test("one short sentence counts the rights and the invoices, for whoever cannot see the lists", async () => {
    await page.open();
    assert.deepEqual(await page.attributes("#summary", "role"), ["status"]);
    assert.match(
      await page.text("#summary"),
      new RegExp(String.raw`^Léa Martin\s: 3\sdroits sur ${RIGHTS}, 3\sfactures visibles sur 14\.$`),
    );
    await page.change("role-administrator");
    assert.match(
      await page.text("#summary"),
      new RegExp(String.raw`17\sdroits sur ${RIGHTS}, 9\sfactures visibles sur 14`),
    );
  });

  test("amounts are written in euros as the language writes them", async () => {
    await page.open();
    await page.click("#invoices summary");
    assert.match(await page.text('[data-invoice="f-13"] .amount'), /^2\s318,40\s€$/);
    await page.open("en/");
    await page.click("#invoices summary");
    assert.match(await page.text('[data-invoice="f-13"] .amount'), /^€2,318\.40$/);
  });
}
