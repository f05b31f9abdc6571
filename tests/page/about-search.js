import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";

export default function aboutSearch(page) {
  /** Gives the page's editor a team of so many people, the first an administrator; says how long it took to be drawn. */
  const give = (size) =>
    page.run(async (size) => {
      const [editor] = all("role-editor");
      const first = ["Zoé", "Émile", "Jérôme", "Anaïs", "Łucja", "İpek", "O'Neil", "Bob"];
      const last = ["Le Goff", "Kéroual", "Tanguy", "Müller", "Nguyễn", "d'Août", "Ørsted"];
      const users = Array.from({ length: size }, (_, place) => ({
        id: `u-${String(place).padStart(5, "0")}`,
        name: `${first[place % first.length]} ${last[place % last.length]} ${place}`,
        email: `person.${place}@Keroual.example`,
        role: place === 0 ? "administrator" : ["expense-approver", "standard-user"][place % 2],
        options: place % 3 ? { publishDocuments: place % 2 === 0 } : undefined,
        status: "active",
      }));
      const begun = performance.now();
      editor.team = { account: { id: "a-keroual", kind: "client" }, users };
      await editor.updateComplete;
      return performance.now() - begun;
    }, size);

  const names = async () => (await page.texts("#members label")).map((text) => text.trim());
  const found = () => page.text("#found");
  const clear = async () => {
    await page.run(() => {
      const [field] = all("role-editor >>> #filter");
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };
  const look = async (text) => {
    await clear();
    await (await page.find("role-editor >>> #filter")).sendKeys(text);
  };

  test("a small team is shown whole, and needs no search", async () => {
    await page.open();
    await give(10);
    assert.equal((await names()).length, 10);
    assert.equal(await page.run(() => all("role-editor >>> #filter").length), 0);
    assert.equal(await found(), "");
  });

  test("of a team of 10,000 the first ten are shown, and how many there are", async () => {
    await page.open();
    await give(10_000);
    assert.match(await page.text("#team"), /10\s000\spersonnes$/);
    assert.equal((await names()).length, 10);
    assert.match(await found(), /^10 sur 10\s000\spersonnes/);
    assert.ok((await page.run(() => all("role-editor >>> *").length)) < 1000, "nothing is drawn of the others");
  });

  test("whoever is looked for is found by name, id or e-mail, without case and accents, by all the words", async () => {
    await page.open();
    await give(10_000);
    for (const [text, wanted] of [
      ["jerome keroual", [/^Jérôme /, 10]],
      ["jerome 1234 u-99999", [/^$/, 0]],
      ["  MULLER   anais 3 ", /^Anaïs Müller 3$/],
      ["u-00042", /^Jérôme Le Goff 42$/],
      ["PERSON.777@keroual", /^Émile Le Goff 777$/],
      ["ipek 5", /^İpek d'Août 5$/],
      ["nguyen 4 lucja", /^Łucja Nguyễn 4$/],
      ["zzz", null],
      ["\\", null],
      [".*", null],
      ["<b>", null],
    ]) {
      await look(text);
      const shown = await names();
      if (wanted === null) {
        assert.deepEqual(shown, [], text);
        assert.match(await found(), /^Personne ici n'a tous ces mots/);
      } else if (Array.isArray(wanted)) {
        assert.equal(shown.length, wanted[1], text);
        for (const name of shown) assert.match(name, wanted[0]);
      } else {
        assert.match(shown[0], wanted, text);
      }
    }
    await look("u-0004");
    assert.match(await found(), /^10\spersonnes trouvées sur 10\s000\.$/);
    await look("keroual.example jerome");
    assert.match(await found(), /^1\s250\spersonnes trouvées sur 10\s000, dont 10 ici/);
    await page.click('nav [hreflang="en"]');
    assert.match(await found(), /^1,250 people of 10,000 found, 10 shown/);
  });

  test("the search is in an attribute, and says `input` while it is typed", async () => {
    await page.open();
    await give(10_000);
    await page.run(() => {
      window.told = [];
      for (const type of ["change", "input"])
        document.addEventListener(type, ({ target }) => told.push(`${target.localName} ${type}`));
    });
    await look("bob");
    assert.deepEqual(await page.attributes("role-editor", "filter"), ["bob"]);
    assert.deepEqual(await page.run(() => [...new Set(window.told)]), ["role-editor input"]);
    await clear();
    assert.deepEqual(await page.attributes("role-editor", "filter"), [null]);
    await page.run(() => all("role-editor")[0].setAttribute("filter", "u-09999"));
    await page.run(() => all("role-editor")[0].updateComplete.then(() => {}));
    assert.deepEqual(
      (await names()).map((name) => name.split(" ").at(-1)),
      ["9999"],
    );
  });

  test("it is used from the keyboard alone: Enter takes the first that is found", async () => {
    await page.open();
    await give(10_000);
    await page.run(() => all("role-editor >>> #filter")[0].focus());
    await page.press("u-04321", Key.ENTER);
    assert.match(await page.text("#summary"), / 4321\s:/);
    assert.equal(await page.focused(), "filter");
    await page.press(Key.TAB);
    assert.equal(await page.focused(), "person-u-04321");
  });

  test("whoever is shown is in the list, though they are not among the first", async () => {
    await page.open();
    await give(10_000);
    await page.run(() => (all("role-editor")[0].person = "u-09000"));
    await page.run(() => all("role-editor")[0].updateComplete.then(() => {}));
    assert.match((await names())[0], / 9000$/);
    assert.equal((await names()).length, 10);
    assert.deepEqual(await page.attributes('[name="person"]:checked', "value"), ["u-09000"]);
    await page.act("remove");
    await page.click("#confirm");
    assert.match(await page.text("#team"), /9\s999\spersonnes$/);
    await page.act("add");
    await page.write("Noé Perrin");
    await page.click("#confirm");
    assert.equal(await page.focused(), "person-u-noe-perrin");
    assert.match(await page.text("#team"), /10\s000\spersonnes$/);
  });

  test("acting in the name of somebody is offered for those who manage the team", async () => {
    await page.open();
    await give(10_000);
    assert.deepEqual(await page.attributes("#acting option", "value"), ["u-00000"]);
    await page.run(() => (all("role-editor")[0].acting = "u-00007"));
    await page.run(() => all("role-editor")[0].updateComplete.then(() => {}));
    assert.deepEqual(await page.attributes("#acting option", "value"), ["u-00007", "u-00000"]);
    assert.match(await page.text("#acting-note"), /ne peut pas gérer/);
  });

  test("without `controls` the first of a large team are there to read, and those that `filter` finds", async () => {
    await page.open();
    await give(10_000);
    await page.run(() =>
      Object.assign(all("role-editor")[0], { controls: false, filter: "u-0123" }).updateComplete.then(() => {}),
    );
    assert.equal((await page.texts("#members li")).length, 10);
    assert.match(await found(), /^10\spersonnes trouvées/);
    assert.equal(await page.run(() => all("role-editor >>> :is(button, input, select)").length), 0);
  });

  test("a team of 10,000 opens at once, a letter is looked up at once, and time grows no faster than the team", async (context) => {
    await page.open();
    await give(100); // what is compiled at the first use is not the team's
    const measure = async (size) => {
      const opened = await give(size);
      const { typed, changed } = await page.run(async () => {
        const [editor] = all("role-editor");
        const [field] = all("role-editor >>> #filter");
        const letters = [];
        for (const text of ["a", "an", "ana", "anai", "anais", "anais 1", "anais 12", "anais 123"]) {
          field.value = text;
          const begun = performance.now();
          field.dispatchEvent(new Event("input", { bubbles: true }));
          await editor.updateComplete;
          letters.push(performance.now() - begun);
        }
        all('[data-act="change"]')[0].click();
        await editor.updateComplete;
        const begun = performance.now();
        all("#role-administrator")[0].click();
        await editor.updateComplete;
        return { typed: letters, changed: performance.now() - begun };
      });
      return { opened, first: typed[0], letter: typed.slice(1).toSorted((a, b) => a - b)[3], changed };
    };
    const told = ({ opened, first, letter, changed }) =>
      `opens in ${opened.toFixed(1)} ms, the first letter ${first.toFixed(1)} ms, another ${letter.toFixed(1)} ms, a rehearsal ${changed.toFixed(1)} ms`;
    // Compared, and again where it seems slow: whoever else is on the machine is not the page.
    let slow;
    for (let round = 0; round < 8 && slow !== ""; round++) {
      const [small, large] = [await measure(1000), await measure(10_000)];
      context.diagnostic(`1,000: ${told(small)}`);
      context.diagnostic(`10,000: ${told(large)}`);
      slow = ["opened", "letter", "changed"].filter((what) => large[what] > 12 * Math.max(small[what], 1)).join();
    }
    assert.equal(slow, "", "ten times the team takes more than twelve times as long");
  });
}
