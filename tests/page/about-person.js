import assert from "node:assert/strict";
import { test } from "node:test";
import { capabilities, init, options } from "dossier-roles";

await init();

const ticks = (page) => page.attributes("#user-options input", "value");

export default function aboutPerson(page) {
  test("unticking the option takes the right away at once and says why", async () => {
    await page.open();
    await page.change("option-publishDocuments");
    assert.equal((await page.answer("invoices.publish")).allowed, true);
    await page.change("option-publishDocuments");
    const { allowed, sentences } = await page.answer("invoices.publish");
    assert.equal(allowed, false);
    assert.match(sentences[0], /«\sPublier dans le logiciel comptable\s», qui n'est pas cochée/);
    assert.ok(
      sentences.some((sentence) => /Un administrateur peut cocher l'option/.test(sentence)),
      sentences.join(" "),
    );
  });

  test("all nineteen rights are answered, in the order of the package", async () => {
    await page.open();
    assert.deepEqual(await page.attributes(".answers [data-capability]", "data-capability"), capabilities());
  });

  test("an administrator has nothing to tick", async () => {
    await page.open();
    await page.act("change");
    await page.pick("role-administrator");
    assert.deepEqual(await ticks(page), []);
    assert.match(await page.text("#user-options"), /Rien à cocher/);
  });

  test("becoming an administrator clears the ticks, and ceasing to be one starts with none", async () => {
    await page.open();
    await page.act("change");
    await page.pick("option-publishDocuments", "role-administrator", "role-expense-approver");
    assert.equal(await page.run(() => document.querySelectorAll("#user-options :checked").length), 0);
    await page.click("#confirm");
    assert.equal((await page.answer("invoices.publish")).allowed, false);
  });

  test("only the ticks that the account offers are there", async () => {
    await page.open();
    for (const [id, account] of Object.entries({
      client: { kind: "client" },
      practice: { kind: "practice", practiceViewIncluded: false },
      "practice-view": { kind: "practice", practiceViewIncluded: true },
    })) {
      await page.pick(`team-account-${id}`);
      await page.act("change");
      assert.deepEqual(await ticks(page), options(account), id);
    }
  });

  test("without the practice view in the subscription nobody is offered it", async () => {
    await page.open();
    await page.pick("team-account-practice");
    for (const role of ["administrator", "expense-approver", "standard-user"]) {
      await page.act("change");
      await page.pick(`role-${role}`);
      assert.ok(!(await ticks(page)).includes("practiceView"));
      await page.click("#confirm");
      const { allowed, sentences } = await page.answer("practice.view");
      assert.equal(allowed, false);
      assert.match(sentences[0], /abonnement/);
    }
  });

  test("a tick stays in the account that offered it", async () => {
    await page.open();
    await page.pick("team-account-practice-view");
    await page.change("option-practiceView");
    assert.equal((await page.answer("practice.view")).allowed, true);
    await page.pick("team-account-practice");
    assert.equal((await page.answer("practice.view")).allowed, false);
    await page.change("option-addClients");
    await page.pick("team-account-practice-view");
    assert.equal((await page.answer("practice.view")).allowed, true);
    assert.equal((await page.answer("practice.add-clients")).allowed, false);
  });

  test("a tick that was not confirmed does not outlive a change of account", async () => {
    await page.open();
    await page.pick("team-account-practice-view");
    await page.act("change");
    await page.pick("option-practiceView", "team-account-practice", "team-account-practice-view");
    assert.equal((await page.answer("practice.view")).allowed, false);
  });

  test("the table and the editor speak of the same account", async () => {
    await page.open();
    await page.pick("team-account-practice");
    assert.equal(await page.run(() => document.getElementById("table-account-practice").checked), true);
    assert.match(await page.text("#team"), /^Cabinet Delmas/);
    await page.pick("table-account-practice-view");
    assert.equal(await page.run(() => document.getElementById("team-account-practice-view").checked), true);
    assert.match(
      await page.run(() => document.querySelector(".comparison caption").textContent),
      /avec la vue cabinet/,
    );
  });

  test("the answers follow the person and the document in question", async () => {
    await page.open();
    assert.equal((await page.answer("invoices.view")).allowed, true);
    await page.pick("record-colleague");
    assert.match((await page.answer("invoices.view")).sentences[0], /à quelqu'un d'autre/);
    await page.pick("person-u-ines-benali");
    assert.equal((await page.answer("invoices.view")).allowed, true);
    await page.pick("record-elsewhere");
    assert.match((await page.answer("invoices.view")).sentences[0], /n'appartient pas à ce compte/);
  });
}
