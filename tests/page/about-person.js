import assert from "node:assert/strict";
import { test } from "node:test";
import { canPerform, capabilities, options } from "dossier-roles";

const turnTo = (page, form) => page.click(`role-editor >>> #account-${form}`);
const chosen = (page, element) => page.attributes(`${element} >>> .choice-of-account :checked`, "value");
const ticks = (page) => page.attributes(".choice-of-option input", "value");

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

  test("all rights are answered, first what is allowed, each in the order of the package", async () => {
    await page.open();
    const answered = (allowed) =>
      page.attributes(`.answers [data-allowed="${allowed}"] [data-capability]`, "data-capability");
    const [yes, no] = [await answered(true), await answered(false)];
    const all = await page.attributes(".answers [data-capability]", "data-capability");
    assert.deepEqual(all, [...yes, ...no]);
    assert.deepEqual(all.toSorted(), capabilities().toSorted());
    const lea = { id: "u-lea-martin", role: "standard-user", account: { id: "a-brossard" } };
    const own = { ownerId: "u-lea-martin", accountId: "a-brossard" };
    assert.deepEqual(
      yes,
      capabilities().filter((capability) => canPerform(lea, capability, own)),
    );
  });

  test("each reason is said once, for all the rights that it is about", async () => {
    for (const person of ["u-ines-benali", "u-tom-nguyen", "u-lea-martin"]) {
      await page.open(`?person=${person}`);
      const reasons = await page.texts(".answers p");
      assert.equal(new Set(reasons).size, reasons.length, reasons.join("\n"));
    }
  });

  test("an administrator has nothing to tick", async () => {
    await page.open();
    await page.act("change");
    await page.pick("role-administrator");
    assert.deepEqual(await ticks(page), []);
    assert.match(await page.text(".choice-of-option"), /Rien à cocher/);
  });

  test("becoming an administrator clears the ticks, and ceasing to be one starts with none", async () => {
    await page.open();
    await page.act("change");
    await page.pick("option-publishDocuments", "role-administrator", "role-expense-approver");
    assert.equal(await page.run(() => all(".choice-of-option :checked").length), 0);
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
      await turnTo(page, id);
      await page.act("change");
      assert.deepEqual(await ticks(page), options(account), id);
    }
  });

  test("without the practice view in the subscription nobody is offered it", async () => {
    await page.open();
    await turnTo(page, "practice");
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
    await turnTo(page, "practice-view");
    await page.change("option-practiceView");
    assert.equal((await page.answer("practice.view")).allowed, true);
    await turnTo(page, "practice");
    assert.equal((await page.answer("practice.view")).allowed, false);
    await page.change("option-addClients");
    await turnTo(page, "practice-view");
    assert.equal((await page.answer("practice.view")).allowed, true);
    assert.equal((await page.answer("practice.add-clients")).allowed, false);
  });

  test("a tick that was not confirmed does not outlive a change of account", async () => {
    await page.open();
    await turnTo(page, "practice-view");
    await page.act("change");
    await page.pick("option-practiceView");
    await turnTo(page, "practice");
    await turnTo(page, "practice-view");
    assert.equal((await page.answer("practice.view")).allowed, false);
  });

  test("the table and the editor speak of the same account", async () => {
    await page.open();
    await turnTo(page, "practice");
    assert.deepEqual(await chosen(page, "role-table"), ["practice"]);
    assert.match(await page.text("#team"), /^Cabinet Delmas/);
    await page.click("role-table >>> #account-practice-view");
    assert.deepEqual(await chosen(page, "role-editor"), ["practice-view"]);
    assert.match((await page.team())[1], /Vue cabinet/);
  });

  test("the answers follow the person and the document in question", async () => {
    await page.open();
    assert.equal((await page.answer("invoices.view")).allowed, true);
    await page.pick("record-colleague");
    assert.match((await page.answer("invoices.view")).sentences[0], /celui-ci n'en est pas un/);
    await page.pick("person-u-ines-benali");
    assert.equal((await page.answer("invoices.view")).allowed, true);
    await page.pick("record-elsewhere");
    assert.match((await page.answer("invoices.view")).sentences[0], /n'appartient pas à ce compte/);
  });
}
