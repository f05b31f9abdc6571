import assert from "node:assert/strict";
import { test } from "node:test";
import { parseTeam, permissionsOf, userIn } from "dossier-roles";
import { words } from "../../src/elements/editor/words.js";
import { RIGHTS } from "../rights.js";

const practice = (practiceViewIncluded) => ({ id: "a-keroual", kind: "practice", practiceViewIncluded });
const ana = { id: "u-ana", name: "Ana Le Goff", role: "administrator" };

/**
 * What an application can be left with by a change that it did not make here: the account, the member, the words that are said,
 * and what mends it: the act, and what is picked in its form.
 */
const states = {
  "a subscription that went": {
    account: practice(false),
    member: { role: "expense-approver", options: { practiceView: true, addClients: true } },
    says: /^«\sVue cabinet\s»\s: coché, mais l'abonnement ne le comprend plus/,
    short: /1\scoche sans effet/,
    mends: ["clear"],
    after: { practiceView: false, addClients: true },
  },
  "an account that changed kind": {
    account: { id: "a-keroual", kind: "client" },
    member: { role: "standard-user", options: { practiceView: true, addClients: true, publishDocuments: true } },
    says: /^«\sVue cabinet\s» et «\sAjouter des dossiers clients\s»\s: coché, mais ce compte ne le propose pas/,
    short: /2\scoches sans effet/,
    mends: ["clear"],
    after: { practiceView: false, addClients: false, publishDocuments: true },
  },
  "an administrator with ticks": {
    account: practice(true),
    member: { role: "administrator", options: { practiceView: true, createExpenseReports: true } },
    says: /un administrateur n'a rien à cocher/,
    short: /2\scoches sans effet/,
    mends: ["clear"],
    after: { practiceView: false, createExpenseReports: false },
  },
  "a role that nobody knows any more": {
    account: practice(true),
    member: { role: "manager", options: { publishDocuments: true } },
    says: /^On ne sait plus ce que Bob Tanguy peut faire\s: «\smanager\s» n'est pas l'un des trois rôles/,
    short: /rôle inconnu/,
    mends: ["give", "role-standard-user"],
  },
  "no role at all": {
    account: practice(true),
    member: {},
    says: /^On ne sait plus.*aucun rôle n'est indiqué/,
    short: /rôle inconnu/,
    mends: ["give", "role-expense-approver"],
  },
  "a role of another kind": {
    account: practice(true),
    member: { role: 7 },
    says: /^On ne sait plus/,
    short: /rôle inconnu/,
    mends: ["give", "role-administrator"],
  },
  "options that cannot be read": {
    account: practice(true),
    member: { role: "expense-approver", options: { publishDocuments: "yes" } },
    says: /^On ne sait plus ce que Bob Tanguy peut faire\s: ses options ne se lisent pas/,
    short: /options illisibles/,
    mends: ["give", "option-publishDocuments"],
    after: { publishDocuments: true },
  },
  "options that are none": {
    account: practice(true),
    member: { role: "standard-user", options: "publishDocuments" },
    says: /^On ne sait plus ce que Bob Tanguy peut faire\s: ses options ne se lisent pas/,
    short: /options illisibles/,
    mends: ["give"],
  },
};

