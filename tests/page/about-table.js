import assert from "node:assert/strict";
import { test } from "node:test";
import { capabilities, comparisonTable, describeRole, explain, openPoints, roles } from "dossier-roles";
import { RIGHTS } from "../rights.js";

const kinds = {
  client: { kind: "client" },
  practice: { kind: "practice", practiceViewIncluded: false },
  "practice-view": { kind: "practice", practiceViewIncluded: true },
};

/** Every cell of the table, as the package answers. */
const cellsOf = (account, locale = "fr") =>
  comparisonTable({ locale, account })
    .groups.flatMap(({ rows }) => rows)
    .flatMap(({ capability, title, cells }) => roles().map((role) => ({ capability, title, role, ...cells[role] })));

export default function aboutTable(page) {
  const said = () => page.text("#answer");

  test("the table has thirteen rows in their groups, then six more under their own heading", async () => {
    await page.open();
    assert.deepEqual(await page.attributes(".rights .right", "data-capability"), capabilities());
    const beyond = await page.attributes('[data-group="beyond-the-table"] .right', "data-capability");
    assert.deepEqual(beyond, capabilities().slice(13));
    const { groups } = comparisonTable({ locale: "fr" });
    assert.deepEqual(
      await page.texts(".rights .group"),
      groups.map(({ title }) => title),
    );
  });

  test("each role has its column, with its title and who it is for", async () => {
    await page.open();
    const wanted = roles().map((role) => describeRole(role, { locale: "fr" }));
    const heads = await page.texts(".rights thead [data-role]");
    assert.deepEqual(
      heads.map((head) => head.split("\n").filter(Boolean)),
      wanted.map(({ title, recommendedFor }) => [title, recommendedFor]),
    );
  });

  test("every cell says its grant in the package's words and by a mark, in each kind of account", async () => {
    for (const [form, account] of Object.entries(kinds)) {
      await page.open(`?account=${form}`);
      const marks = () => all(".rights td").map((cell) => cell.querySelectorAll("svg.mark").length);
      const texts = await page.texts(".rights td .label");
      assert.deepEqual(
        texts.map((text) => text.split("\n")[0].trim()),
        cellsOf(account).map(({ label }) => label),
      );
      assert.deepEqual(new Set(await page.run(marks)), new Set([1]));
    }
  });

  test("an option cell names the option and what it gives once ticked", async () => {
    await page.open();
    const [approver, standard] = await page.texts('.rights [data-capability="invoices.publish"] [data-grant="option"]');
    assert.match(approver, /Publier dans le logiciel comptable\s+cochée\s: oui/);
    assert.match(standard, /Publier dans le logiciel comptable\s+cochée\s: seulement les siennes/);
  });

  test("marks of different grants differ in shape, not only in colour", async () => {
    await page.open();
    const shapes = await page.run(() =>
      Object.fromEntries(
        all(".rights td[data-grant]").map((cell) => [cell.dataset.grant, cell.querySelector("svg").innerHTML]),
      ),
    );
    assert.equal(new Set(Object.values(shapes)).size, 4, Object.keys(shapes).join());
  });

  test("own-only is visible at a glance: a ground of its own, a half disc, and words", async () => {
    await page.open();
    const grounds = await page.run(() =>
      all(".rights td[data-grant]").map((cell) => [cell.dataset.grant, getComputedStyle(cell).backgroundColor]),
    );
    const of = (wanted) => new Set(grounds.filter(([grant]) => grant === wanted).map(([, colour]) => colour));
    assert.equal(of("own").size, 1);
    for (const grant of ["yes", "no", "option"]) assert.deepEqual(of(grant).intersection?.(of("own")).size ?? 0, 0);
    const own = cellsOf(kinds.client).filter(({ grant }) => grant === "own");
    assert.deepEqual(
      await page.texts('.rights td[data-grant="own"] .label'),
      own.map(({ label }) => label),
    );
  });

  test("every cell opens into what it means, what would change it and where it comes from", async () => {
    for (const [form, account] of Object.entries(kinds)) {
      await page.open(`?account=${form}`);
      for (const cell of cellsOf(account)) {
        await page.run((id) => all(`[id="${id}"]`)[0].click(), `${cell.capability}/${cell.role}`);
        const parts = await page.run(() =>
          all("#answer dl > div").map((part) => [...part.children].map((said) => said.textContent.trim())),
        );
        const [[label, means], [, ...changes], [, source, note]] = parts;
        assert.equal(label, cell.label);
        assert.match(means, /^Un (administrateur|approbateur de dépenses|utilisateur standard) .+\.$/);
        assert.ok(changes.length > 0 && changes.every((sentence) => sentence.length > 10), changes.join());
        if (cell.basis.kind === "stated") {
          assert.ok(
            source.includes(`article\u00a0${cell.basis.article}`) && source.includes(cell.basis.section),
            source,
          );
        } else assert.match(source, cell.basis.kind === "published" ? /^Publié par/ : /^Déduit/);
        if (cell.note && cell.grant !== "option") assert.equal(note, cell.note);
      }
    }
  });

  test("what would change a cell is what the package proposes, and says who may", async () => {
    await page.open("?cell=invoices.publish/expense-approver");
    const user = { id: "one", role: "expense-approver" };
    const { remedies } = explain(user, "invoices.publish", { ownerId: "one" });
    assert.equal(remedies.length, 2);
    for (const { message, by } of remedies) {
      assert.equal(by, "administrator");
      assert.ok((await said()).includes(message));
    }
    await page.open("?cell=invoices.view/standard-user");
    assert.match(
      await said(),
      /Pour les documents des autres\s:\s+Un administrateur peut donner le rôle Administrateur ou/,
    );
    await page.open("?account=practice&cell=practice.view/standard-user");
    assert.match(await said(), /abonnement[^]+Ensuite, l'un ou l'autre\s:\s+Un administrateur peut cocher l'option/);
    await page.open("?cell=practice.add-clients/administrator");
    assert.match(await said(), /le droit n'y existe pas/);
  });

  test("a right opens the other way round: which roles can do this?", async () => {
    await page.open();
    await page.click('[id="invoices.add-and-process"]');
    assert.deepEqual(await page.texts(".who li"), [
      "Administrateur, Approbateur de dépenses\u00a0: oui",
      "Utilisateur standard\u00a0: seulement ses factures",
    ]);
    await page.click('[id="expense-reports.create"]');
    assert.match(
      (await page.texts(".who li"))[2],
      /^Utilisateur standard\s: option «\s.+\s» à cocher, et seulement pour les siennes$/,
    );
  });

  test("a right says its open points, as the ledger does", async () => {
    await page.open("?cell=expense-reports.manage");
    const { title, readings, taken } = openPoints().find(({ id }) => id === "own-expense-report");
    for (const words of [title, readings, taken]) assert.ok((await said()).includes(words));
    assert.deepEqual(
      await page.texts(".ledger dt"),
      openPoints({ locale: "fr" }).map(({ title }) => title),
    );
  });

  test("one thing is open at a time, and a second click closes it", async () => {
    await page.open();
    await page.click('[id="team.manage-users/administrator"]');
    await page.click('[id="invoices.view/standard-user"]');
    assert.deepEqual(await page.attributes('.rights [aria-expanded="true"]', "id"), ["invoices.view/standard-user"]);
    await page.click('[id="invoices.view/standard-user"]');
    assert.equal(await said(), undefined);
  });

  test("a filter by words finds rows by their group, title, cells, options and notes, whatever the accents", async () => {
    const found = async (filter) => {
      await page.open(`?${new URLSearchParams({ filter })}`);
      return page.attributes(".rights .right", "data-capability");
    };
    assert.deepEqual(await found("DEPOT releves"), ["bank.upload-statements"]);
    assert.deepEqual(await found("logiciel comptable"), ["invoices.publish", "expense-reports.publish"]);
    assert.deepEqual(await found("vue cabinet administrateur"), ["practice.view"]);
    assert.deepEqual(await found("icônes perdues"), ["connections.bank-feeds", "bank.upload-statements"]);
    assert.deepEqual(await found("zzz"), []);
    assert.match(await page.text("role-table >>> .nothing"), /Aucun droit ne contient tous ces mots/);
  });

  test("typing in the filter keeps what is typed and says how many rights are left", async () => {
    await page.open();
    await (await page.find("#filter")).sendKeys("banque");
    assert.equal(await page.run(() => all("#filter")[0].value), "banque");
    assert.equal(await page.text('.search [role="status"]'), `1 droit sur ${RIGHTS}`);
  });
}
