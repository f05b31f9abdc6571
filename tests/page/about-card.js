import assert from "node:assert/strict";
import { test } from "node:test";
import { comparisonTable, describeRole, explain, roles } from "dossier-roles";
import { pageUrl } from "./engines.js";

const accounts = {
  client: { kind: "client" },
  practice: { kind: "practice", practiceViewIncluded: false },
  "practice-view": { kind: "practice", practiceViewIncluded: true },
};

const card = (css) => `role-card >>> ${css}`;

export default function aboutCard(page) {
  const listed = (css) => page.attributes(card(`${css} [data-capability]`), "data-capability");

  /** Opens the page for each role in each account. */
  async function eachCard(claim, locale = "fr") {
    const url = locale === "en" ? `${pageUrl}en/` : pageUrl;
    for (const [form, account] of Object.entries(accounts)) {
      for (const role of roles()) {
        await page.open(`?role=${role}&account=${form}`, url);
        const described = describeRole(role, { locale, account });
        const asked = (capability) => explain({ id: "one", role, account }, capability);
        const exists = ({ capability }) => !asked(capability).code.startsWith("not-in-");
        await claim({
          ...described,
          account,
          present: described.capabilities.filter(exists),
          absent: described.capabilities.filter((right) => !exists(right)),
        });
      }
    }
  }

  for (const locale of ["fr", "en"]) {
    test(`the role card says the role's title, its summary and who it is for (${locale})`, async () => {
      await eachCard(async ({ title, summary, recommendedFor }) => {
        assert.equal(await page.text(card("h3")), title);
        assert.equal(await page.text(card(".summary")), summary);
        assert.equal(await page.text(card("dd")), recommendedFor);
      }, locale);
    });
  }

  test("the role card lists what they can do, can be given and cannot do: each right once, and counted", async () => {
    await eachCard(async ({ present, options }) => {
      const of = (...grants) =>
        present.filter(({ grant }) => grants.includes(grant)).map(({ capability }) => capability);
      const wanted = { can: of("yes", "own"), given: of("option"), cannot: of("no") };
      for (const [list, rights] of Object.entries(wanted)) {
        assert.deepEqual((await listed(`.${list}`)).toSorted(), rights.toSorted(), list);
        const count = list === "given" ? options.length : rights.length;
        assert.match(await page.text(card(`.${list} h4`)), new RegExp(`\\(${count}\\)$`));
      }
    });
  });

  test("in the role card, own-only is visible at a glance: another mark, and the package's words", async () => {
    await page.open("?role=standard-user");
    const { capabilities } = describeRole("standard-user", { locale: "fr", account: accounts.client });
    const own = capabilities.filter(({ grant }) => grant === "own");
    assert.ok(own.length > 0);
    assert.deepEqual(
      await page.texts(card('.can [data-grant="own"] strong')),
      own.map(({ label }) => label),
    );
    const marks = (grant) => page.attributes(card(`.columns li[data-grant="${grant}"] .mark`), "data-mark");
    assert.deepEqual(new Set(await marks("own")), new Set(["own"]));
    assert.deepEqual(new Set(await marks("no")), new Set(["no"]));
  });

  test("each option to tick says what it would bring, and for whose documents", async () => {
    const scopes = { all: "pour tout le compte", own: "seulement les siennes" };
    await eachCard(async ({ account, options, capabilities }) => {
      assert.deepEqual(
        await page.attributes(card("[data-option]"), "data-option"),
        options.map(({ option }) => option),
      );
      const rows = comparisonTable({ account }).groups.flatMap((group) => group.rows);
      for (const { option, title } of options) {
        assert.equal(await page.text(card(`[data-option="${option}"] .option`)), title);
        const brought = capabilities.filter((right) => right.option === option);
        const said = await page.texts(card(`[data-option="${option}"] [data-capability]`));
        assert.equal(said.length, brought.length);
        for (const [index, { capability, title, scope }] of brought.entries()) {
          assert.ok(said[index].startsWith(title), said[index]);
          const { cells } = rows.find((row) => row.capability === capability);
          const personal = Object.values(cells).some((cell) => cell.scope === "own");
          assert.equal(said[index].endsWith(scopes[scope]), personal, said[index]);
        }
      }
    });
  });

  test("who has nothing to be given is told so, in words", async () => {
    await page.open("?role=administrator");
    assert.deepEqual(await listed(".given"), []);
    assert.match(await page.text(card(".given p")), /^Rien à cocher\s: /);
    assert.match(await page.text(card(".cannot p")), /^Rien /);
    await page.open("?role=standard-user");
    assert.match(await page.text(card(".given p")), /un administrateur coche/);
  });

  test("rights that the account does not have are one quiet sentence, not refusals", async () => {
    await eachCard(async ({ absent }) => {
      const shown = new Set(await page.attributes(card("[data-capability]"), "data-capability"));
      for (const { capability } of absent) assert.ok(!shown.has(capability), capability);
      const sentence = (await page.texts(card(".cannot > p"))).find((text) => text.startsWith("Sans objet")) ?? "";
      assert.equal(sentence !== "", absent.length > 0);
      for (const { title } of absent) assert.ok(sentence.includes(title.split(" – ")[1]), sentence);
    });
  });

  test("what rests on an inference says so where it stands, and why below", async () => {
    const isNoted = ({ basis, grant, note }) => basis.kind === "inferred" || (note && grant !== "option");
    await eachCard(async ({ present }) => {
      const inferred = present.filter(({ basis }) => basis.kind === "inferred");
      const marked = await page.run(() =>
        all("role-card >>> .columns .inferred").map((note) => note.closest("[data-capability]").dataset.capability),
      );
      assert.deepEqual(marked.toSorted(), inferred.map(({ capability }) => capability).toSorted());
      const hasNotes = (await page.run(() => all("role-card >>> details").length)) > 0;
      assert.equal(hasNotes, present.some(isNoted));
      if (!hasNotes) return;
      await page.click(card("summary"));
      const notes = await page.text(card("details"));
      for (const { title, grant, note } of inferred) {
        assert.ok(notes.includes(title));
        if (note && grant !== "option") assert.ok(notes.includes(note), note);
      }
    });
  });

  test("another role or account is picked in the card, and then in the address", async () => {
    await page.open();
    assert.equal(await page.text(card("h3")), "Administrateur");
    await page.click(card("#of-standard-user"));
    assert.equal(await page.text(card("h3")), "Utilisateur standard");
    await page.click(card("#account-practice-view"));
    assert.equal((await page.attributes(card("[data-option]"), "data-option")).length, 4);
    const { searchParams } = new URL(await page.driver.getCurrentUrl());
    assert.deepEqual(Object.fromEntries(searchParams), { role: "standard-user", account: "practice-view" });
    await page.driver.navigate().back();
    assert.equal((await page.attributes(card("[data-option]"), "data-option")).length, 2);
  });

  test("a role that there is not is the first one", async () => {
    await page.open("?role=administrater");
    assert.equal(await page.text(card("h3")), "Administrateur");
  });
}
