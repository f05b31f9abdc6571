import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePermissions, createUser, permissionsOf, removeUser, updateUser, userIn } from "dossier-roles";
import { words } from "../../src/elements/editor/words.js";
import { REFUSALS } from "../refusals.js";
import { RIGHTS } from "../rights.js";

const account = { id: "a-brossard", kind: "client" };
const users = [
  { id: "u-ines-benali", role: "administrator" },
  { id: "u-lea-martin", role: "standard-user" },
  { id: "u-tom-nguyen", role: "expense-approver", options: { publishDocuments: true } },
];
const team = { account, users };
const [ines, lea, tom] = users.map(({ id }) => userIn(team, id));

const ids = (changes) => changes.map(({ capability }) => capability);
const focused = (page) => page.run(() => focused().id || focused().dataset.act);
const confirms = async (page) => !(await page.run(() => all("#confirm")[0].disabled));

/** The team stays as it is shown, and as it is kept, through all of this. */
async function unchangedThrough(page, steps) {
  const kept = () => page.run(() => JSON.stringify({ ...localStorage }));
  const before = [await page.team(), await kept()];
  await steps();
  assert.deepEqual([await page.team(), await kept()], before);
}

export default function aboutTeam(page) {
  test("each account has its team, with everybody's role and ticks", async () => {
    await page.open();
    assert.match(await page.text("#team"), /^Atelier Brossard\s: 4\spersonnes$/);
    assert.deepEqual(await page.team(), [
      "Inès Benali: Administrateur",
      "Tom Nguyen: Approbateur de dépenses · Publier dans le logiciel comptable",
      "Léa Martin: Utilisateur standard",
      "Camille Roy: Utilisateur standard · Créer des notes de frais",
    ]);
    await page.click("role-editor >>> #account-practice");
    assert.match(await page.text("#team"), /^Cabinet Delmas\s: 3\spersonnes$/);
    await page.click("role-editor >>> #account-practice-view");
    assert.match((await page.team())[1], /Vue cabinet/);
  });

  test("adding a person shows what they will be able to do before it is confirmed", async () => {
    await page.open();
    await unchangedThrough(page, async () => {
      await page.act("add");
      assert.equal(await focused(page), "name");
      await page.write("Noé Perrin");
      await page.pick("option-publishDocuments");
      const noe = { id: "u-noe-perrin", role: "standard-user", options: { publishDocuments: true } };
      assert.deepEqual(await page.changes("gained"), ids(createUser(team, ines.id, noe).gained));
      assert.match(await page.rehearsed(), new RegExp(String.raw`5\sdroits sur ${RIGHTS}`));
      await page.pick("role-administrator");
      assert.match(await page.rehearsed(), new RegExp(String.raw`17\sdroits sur ${RIGHTS}`));
      await page.pick("role-standard-user", "option-publishDocuments");
    });
    await page.click("#confirm");
    assert.equal((await page.team()).at(-1), "Noé Perrin: Utilisateur standard · Publier dans le logiciel comptable");
    assert.match(await page.text("#summary"), /^Noé Perrin/);
    assert.equal(await page.text("#done"), "Noé Perrin fait maintenant partie de l'équipe.");
    assert.equal(await focused(page), "person-u-noe-perrin");
    assert.equal((await page.answer("invoices.publish")).allowed, true);
  });

  test("what a role can do is seen before there is a name, but nobody without a name is added", async () => {
    await page.open();
    await unchangedThrough(page, async () => {
      await page.act("add");
      const { gained } = createUser(team, ines.id, { id: "u-new", role: "standard-user" });
      assert.deepEqual(await page.changes("gained"), ids(gained));
      await page.click("#confirm");
      assert.match(await page.rehearsed(), /^Il manque un nom/);
      assert.equal(await focused(page), "name");
      assert.deepEqual(await page.attributes("#name", "aria-invalid"), ["true"]);
    });
  });

  test("the same person is not added twice", async () => {
    await page.open();
    await page.act("add");
    await page.write("Lea  MARTIN");
    assert.match(await page.rehearsed(), /^Lea\s+MARTIN fait déjà partie de l'équipe/);
    assert.equal(await confirms(page), false);
    await page.write("-Durand");
    assert.equal(await confirms(page), true);
  });

  test("the rehearsal of a change says what is gained and lost, and cancelling changes nothing", async () => {
    await page.open();
    await page.pick("person-u-tom-nguyen");
    await unchangedThrough(page, async () => {
      await page.act("change");
      assert.equal(await focused(page), "proposal-title");
      assert.equal(await page.rehearsed(), "Rien ne change pour Tom Nguyen.");
      await page.pick("role-standard-user", "option-createExpenseReports");
      const change = { role: "standard-user", options: { createExpenseReports: true } };
      const wanted = updateUser(team, ines.id, tom.id, change);
      for (const kind of ["gained", "lost", "narrowed", "widened"]) {
        assert.deepEqual(await page.changes(kind), ids(wanted[kind]), kind);
      }
      assert.match(await page.rehearsed(), /^Tom Nguyen\s: 1\sdroit gagné, 5\sdroits restreints, 1\sdroit perdu\.$/);
      const { gained } = comparePermissions(tom, wanted.user, { locale: "fr" });
      assert.ok((await page.text('[data-change="gained"]')).includes(gained[0].title));
      await page.click("#cancel");
      assert.equal(await focused(page), "change");
      assert.match(await page.text("#done"), /rien n'a changé/);
    });
    assert.equal((await page.answer("expense-reports.manage")).allowed, true);
    await page.change();
    assert.equal(await page.text("#done"), "Rien n'a changé pour Tom Nguyen.");
  });

  test("a rehearsal that was confirmed is what is then done", async () => {
    await page.open();
    await page.change("role-expense-approver", "option-publishDocuments");
    assert.equal((await page.team())[2], "Léa Martin: Approbateur de dépenses · Publier dans le logiciel comptable");
    assert.equal(await focused(page), "change");
    await page.pick("record-colleague");
    assert.equal((await page.answer("invoices.publish")).allowed, true);
  });

  test("removing somebody says what they lose, and the focus goes to the team", async () => {
    await page.open();
    await page.act("remove");
    assert.match(await page.rehearsed(), /^Léa Martin perdra 3\sdroits/);
    assert.deepEqual(await page.changes("lost"), ids(removeUser(team, ines.id, lea.id).lost));
    await page.click("#confirm");
    assert.match(await page.text("#team"), /3\spersonnes/);
    assert.equal(await focused(page), "team");
    assert.equal(await page.text("#done"), "Léa Martin ne fait plus partie de l'équipe.");
    assert.ok(!(await page.team()).some((shown) => shown.includes("Léa")));
  });

  test("somebody who is no administrator is refused with a sentence", async () => {
    await page.open();
    for (const id of ["u-tom-nguyen", "u-lea-martin"]) {
      await page.actAs(id);
      assert.match(await page.text("#acting-note"), /ne peut pas gérer l'équipe/);
      await unchangedThrough(page, async () => {
        for (const act of ["add", "change", "remove", "reset"]) {
          await page.act(act);
          assert.match(await page.rehearsed(), /ne peut pas gérer l'équipe\s: seul un administrateur le peut/, act);
          assert.equal(await confirms(page), false, act);
          await page.click("#cancel");
        }
      });
    }
    await page.act("remove");
    await page.actAs("u-ines-benali");
    assert.match(await page.rehearsed(), /^Léa Martin perdra/);
  });

  test("the last administrator cannot be demoted or removed, and the page says why", async () => {
    await page.open();
    await page.pick("person-u-ines-benali");
    await unchangedThrough(page, async () => {
      await page.act("remove");
      assert.match(await page.rehearsed(), /garde toujours un administrateur, et ici Inès Benali est la seule/);
      assert.equal(await confirms(page), false);
      await page.click("#cancel");
      await page.act("change");
      assert.equal(await confirms(page), true);
      await page.pick("role-expense-approver");
      assert.match(await page.rehearsed(), /garde toujours un administrateur/);
      assert.equal(await confirms(page), false);
    });
  });

  test("an administrator may leave once there is another, who then acts", async () => {
    await page.open();
    await page.change("role-administrator");
    await page.pick("person-u-ines-benali");
    await page.act("remove");
    await page.click("#confirm");
    assert.match(await page.text("#done"), /Vous agissez maintenant en tant que Léa Martin/);
    assert.equal(await page.run(() => all("#acting")[0].value), "u-lea-martin");
    await page.pick("person-u-lea-martin");
    await page.act("remove");
    assert.match(await page.rehearsed(), /garde toujours un administrateur/);
  });

  test("a role change clears or starts the ticks", async () => {
    await page.open();
    await page.pick("person-u-tom-nguyen");
    await page.change("role-standard-user");
    assert.equal((await page.team())[1], "Tom Nguyen: Utilisateur standard · Publier dans le logiciel comptable");
    await page.change("role-administrator");
    assert.equal((await page.team())[1], "Tom Nguyen: Administrateur");
    await page.act("change");
    await page.pick("role-expense-approver");
    assert.ok((await page.changes("lost")).includes("invoices.publish"));
    await page.click("#confirm");
    assert.equal((await page.team())[1], "Tom Nguyen: Approbateur de dépenses");
  });

  test("every right that a rehearsal names is one that changes, whatever the role and the ticks", async () => {
    await page.open();
    const held = permissionsOf(lea);
    await page.act("change");
    for (const role of ["expense-approver", "administrator", "standard-user"]) {
      await page.pick(`role-${role}`);
      const now = permissionsOf({ ...lea, role });
      const named = await page.attributes(".rehearsal [data-capability]", "data-capability");
      const changed = Object.keys(now).filter((capability) => now[capability] !== held[capability]);
      assert.deepEqual(named.toSorted(), changed.toSorted(), role);
    }
  });

  test("every code of the contract has a sentence for people, in both languages", () => {
    for (const locale of ["fr", "en"]) {
      const { refusals, problem } = words[locale];
      for (const code of REFUSALS) {
        const said = (refusals[code] ?? refusals.other)({ actor: "Tom", person: "Léa" });
        assert.match(said, /^\p{Lu}.*\.$/u, code);
        assert.doesNotMatch(said, new RegExp(`\`|undefined|${code}`));
        for (const path of ["", "role"]) assert.match((problem[code] ?? problem["invalid-team"])(path), /\.$/, code);
        if (locale === "fr") assert.doesNotMatch(said, / [:;!?»]|« /);
      }
    }
  });
}
