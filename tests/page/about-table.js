import assert from "node:assert/strict";
import { test } from "node:test";
import { capabilities, comparisonTable, describeRole, init, openPoints, roles } from "dossier-roles";

await init();

export default function aboutTable(page) {
  test("the table has thirteen rows, then six more, in the order of the package", async () => {
    await page.open();
    const rows = await page.attributes(".comparison .right", "data-capability");
    assert.deepEqual(rows, capabilities());
    const beyond = await page.attributes('[data-group="beyond-the-table"] .right', "data-capability");
    assert.deepEqual(beyond, capabilities().slice(13));
    const { groups } = comparisonTable({ locale: "fr" });
    assert.deepEqual(
      await page.texts(".comparison .group"),
      groups.map(({ title }) => title),
    );
  });

  test("each role has its column, with its title and who it is for", async () => {
    await page.open();
    const wanted = roles().map((role) => describeRole(role, { locale: "fr" }));
    const heads = await page.texts(".comparison thead [data-role]");
    assert.deepEqual(
      heads.map((head) => head.split("\n").filter(Boolean)),
      wanted.map(({ title, recommendedFor }) => [title, recommendedFor]),
    );
  });

  test("every cell says the package's words beside a mark, in each kind of account", async () => {
    await page.open();
    const kinds = {
      client: { kind: "client" },
      practice: { kind: "practice", practiceViewIncluded: false },
      "practice-view": { kind: "practice", practiceViewIncluded: true },
    };
    for (const [id, account] of Object.entries(kinds)) {
      await page.pick(`table-account-${id}`);
      const rows = comparisonTable({ locale: "fr", account }).groups.flatMap((group) => group.rows);
      const cells = rows.flatMap((row) => roles().map((role) => row.cells[role]));
      assert.deepEqual(
        (await page.texts(".comparison .right td")).map((text) => text.split("\n")[0]),
        cells.map(({ label }) => label),
      );
      const marks = await page.run(() =>
        [...document.querySelectorAll(".comparison .right td")].map((cell) => cell.querySelectorAll("svg.mark").length),
      );
      assert.deepEqual(new Set(marks), new Set([1]));
    }
  });

  test("an option cell names the option and what it gives once ticked", async () => {
    await page.open();
    const [approver, standard] = await page.texts(
      '.comparison [data-capability="invoices.publish"] [data-grant="option"]',
    );
    assert.match(approver, /Publier dans le logiciel comptable\s+cochée\s: oui/);
    assert.match(standard, /Publier dans le logiciel comptable\s+cochée\s: seulement les siennes/);
  });

  test("marks of different grants differ in shape, not only in colour", async () => {
    await page.open();
    const shapes = await page.run(() => {
      const drawn = {};
      for (const cell of document.querySelectorAll(".comparison [data-grant]"))
        drawn[cell.dataset.grant] = cell.querySelector("svg").innerHTML;
      return drawn;
    });
    assert.equal(new Set(Object.values(shapes)).size, 4, Object.keys(shapes).join());
  });

  test("a row opens into where each of its cells comes from, with its note", async () => {
    await page.open();
    const name = '[data-capability="account.submission-history"] button';
    const sources = '[id="sources-account.submission-history"]';
    assert.equal(await page.text(sources), "");
    await page.click(name);
    assert.deepEqual(await page.attributes(name, "aria-expanded"), ["true"]);
    const cells = comparisonTable({ locale: "fr" })
      .groups.flatMap(({ rows }) => rows)
      .find(({ capability }) => capability === "account.submission-history").cells;
    const said = await page.text(sources);
    assert.match(said, /Dit par l'article\s1, «\stableau comparatif\s»/);
    assert.match(said, /Déduit/);
    assert.ok(said.includes(cells["expense-approver"].note));
    await page.click(name);
    assert.equal(await page.text(sources), "");
  });

  test("the ledger of open points is the package's", async () => {
    await page.open();
    assert.deepEqual(
      await page.texts(".ledger dt"),
      openPoints({ locale: "fr" }).map(({ title }) => title),
    );
  });
}
