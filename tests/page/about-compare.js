import assert from "node:assert/strict";
import { test } from "node:test";
import { comparisonTable, describeRole, roles } from "dossier-roles";
import { pageUrl } from "./engines.js";

const accounts = {
  client: { kind: "client" },
  practice: { kind: "practice", practiceViewIncluded: false },
  "practice-view": { kind: "practice", practiceViewIncluded: true },
};

/** Every two different roles, in either order. */
const pairs = roles().flatMap((one) => roles().flatMap((other) => (one === other ? [] : [[one, other]])));

/** What two roles have apart and alike, by what their cells say. */
function split(pair, account, locale = "fr") {
  const rows = comparisonTable({ locale, account }).groups.flatMap((group) => group.rows);
  const told = ({ grant, option, scope }) => `${grant} ${option} ${scope}`;
  const differs = ({ cells }) => told(cells[pair[0]]) !== told(cells[pair[1]]);
  return { apart: rows.filter(differs), alike: rows.filter((row) => !differs(row)) };
}

const ids = (rows) => rows.map(({ capability }) => capability).toSorted();

export default function aboutCompare(page) {
  const apart = async () => (await page.attributes(".compare .right", "data-capability")).toSorted();
  const alike = async () => (await page.attributes(".compare details [data-capability]", "data-capability")).toSorted();
  const sides = () => page.run(() => all(".compare select").map(({ value }) => value));

  test("two roles are compared with only the differences first, counted", async () => {
    for (const pair of pairs) {
      await page.open(`?view=compare&compare=${pair.join("+")}`);
      const wanted = split(pair, accounts.client).apart;
      assert.deepEqual(await apart(), ids(wanted), pair.join());
      assert.equal(await page.text(".compare h3"), `Ce qui les distingue (${wanted.length})`);
    }
  });

  test("in every account, what two roles have in common is counted, and closed at first", async () => {
    for (const [form, account] of Object.entries(accounts)) {
      const pair = ["expense-approver", "standard-user"];
      await page.open(`?view=compare&account=${form}&compare=${pair.join("+")}`);
      const wanted = split(pair, account);
      assert.deepEqual(await apart(), ids(wanted.apart));
      assert.deepEqual(await alike(), ids(wanted.alike));
      assert.equal(await page.text(".compare summary"), `Ce qui leur est commun (${wanted.alike.length})`);
      assert.equal(await page.run(() => all(".compare details")[0].open), false);
      await page.click(".compare summary");
      const shown = await page.text(".compare details");
      for (const { title, cells } of wanted.alike) {
        assert.ok(shown.includes(title), title);
        assert.ok(shown.includes(cells[pair[0]].label));
      }
    }
  });

  test("both cells of a difference say the package's words beside a mark, each under its role", async () => {
    for (const [locale, url] of Object.entries({ fr: pageUrl, en: `${pageUrl}en/` })) {
      const pair = ["standard-user", "administrator"];
      await page.open(`?view=compare&compare=${pair.join("+")}`, url);
      assert.deepEqual(
        (await page.texts(".compare thead th")).slice(1),
        pair.map((role) => describeRole(role, { locale }).title),
      );
      for (const { capability, cells } of split(pair, accounts.client, locale).apart) {
        const shown = await page.texts(`.compare [data-capability="${capability}"] td`);
        assert.deepEqual(
          shown.map((text) => text.split("\n")[0]),
          pair.map((role) => cells[role].label),
        );
        assert.deepEqual(
          await page.attributes(`.compare [data-capability="${capability}"] .mark`, "data-mark"),
          pair.map((role) => cells[role].grant),
        );
      }
    }
  });

  test("the same option for other documents is a difference, and says which", async () => {
    await page.open("?view=compare&compare=expense-approver+standard-user");
    const row = '.compare [data-capability="invoices.publish"]';
    assert.match(await page.text(`${row} th small`), /^La même option/);
    const [approver, standard] = await page.texts(`${row} td`);
    assert.match(approver, /cochée\s: oui$/);
    assert.match(standard, /cochée\s: seulement les siennes$/);
  });

  test("the two roles are picked, and picking the other side's role swaps the sides", async () => {
    await page.open("?view=compare&compare=expense-approver+standard-user");
    await page.click('select[name="side-0"] option[value="administrator"]');
    assert.deepEqual(await sides(), ["administrator", "standard-user"]);
    await page.click('select[name="side-0"] option[value="standard-user"]');
    assert.deepEqual(await sides(), ["standard-user", "administrator"]);
    const { searchParams } = new URL(await page.driver.getCurrentUrl());
    assert.equal(searchParams.get("compare"), "standard-user administrator");
    // By script: WebKit's driver picks an option without a gesture, and its own Back passes over what no gesture made.
    await page.run(() => history.back());
    const isBack = async () => (await sides()).join() === "administrator,standard-user";
    await page.driver.wait(isBack, 5_000, "the earlier comparison is not back");
  });

  test("a right that differs leads to its row in the table, and the keyboard with it", async () => {
    await page.open("?view=compare&filter=abonnement&compare=expense-approver+standard-user");
    await page.click('.compare [data-capability="invoices.publish"] button');
    await page.drawn();
    assert.deepEqual(await page.attributes('.rights [aria-expanded="true"]', "id"), ["invoices.publish"]);
    assert.equal(await page.focused(), "invoices.publish");
  });

  test("whatever does not name two roles is as nothing", async () => {
    for (const pair of ["", "standard-user", "standard-user+standard-user", "a+b", "toString+__proto__"]) {
      await page.open(`?view=compare&compare=${pair}`);
      assert.deepEqual(await sides(), roles().slice(0, 2), pair);
    }
  });
}