export default function aboutLeft(page) {
  /** Gives the page's editor a team, and looks at its second member. */
  const give = (account, member, ...others) =>
    page.run(
      async (team) => {
        const [editor] = all("role-editor");
        editor.addEventListener("change", ({ detail }) => (window.detail = detail));
        Object.assign(editor, { team, person: "u-bob" });
        await editor.updateComplete;
      },
      {
        account,
        users: [
          ana,
          { id: "u-bob", name: "Bob Tanguy", email: "bob@keroual.example", status: "away", ...member },
          ...others,
        ],
      },
    );

  const left = () => page.texts("#left p");
  const now = () => page.run(() => all("role-editor")[0].team);

  for (const [state, { account, member, says, short, mends, after }] of Object.entries(states)) {
    test(`${state}: it is said beside the person, in both languages, and mended`, async () => {
      await page.open();
      await give(account, member);
      assert.match((await left())[0], says);
      assert.match((await page.team())[1], short);
      assert.match(await page.text("#email"), /^bob@keroual\.example$/);
      await page.click('nav [hreflang="en"]');
      assert.doesNotMatch((await left()).join(), says);
      await page.click('nav [hreflang="fr"]');

      const [act, ...picked] = mends;
      await page.act(act);
      await page.pick(...picked);
      assert.doesNotMatch(await page.rehearsed(), /undefined|\[object/);
      await page.click("#confirm");
      assert.deepEqual(await left(), []);
      assert.doesNotMatch((await page.team())[1], short);
      const team = parseTeam(await now());
      const bob = team.users[1];
      for (const [option, isTicked] of Object.entries(after ?? {})) assert.equal(bob.options[option], isTicked, option);
      assert.deepEqual(
        [bob.email, bob.status],
        ["bob@keroual.example", "away"],
        "what is the application's own is kept",
      );
      assert.ok(Object.values(permissionsOf(userIn(team, "u-bob"))).some(Boolean));
    });

    test(`${state}: whoever is in it can be removed, and hinders nobody`, async () => {
      await page.open();
      await give(account, member, { id: "u-zoe", name: "Zoé", role: "standard-user" });
      await page.pick("person-u-zoe");
      await page.change("role-expense-approver");
      assert.match((await page.team())[2], /^Zoé: Approbateur/);
      await page.pick("person-u-bob");
      await page.act("remove");
      await page.click("#confirm");
      assert.deepEqual(
        (await now()).users.map(({ id }) => id),
        ["u-ana", "u-zoe"],
      );
    });

    test(`${state}: without \`controls\` it is said, and nothing can be pressed`, async () => {
      await page.open();
      await give(account, member);
      await page.run(() => Object.assign(all("role-editor")[0], { controls: false }).updateComplete.then(() => {}));
      assert.match((await left())[0], says);
      assert.equal(await page.run(() => all("role-editor >>> button").length), 0);
    });
  }

  test("whoever may not manage the team is told so, and mends nothing", async () => {
    await page.open();
    const { account, member } = states["a subscription that went"];
    await give(account, member, { id: "u-zoe", role: "standard-user" });
    await page.actAs("u-zoe");
    await page.act("clear");
    assert.match(await page.rehearsed(), /ne peut pas gérer l'équipe/);
    assert.equal(await page.run(() => all("#confirm")[0].disabled), true);
  });

  test("a subscription that comes back takes nothing from anybody, and the tick counts again", async () => {
    await page.open();
    const { member } = states["a subscription that went"];
    await give(practice(false), member);
    assert.equal((await page.answer("practice.view")).allowed, false);
    await give(practice(true), member);
    assert.deepEqual(await left(), []);
    assert.equal((await page.answer("practice.view")).allowed, true);
    assert.match((await page.team())[1], /Vue cabinet/);
  });

  test("a tick without use can be unticked in the form beside other changes, and left as it is", async () => {
    await page.open();
    const { account, member } = states["a subscription that went"];
    await give(account, member);
    await page.act("change");
    assert.deepEqual(await page.attributes("#proposal [name=option]:checked", "value"), ["addClients", "practiceView"]);
    await page.pick("option-publishDocuments");
    await page.click("#confirm");
    assert.match((await left())[0], /Vue cabinet/);
    await page.act("change");
    await page.pick("option-practiceView", "role-standard-user");
    await page.click("#confirm");
    assert.deepEqual(await left(), []);
    const [, bob] = (await now()).users;
    assert.deepEqual([bob.role, bob.options.practiceView, bob.options.addClients], ["standard-user", false, true]);
  });

  test("an option that is none any more is said, and kept as the application keeps it", async () => {
    await page.open();
    await give({ kind: "client" }, { role: "standard-user", options: { sendFaxes: true, publishDocuments: true } });
    assert.match((await left())[0], /^«\ssendFaxes\s»\s: coché, mais ce n'est plus une option/);
    assert.deepEqual(await page.run(() => all('[data-act="clear"]').length), 0, "it cannot be cleared here");
    await page.change("option-createExpenseReports");
    assert.equal((await now()).users[1].options.createExpenseReports, true);
  });

  test("where the role is not known none is chosen, and nothing can be confirmed before one is", async () => {
    await page.open();
    await give({ kind: "client" }, { role: "manager" });
    assert.match(await page.text("#summary"), new RegExp(String.raw`^Bob Tanguy\s: 0\sdroit sur ${RIGHTS}`));
    await page.act("give");
    assert.deepEqual(await page.attributes("#proposal [name=role]:checked", "value"), []);
    assert.match(await page.text(".choice-of-option"), /Choisissez d'abord le rôle/);
    assert.match(await page.rehearsed(), /choisissez l'un des trois rôles/);
    assert.equal(await page.run(() => all("#confirm")[0].disabled), true);
    await page.pick("role-expense-approver");
    assert.ok((await page.changes("gained")).includes("expense-reports.manage"));
  });

  test("of a large team those with something to put in order are found at once", async () => {
    await page.open();
    const others = Array.from({ length: 200 }, (_, place) => ({
      id: `u-${place}`,
      role: "standard-user",
      options: { practiceView: place % 50 === 0 },
    }));
    await give(practice(false), { role: "manager" }, ...others);
    assert.match(await page.text('label[for="untidy"]'), /\(5\)$/);
    await page.pick("untidy");
    assert.equal((await page.team()).length, 5);
    assert.match(await page.text("#found"), /^5\spersonnes trouvées sur 202/);
    for (const id of ["u-0", "u-50", "u-100", "u-150"]) {
      await page.pick(`person-${id}`);
      await page.act("clear");
      await page.click("#confirm");
    }
    assert.equal((await page.team()).length, 1);
    await page.pick("person-u-bob");
    await page.act("give");
    await page.pick("role-standard-user");
    await page.click("#confirm");
    assert.equal(await page.run(() => all("#untidy").length), 0);
    assert.equal((await page.team()).length, 10);
  });

  test("a team without an administrator, and one without anybody, are shown, and what can be done is said", async () => {
    await page.open();
    for (const users of [[{ id: "u-zoe", role: "standard-user" }], [{ id: "u-zoe", role: "root" }], []]) {
      await page.run(
        (users) => Object.assign(all("role-editor")[0], { team: { users } }).updateComplete.then(() => {}),
        users,
      );
      assert.match(await page.text("#stranded"), /^Personne n'est administrateur dans cette équipe/);
      assert.equal(await page.text("#unusable"), "");
      await page.act("add");
      await page.write("Noé");
      assert.match(await page.rehearsed(), /seul un administrateur/);
      await page.click("#cancel");
    }
  });

  test("the `change` event carries what the package made of it, and the other members are the page's own objects", async () => {
    await page.open();
    const told = await page.run(async () => {
      const [editor] = all("role-editor");
      const users = [
        { id: "u-ana", role: "administrator", row: 1 },
        { id: "u-bob", role: "standard-user", row: 2 },
      ];
      const details = [];
      editor.addEventListener("change", ({ detail }) => details.push(detail));
      editor.team = { account: { id: "a" }, users, page: "own" };
      await editor.updateComplete;
      const click = async (css) => {
        all(css)[0].click();
        await editor.updateComplete;
      };
      await click("#person-u-ana");
      await click("#person-u-bob");
      await click('[data-act="change"]');
      await click("#role-expense-approver");
      await click("#confirm");
      const [, , changed] = details;
      const same = [
        changed.team === editor.team,
        changed.team.users[0] === users[0],
        changed.team.users[1] !== users[1],
      ];
      await click('[data-act="remove"]');
      await click("#confirm");
      const removed = details.at(-1);
      await click('[data-act="add"]');
      const [name] = all("#name");
      name.value = "Zoé";
      name.dispatchEvent(new Event("input", { bubbles: true }));
      await editor.updateComplete;
      await click("#confirm");
      const added = details.at(-1);
      return {
        picks: details.slice(0, 2),
        same,
        row: changed.team.users[1].row,
        was: users[1].role,
        user: changed.user.role,
        gained: changed.gained.length > 0,
        keys: [changed, removed, added].map((detail) => Object.keys(detail).toSorted().join(" ")),
        left: removed.team.users.map(({ id }) => id),
      };
    });
    assert.deepEqual(told, {
      picks: [null, null],
      same: [true, true, true],
      row: 2,
      was: "standard-user",
      user: "expense-approver",
      gained: true,
      keys: ["gained lost narrowed team user widened", "lost team user", "gained lost narrowed team user widened"],
      left: ["u-ana"],
    });
  });

  test("what is left behind has words in both languages, without a gap", () => {
    for (const locale of ["fr", "en"]) {
      const { left } = words[locale];
      const said = [
        left.lost("Ana", left.role("manager")),
        left.lost("Ana", left.role("")),
        left.lost("Ana", left.options()),
        ...Object.values(left.idle).map((word) => word(left.listed(["Une option"]))),
      ];
      for (const sentence of said) {
        assert.match(sentence, /^[\p{Lu}“«].*\.$/u);
        assert.doesNotMatch(sentence, /undefined|\[object/);
      }
    }
  });
}
