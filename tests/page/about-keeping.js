import assert from "node:assert/strict";
import { test } from "node:test";
import { parseTeam } from "dossier-roles";

const inStore = (page, text) => page.run((kept) => localStorage.setItem("dossier-roles/team/client", kept), text);

/** What the page would save, as text and under which name. */
async function exported(page) {
  await page.run(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.saved = blob.text();
      return create.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      window.savedAs = this.download;
    };
  });
  await page.act("export");
  return page.run(() => window.saved.then((text) => ({ text, name: window.savedAs })));
}

const account = { id: "a-brossard", kind: "client" };
const ines = { id: "u-ines-benali", role: "administrator", name: "Inès Benali" };
const team = (...others) => JSON.stringify({ account, users: [ines, ...others] });

/** Each problem as it is shown. */
const problems = (page) => page.texts("#act .problems li");

/** The file is refused for these reasons, each in its line, and the team is as before. */
async function refused(page, text, reasons) {
  const before = await page.team();
  await page.bring(text);
  assert.equal(await page.text("#act h3"), "Ce fichier n'a pas été importé");
  const said = await problems(page);
  assert.equal(said.length, reasons.length, said.join("\n"));
  for (const [at, reason] of reasons.entries()) assert.match(said[at], reason);
  await page.click("#cancel");
  assert.equal(await page.focused(), "import");
  assert.deepEqual(await page.team(), before);
  assert.equal(await page.run(() => localStorage.length), 0);
}

