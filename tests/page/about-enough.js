import assert from "node:assert/strict";
import { test } from "node:test";
import { capabilities, comparisonTable, explain, permissionsOf } from "dossier-roles";
import { pageUrl } from "./engines.js";

export default function aboutEnough(page) {
  const task = (capability) => `task-${capability}`;
  const wide = (capability) => `all-${capability}`;
  const said = () => page.texts(".result .sentence");
  const tasks = async () => new URL(await page.driver.getCurrentUrl()).searchParams.get("tasks");
  const ticked = () => page.run(() => all(".enough :checked").map(({ id }) => id));

  test("every right can be asked for, and as long as none is, the page says what to do", async () => {
    await page.open("?view=enough");
    assert.deepEqual((await page.attributes(".enough input", "id")).toSorted(), capabilities().map(task).toSorted());
    assert.deepEqual(await said(), []);
    assert.match(await page.text('.result [role="status"]'), /^Cochez ce que cette personne doit pouvoir faire/);
  });

  test("the least role and ticks that cover the tasks are said, and who may give them", async () => {
    await page.open("?view=enough");
    await page.pick(task("invoices.view"));
    assert.deepEqual(await said(), ["Utilisateur standard"]);
    await page.pick(task("invoices.publish"));
    assert.deepEqual(await said(), [
      "Utilisateur standard, avec l'option «\u00a0Publier dans le logiciel comptable\u00a0» cochée",
    ]);
    assert.match(await page.text(".sufficient"), /Un administrateur donne ce rôle et coche cette option\./);
    await page.pick(task("expense-reports.create"));
    assert.deepEqual(await said(), [
      "Utilisateur standard, avec les options «\u00a0Créer des notes de frais\u00a0» et " +
        "«\u00a0Publier dans le logiciel comptable\u00a0» cochées",
    ]);
    await page.pick(task("team.manage-users"));
    assert.deepEqual(await said(), ["Administrateur"]);
    assert.equal(await tasks(), "team.manage-users invoices.publish expense-reports.create invoices.view");
  });

  test("the answer is heard when it changes: it is a status", async () => {
    await page.open("?view=enough&tasks=invoices.view", `${pageUrl}en/`);
    assert.equal(await page.run(() => all(".sentence")[0].closest('[role="status"]') !== null), true);
    assert.deepEqual(await said(), ["Standard user"]);
  });

  test("asking for everyone's documents is another question, where it makes a difference", async () => {
    await page.open("?view=enough");
    const rows = comparisonTable().groups.flatMap((group) => group.rows);
    await page.pick(...capabilities().map(task));
    assert.deepEqual(
      (await page.attributes(".wider input", "id")).toSorted(),
      rows
        .filter(({ cells }) => Object.values(cells).some(({ scope }) => scope === "own"))
        .map(({ capability }) => wide(capability))
        .toSorted(),
    );
    await page.open("?view=enough&tasks=invoices.publish");
    await page.pick(wide("invoices.publish"));
    assert.match((await said())[0], /^Approbateur de dépenses, avec l'option /);
    assert.equal(await tasks(), "invoices.publish:all");
    await page.pick(wide("invoices.publish"));
    assert.match((await said())[0], /^Utilisateur standard, avec l'option /);
    assert.equal(await tasks(), "invoices.publish");
  });

  test("what the answer brings beyond the tasks is counted, and listed", async () => {
    await page.open("?view=enough&tasks=invoices.publish");
    const rights = permissionsOf({ id: "a", role: "standard-user", options: { publishDocuments: true } });
    const more = capabilities().filter((capability) => rights[capability] && capability !== "invoices.publish");
    assert.equal(await page.text(".sufficient summary"), `Donne aussi (${more.length})`);
    await page.click(".sufficient summary");
    assert.deepEqual(await page.attributes(".sufficient details li", "data-capability"), more);
    for (const text of await page.texts(".sufficient details li")) assert.match(text, /seulement pour les siens$/);
  });

  test("where no role covers a task, the page says why, and answers for the rest", async () => {
    await page.open("?view=enough&account=practice&tasks=practice.view+practice.add-clients");
    const account = { kind: "practice", practiceViewIncluded: false };
    const administrator = { id: "a", role: "administrator", account };
    const { message } = explain(administrator, "practice.view", undefined, { locale: "fr" });
    assert.deepEqual(await page.attributes(".refused li", "data-capability"), ["practice.view"]);
    assert.ok((await page.text(".refused")).includes(message));
    assert.deepEqual(await said(), [
      "Utilisateur standard, avec l'option «\u00a0Ajouter des dossiers clients\u00a0» cochée",
    ]);
    await page.click("#account-practice-view");
    assert.deepEqual(await page.attributes(".refused li", "data-capability"), []);
    assert.match((await said())[0], /Vue cabinet/);
    await page.open("?view=enough&tasks=practice.view");
    assert.deepEqual(await said(), []);
  });

  test("the tasks are in the address, Back takes one back, and one button unticks them all", async () => {
    await page.open("?view=enough&tasks=invoices.view:all+invoices.publish");
    assert.deepEqual(await ticked(), [task("invoices.publish"), task("invoices.view"), wide("invoices.view")]);
    await page.pick(task("invoices.publish"));
    assert.deepEqual(await ticked(), [task("invoices.view"), wide("invoices.view")]);
    await page.driver.navigate().back();
    assert.deepEqual(await ticked(), [task("invoices.publish"), task("invoices.view"), wide("invoices.view")]);
    await page.click('.enough [name="clear"]');
    assert.deepEqual(await ticked(), []);
    assert.equal(await tasks(), null);
    assert.equal(await page.focused(), task("team.manage-users"), "the keyboard goes on where there is something");
  });

  test("tasks that there are not are left out, whatever they are", async () => {
    await page.open("?view=enough&tasks=nobody+__proto__:all+%00+invoices.view+:all+invoices.view:own");
    assert.deepEqual(await ticked(), [task("invoices.view")]);
    assert.deepEqual(await said(), ["Utilisateur standard"]);
  });
}
