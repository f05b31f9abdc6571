import assert from "node:assert/strict";
import { test } from "node:test";
import { example } from "../../src/elements/editor/example.js";
import { RIGHTS } from "../rights.js";

/** A team of the page's own, in an account of its own. */
const account = { id: "a-keroual", kind: "client" };
const ana = { id: "u-ana", name: "Ana Le Goff", role: "administrator" };
const bob = { id: "u-bob", name: "Bob Tanguy", role: "standard-user" };
const own = { account, users: [ana, bob] };

export default function aboutEditor(page) {
  /** In the page's only editor, from now on; what it says to the page is counted. */
  async function open(query) {
    await page.open(query);
    await page.run(() => {
      window.told = [];
      for (const type of ["change", "input"]) {
        document.addEventListener(type, ({ target }) => window.told.push(`${target.localName} ${type}`));
      }
    });
  }

  const told = () => page.run(() => window.told.splice(0));

  /** Sets what the page may set, and waits for the drawing. */
  const set = (properties) =>
    page.run((wanted) => {
      const [editor] = all("role-editor");
      Object.assign(editor, wanted);
      return editor.updateComplete.then(() => {});
    }, properties);

  const summary = () => page.text("#summary");

  /** Whatever of the example is in the editor. */
  const invented = () =>
    page.run(
      (people) => {
        const text = all("role-editor")[0].shadowRoot.textContent;
        return people.filter(({ id, name }) => text.includes(id) || text.includes(name));
      },
      [...example.people, ...example.accounts],
    );

  test("without `controls` there is nothing to press but what opens", async () => {
    await open();
    await set({ controls: false, person: "u-tom-nguyen" });
    assert.match(await summary(), /^Tom Nguyen/);
    assert.equal(await page.run(() => all("role-editor >>> :is(button, input, select, form, a)").length), 0);
    assert.deepEqual(await page.texts('role-editor >>> [aria-current="true"]'), [
      "Tom Nguyen\ntom-nguyen@brossard.example\nApprobateur de dépenses · Publier dans le logiciel comptable",
    ]);
    assert.equal((await page.answer("expense-reports.manage")).allowed, true);
  });

  test("an attribute that the page sets is shown, without an event", async () => {
    await open();
    await set({ person: "u-ines-benali", record: "elsewhere", acting: "u-tom-nguyen" });
    assert.match(await summary(), /^Inès Benali/);
    assert.match((await page.answer("invoices.view")).sentences[0], /n'appartient pas à ce compte/);
    assert.equal(await page.run(() => all("#acting")[0].value), "u-tom-nguyen");
    assert.deepEqual(await told(), []);
  });

  test("an attribute that means nothing is as if it were absent", async () => {
    await open();
    const before = [await summary(), await page.answer("invoices.view"), await page.text("#team")];
    for (const nonsense of ["", "x", "__proto__", "constructor", "\0", "u-lea-martin ", "own own"]) {
      await set({ person: nonsense, acting: nonsense, record: nonsense, account: nonsense });
      const now = [await summary(), await page.answer("invoices.view"), await page.text("#team")];
      assert.deepEqual(now, before, nonsense);
    }
  });

  test("what is picked is in the attributes, and one `change` says so", async () => {
    await open();
    await page.pick("person-u-tom-nguyen");
    assert.deepEqual(await told(), ["role-editor change"]);
    await page.pick("record-colleague");
    await page.actAs("u-tom-nguyen");
    assert.deepEqual(await told(), ["role-editor change", "role-editor change"]);
    const attributes = ["person", "record", "acting"].map((name) => page.attributes("role-editor", name));
    assert.deepEqual((await Promise.all(attributes)).flat(), ["u-tom-nguyen", "colleague", "u-tom-nguyen"]);
  });

  test("what is proposed is the editor's own; once confirmed, one `change` says that `team` is another", async () => {
    await open();
    await page.act("add");
    await page.write("Noé");
    await page.pick("role-expense-approver", "option-publishDocuments");
    assert.deepEqual(await told(), []);
    await page.click("#confirm");
    assert.deepEqual(await told(), ["role-editor change"]);
    const added = await page.run(() => all("role-editor")[0].team.users.at(-1));
    const { id, name, role, options } = added;
    assert.deepEqual([id, name, role, options.publishDocuments], ["u-noe", "Noé", "expense-approver", true]);
  });

  test("what was begun survives what does not concern it, and ends with another person or account", async () => {
    await open();
    const begun = async () => {
      await page.act("change");
      await page.pick("role-expense-approver");
    };
    const proposed = () => page.attributes("#proposal [name=role]:checked", "value");
    await begun();
    await set({ acting: "u-ines-benali", record: "colleague", account: "client", person: "u-lea-martin" });
    assert.deepEqual(await proposed(), ["expense-approver"]);
    await set({ person: "u-tom-nguyen" });
    assert.deepEqual(await proposed(), []);
    await begun();
    await set({ account: "practice" });
    assert.deepEqual(await proposed(), []);
  });

  test("a page shows its own team, by the name that it gives, and its own invoices", async () => {
    await open();
    await set({ team: own, accountName: "Maison Kéroual" });
    assert.match(await page.text("#team"), /^Maison Kéroual\s: 2\spersonnes$/);
    assert.deepEqual(await page.team(), ["Ana Le Goff: Administrateur", "Bob Tanguy: Utilisateur standard"]);
    assert.match(await summary(), new RegExp(String.raw`^Bob Tanguy\s: 3\sdroits sur ${RIGHTS}\.$`));
    assert.equal(await page.run(() => all("#invoices").length), 0, "the example's invoices are about other people");
    await set({
      invoices: [
        { ownerId: "u-bob", accountId: "a-keroual", supplier: "Chez Yann", amount: 12, date: "2025-07-01" },
        { ownerId: "u-ana", accountId: "a-keroual", id: "k-2" },
        null,
        { supplier: "Personne" },
      ],
    });
    await page.click("#invoices summary");
    assert.match(await summary(), /1\sfacture visible sur 3\.$/);
    const listed = /Chez Yann.*Bob Tanguy.*Maison Kéroual.*12,00\s€.*k-2.*Ana Le Goff.*Personne/s;
    assert.match(await page.text(".invoices"), listed);
    await page.act("remove");
    await page.click("#confirm");
    await page.act("reset");
    assert.match(await page.rehearsed(), /^1\sarrivée\.$/);
    await page.click("#confirm");
    assert.deepEqual(await page.team(), ["Ana Le Goff: Administrateur", "Bob Tanguy: Utilisateur standard"]);
  });

  test("what becomes of a page's own team is the page's to keep", async () => {
    await open();
    await set({ team: own });
    await page.change("role-expense-approver");
    assert.equal(await page.run(() => localStorage.length), 0);
    assert.equal(await page.text("#forgotten"), "");
    await page.visit();
    assert.equal(await page.text("#unusable"), "");
    assert.match(await page.text("#team"), /^Atelier Brossard/);
  });

  test("a page's team in no account in particular is a team too", async () => {
    await open();
    await set({ team: { users: own.users }, record: "elsewhere" });
    assert.match(await page.text("#team"), /^L'équipe\s: 2\spersonnes$/);
    assert.deepEqual(await page.attributes('[name="record"]', "value"), ["own", "colleague"]);
    assert.equal((await page.answer("invoices.view")).allowed, true);
  });

  test("a malformed team is said with each of its problems, and nobody is invented in its place", async () => {
    await open();
    for (const [team, reason] of [
      [{ account, users: [{ role: "administrator" }] }, /Personne n°\s1/],
      [{ account, users: [ana, bob, { ...bob }] }, /Bob Tanguy \(n°\s3\) id a le même identifiant/],
      [{ account, users: [ana, null] }, /Personne n°\s2 n'est pas la fiche/],
      [{ account: { id: 7 }, users: [ana] }, /account\.id/],
      [{ account, users: "u-ana" }, /users/],
      [own.users, /Une équipe est un compte et ses utilisateurs/],
      [{}, /users|Une équipe/],
      [7, /Une équipe est/],
      [JSON.stringify(own), /est un texte/],
    ]) {
      await set({ team });
      assert.match(await page.text("#unusable"), /n'est pas arrivée en bon état/);
      const said = await page.run(() => all("#unusable li").map(({ textContent }) => textContent));
      assert.match(said.join("\n").replace(/[ \n]+/g, " "), reason);
      assert.deepEqual(await invented(), []);
    }
    await set({ team: own });
    assert.equal(await page.text("#unusable"), "");
    assert.equal((await page.team()).length, 2);
  });

  test("a team that the page set before the element was there is shown", async () => {
    await open();
    const shown = await page.run((team) => {
      const early = document.implementation.createHTMLDocument().createElement("role-editor");
      early.team = team;
      all("main")[0].append(early);
      return early.updateComplete.then(() => early.shadowRoot.querySelectorAll("[aria-current]").length);
    }, own);
    assert.equal(shown, 2);
  });

  test("a page that hands back the team it was told disturbs nothing", async () => {
    await open();
    await page.run(() =>
      all("role-editor")[0].addEventListener("change", ({ target }) => Object.assign(target, { team: target.team })),
    );
    await page.change("role-expense-approver");
    assert.equal(await page.text("#done"), "C'est fait pour Léa Martin.");
    await page.act("reset");
    assert.match(await page.rehearsed(), /^1\schangement de droits\.$/);
  });

  test("without `keep` the browser keeps nothing, and nothing is read from it", async () => {
    await open();
    await page.run(() => localStorage.setItem("dossier-roles/team/client", "[]"));
    const unusable = await page.run(() => {
      const other = document.createElement("role-editor");
      other.controls = true;
      all("role-editor")[0].replaceWith(other);
      return other.updateComplete.then(() => other.shadowRoot.getElementById("unusable").textContent);
    });
    assert.equal(unusable, "");
    await page.change("role-expense-approver");
    assert.equal((await page.team())[2], "Léa Martin: Approbateur de dépenses");
    assert.equal(await page.run(() => localStorage.getItem("dossier-roles/team/client")), "[]");
  });

  test("the example is complete: everybody who owns an invoice is somebody", () => {
    const people = new Set(example.people.map(({ id }) => id));
    const accounts = new Set(example.accounts.map(({ id }) => id));
    for (const { ownerId, accountId } of example.invoices) assert.ok(people.has(ownerId) && accounts.has(accountId));
  });
}