export default function aboutKeeping(page) {
  test("the team comes back after a reload, each account with its own", async () => {
    await page.open();
    await page.change("role-expense-approver", "option-createExpenseReports");
    await page.click("role-editor >>> #account-practice");
    await page.act("remove");
    await page.click("#confirm");
    const practice = await page.team();
    await page.visit();
    assert.equal((await page.team())[2], "Léa Martin: Approbateur de dépenses · Créer des notes de frais");
    assert.equal(await page.text("#unusable"), "");
    await page.click("role-editor >>> #account-practice");
    assert.deepEqual(await page.team(), practice);
    await page.click("role-editor >>> #account-practice-view");
    assert.equal((await page.team()).length, 3);
  });

  test("a damaged store is refused politely, and the page goes on with the example", async () => {
    await page.open();
    const example = await page.team();
    for (const [kept, reason] of [
      ["{", /Ce n'est pas du JSON/],
      ["[".repeat(60_000), /Ce n'est pas du JSON/],
      ['{"id":"u-1"}', /users|Une équipe est/],
      ["null", /Une équipe est un compte et ses utilisateurs/],
      ['"text"', /Une équipe est un compte et ses utilisateurs/],
      // What an earlier version kept: a list of users, each in the account.
      [JSON.stringify([{ ...ines, account }]), /Une équipe est un compte et ses utilisateurs/],
      [JSON.stringify({ account, users: [] }), /Personne n'y est administrateur/],
      [JSON.stringify({ account, users: [null] }), /Personne n°\s1/],
      [team({ ...ines, role: "standard-user" }), /même identifiant/],
      [JSON.stringify({ account: { ...account, id: "a-other" }, users: [ines] }), /account est un autre compte/],
      [
        '{"account":{"id":"a-brossard"},"users":[{"__proto__":{"role":"administrator"},"id":"u-1"}]}',
        /Personne n'y est administrateur/,
      ],
    ]) {
      await inStore(page, kept);
      await page.visit();
      assert.match(await page.text("#unusable"), /n'était plus en bon état/, kept.slice(0, 40));
      await page.click("#unusable summary");
      assert.match((await page.texts("#unusable li")).join("\n"), reason);
      assert.deepEqual(await page.team(), example);
    }
    await page.change("role-expense-approver");
    assert.equal(await page.text("#unusable"), "");
  });

  test("a browser that keeps nothing is no trouble, and the page says so", async () => {
    await page.open();
    await page.run(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.change("role-expense-approver");
    assert.equal((await page.team())[2], "Léa Martin: Approbateur de dépenses");
    assert.match(await page.text("#forgotten"), /n'a pas voulu garder l'équipe/);
  });

  test("what is exported can be imported again", async () => {
    await page.open();
    await page.pick("person-u-camille-roy");
    await page.change("role-expense-approver", "option-publishDocuments");
    const wanted = await page.team();
    const { text, name } = await exported(page);
    assert.equal(name, "equipe-dossier-client.json");
    assert.equal(parseTeam(JSON.parse(text)).users.length, 4);
    await page.open();
    assert.notDeepEqual(await page.team(), wanted);
    await page.bring(text);
    assert.match(await page.rehearsed(), /^1\schangement de droits\.$/);
    assert.match(await page.text('[data-change="changed"]'), /Camille Roy\s+\d\sdroit/);
    await page.click("#confirm");
    assert.deepEqual(await page.team(), wanted);
    assert.equal(await page.focused(), "team");
    await page.visit();
    assert.deepEqual(await page.team(), wanted);
  });

  test("an import says who arrives and who leaves before it is confirmed", async () => {
    await page.open();
    const before = await page.team();
    const noe = { id: "u-noe", role: "standard-user", name: "Noé Perrin" };
    await page.bring(team(noe));
    assert.match(await page.rehearsed(), /^1\sarrivée, 3\sdéparts\.$/);
    assert.match(await page.text('[data-change="arrived"]'), /Noé Perrin/);
    assert.match(await page.text('[data-change="left"]'), /Tom Nguyen.*Léa Martin.*Camille Roy/s);
    await page.click("#cancel");
    assert.deepEqual(await page.team(), before);
    await page.bring(team(noe));
    await page.click("#confirm");
    assert.deepEqual(await page.team(), ["Inès Benali: Administrateur", "Noé Perrin: Utilisateur standard"]);
    await page.act("reset");
    assert.match(await page.rehearsed(), /^3\sarrivées, 1\sdépart\.$/);
    await page.click("#confirm");
    assert.deepEqual(await page.team(), before);
  });

  test("an import with problems names each of them and changes nothing", async () => {
    await page.open();
    const lea = { id: "u-lea", role: "standard-user", name: "Léa" };
    await refused(
      page,
      JSON.stringify({
        account,
        users: [ines, lea, { ...lea, id: "" }, { name: "Léa", id: 7 }, null, lea, { ...lea, id: "\ud800" }],
      }),
      [
        /Léa \(n°\s3\) id manque/,
        /Léa \(n°\s4\) id manque/,
        /Personne n°\s5 n'est pas la fiche/,
        /Léa \(n°\s6\) id a le même identifiant/,
        /Léa \(n°\s7\) id manque/,
      ],
    );
  });

  test("of very many problems the first are named and the others counted", async () => {
    await page.open();
    await page.bring(JSON.stringify({ account, users: Array.from({ length: 5000 }, () => ({ id: "" })) }));
    assert.match(await page.text("#act .refused"), /5\s000\sproblèmes/);
    const said = await problems(page);
    assert.equal(said.length, 101);
    assert.match(said.at(-1), /^Et 4\s900\sautres\.$/);
  });

  test("a file of another account, without an administrator, without a team or far too long is not imported", async () => {
    await page.open();
    const lea = { id: "u-lea", role: "standard-user" };
    for (const [text, reasons] of [
      [
        JSON.stringify({ account: { id: "a-delmas", kind: "practice" }, users: [ines] }),
        [/account est un autre compte/],
      ],
      [JSON.stringify({ account, users: [lea] }), [/Personne n'y est administrateur/]],
      [JSON.stringify([ines, lea]), [/Une équipe est un compte et ses utilisateurs/]],
      ["not a team", [/Ce n'est pas du JSON/]],
      ["null", [/Une équipe est un compte et ses utilisateurs/]],
    ]) {
      await refused(page, text, reasons);
    }
    await page.bring("x", 10_000_001);
    assert.match((await problems(page))[0], /bien plus long qu'une équipe/);
  });

  test("somebody who is no administrator imports nothing", async () => {
    await page.open();
    await page.actAs("u-lea-martin");
    await page.bring(team());
    assert.match(await page.rehearsed(), /^Léa Martin ne peut pas gérer l'équipe/);
    assert.equal(await page.run(() => all("#confirm")[0].disabled), true);
  });
}
