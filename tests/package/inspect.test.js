// `dossier-roles/inspect`: what it shows of a page in development, by the keyboard alone; and that production has nothing of it.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { build as esbuild } from "esbuild";
import { Key } from "selenium-webdriver";
import { build as vite } from "vite";
import { install } from "../../src/inspect/asked.js";
import { blocksOf } from "../docs/documents.js";
import { chromium } from "./chromium.js";
import { emptyProject } from "./empty-project.js";
import { serve } from "./server.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = await emptyProject();
const { driver, ...browser } = await chromium();

/** Writes the page as one of a mode of bundlers, in a language, with a key; returns its name. */
async function made(mode, lang = "en", key = undefined) {
  const name = `inspected-${mode}-${lang}${key === undefined ? "" : "-key"}`;
  await esbuild({
    entryPoints: [join(folder, "inspected.js")],
    outfile: join(folder, `${name}.js`),
    ...{ bundle: true, format: "esm", conditions: [mode], minify: mode === "production", logLevel: "error" },
    define: { KEY: JSON.stringify(key) ?? "undefined" },
  });
  const head = `<meta charset="utf-8"><title>Invoices</title><script type="module" src="./${name}.js"></script>`;
  await writeFile(join(folder, `${name}.html`), `<!doctype html><html lang="${lang}">${head}<body></body></html>`);
  return `${name}.html`;
}

const server = await serve(folder);

const open = async (name) => browser.open(server.url + name);
const press = (...keys) =>
  driver
    .actions()
    .sendKeys(...keys)
    .perform();
const call = () =>
  driver.actions().keyDown(Key.ALT).keyDown(Key.SHIFT).sendKeys("r").keyUp(Key.SHIFT).keyUp(Key.ALT).perform();
/** Presses Tab until the wanted has the focus; it must be reached. */
async function tabTo(what) {
  for (let presses = 0; presses < 30; presses += 1) {
    await press(Key.TAB);
    if ((await focused()).includes(what)) return;
  }
  assert.fail(`no Tab leads to ${what}`);
}

/** What has the focus, by what it says. */
const focused = () =>
  driver.executeScript(() => {
    const root = document.querySelector("dossier-roles-inspect")?.shadowRoot;
    const one = root?.activeElement ?? document.activeElement;
    return (one.closest("label") ?? one).textContent.trim();
  });

/** What can be seen: of the panel by its texts, of the outlines by where they are. */
const shown = () =>
  driver.executeScript(() => {
    const root = document.querySelector("dossier-roles-inspect")?.shadowRoot;
    if (!root) return null;
    const texts = (css) =>
      [...root.querySelectorAll(css)].filter((one) => one.checkVisibility()).map((one) => one.innerText.trim());
    const buttons = [...document.querySelectorAll("button")].filter((one) => one.checkVisibility());
    const boxes = [...root.querySelectorAll(".outline")].filter((one) => one.checkVisibility());
    const at = (one) => Object.values(one.getBoundingClientRect().toJSON()).map(Math.round).join();
    return {
      title: texts("h2")[0],
      summary: texts(".summary")[0],
      questions: texts("ol > li > button").map((text) => text.replace(/\s+/g, " ")),
      facts: texts("dt, dd"),
      notes: texts(".only"),
      status: texts(".status")[0]?.replace(/\s+/g, " "),
      roles: texts("label"),
      outlined: boxes.map((box) => [
        buttons.find((button) => at(button) === at(box))?.id,
        box.dataset.answer,
        box.textContent,
      ]),
    };
  });

/** Lets what was asked be drawn: it waits for a frame. */
const drawn = () =>
  driver.executeAsyncScript((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

const axeFinds = async () => {
  await driver.executeScript(axe);
  return driver.executeAsyncScript((done) => {
    globalThis.axe.run(document).then(
      ({ violations, passes }) =>
        done([passes.length > 10, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]),
      (error) => done(String(error)),
    );
  });
};

test("a long session holds no element that is gone, though nobody opens the panel", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const { asked } = install();
  const refs = Array.from({ length: 1_000 }, () => {
    const element = { isConnected: true };
    asked(element, { user: null, capability: "team.manage-users" });
    return new WeakRef(element);
  });
  await new Promise((passed) => setTimeout(passed));
  collect();
  assert.equal(refs.filter((ref) => ref.deref() !== undefined).length, 0);
});

describe("in development", () => {
  let english;
  before(async () => {
    english = await made("development");
  });

  test("nothing is there until the key is pressed, and nothing after it is pressed again", async () => {
    await open(english);
    assert.equal(await shown(), null);
    await call();
    assert.equal((await shown()).title, "Rights on this page");
    await call();
    assert.equal(await shown(), null);
  });

  test("the key outlines what depends on a right, where it is, and lists every question with its answer", async () => {
    await open(english);
    await call();
    const { outlined, questions, summary, roles } = await shown();
    assert.equal(summary, "3 questions, 2 denied");
    // What is hidden has no place to be outlined at; the list has it.
    assert.deepEqual(outlined, [
      ["publish-1", "allowed", "✓ 2"],
      ["publish-2", "denied", "✕ 3"],
    ]);
    assert.deepEqual(questions, [
      "✕ 1 Team – Add / manage users Denied",
      "✓ 2 Invoices – Publish by API Allowed",
      "✕ 3 Invoices – Publish by API Denied",
    ]);
    assert.deepEqual(roles, ["As you are signed in", "Administrator", "Expense approver", "Standard user"]);
    assert.equal(await focused(), "Rights on this page");
  });

  test("outlines stay where their elements are when the page scrolls or changes", async () => {
    await open(english);
    await call();
    await driver.executeScript(() => {
      document.querySelector("main").style.paddingTop = "150px";
      document.querySelector("main").style.height = "3000px";
      scrollTo(0, 40);
    });
    await drawn();
    assert.deepEqual(
      (await shown()).outlined.map(([id]) => id),
      ["publish-1", "publish-2"],
    );
  });

  test("a question, unfolded by the keyboard, says what was asked, the answer, its reason and what would change it", async () => {
    await open(english);
    await call();
    await tabTo("✕ 3");
    assert.equal(await driver.executeScript(marked), "✕ 3", "its outline stands out");
    await press(Key.ENTER);
    const decision = await driver.executeScript(() => {
      const { explain, user, invoices } = globalThis.page;
      return explain(user, "invoices.publish", invoices[1], { locale: "en" });
    });
    assert.ok(decision.remedies.length > 0);
    assert.deepEqual((await shown()).facts, [
      ...["Question", "invoices.publish", "About", "somebody else's record"],
      ...["Who asks", "Léa · Standard user · publishDocuments", "Answer", decision.message, decision.code],
      ...["What would change it", decision.remedies.map(({ message }) => message).join("\n")],
      ...["Where it comes from", "another help page", "Where", "1 place on the page"],
    ]);
    await press(Key.ENTER);
    assert.deepEqual((await shown()).facts, []);
  });

  test("the page seen as another role asks everything again, and it is said that this is the screen only", async () => {
    await open(english);
    await call();
    await tabTo("As you are signed in");
    await press(Key.ARROW_DOWN);
    await drawn();
    const { outlined, questions, notes, status, summary } = await shown();
    const only = "This changes the screen only: you stay signed in as before, and the server answers as before.";
    assert.deepEqual(notes, [only]);
    assert.equal(status, `You see this page as: Administrator. ${only} Back to yourself`);
    assert.equal(summary, "3 questions, 0 denied");
    assert.deepEqual(questions, [
      "✓ 1 Team – Add / manage users Allowed",
      "✓ 2 Invoices – Publish by API Allowed",
      "✓ 3 Invoices – Publish by API Allowed",
    ]);
    assert.deepEqual(
      outlined.map(([id]) => id),
      ["team", "publish-1", "publish-2"],
    );
    assert.equal(await focused(), "Administrator", "the choice keeps the focus");
    // The user is the same object as before, and unchanged.
    assert.equal(await driver.executeScript(() => globalThis.page.user.role), "standard-user");
  });

  test("what is unfolded stays so as the page is seen as another role, and says what oneself would be answered", async () => {
    await open(english);
    await call();
    await tabTo("✕ 3");
    await press(Key.ENTER);
    await driver.executeScript(() =>
      document.querySelector("dossier-roles-inspect").shadowRoot.querySelectorAll("input")[1].click(),
    );
    await drawn();
    const { facts } = await shown();
    assert.deepEqual(facts.slice(0, 9), [
      ...["Question", "invoices.publish", "About", "somebody else's record"],
      ...["Who asks", "Léa · Administrator", "Answer", "Allowed by the Administrator role.", "granted"],
    ]);
    assert.equal(facts[9], "As you are signed in: denied.");
  });

  test("an option can be ticked for the role that one sees the page as", async () => {
    await open(english);
    await call();
    await tabTo("As you are signed in");
    await press(Key.ARROW_DOWN, Key.ARROW_DOWN);
    await drawn();
    assert.equal((await shown()).summary, "3 questions, 3 denied");
    await tabTo("Publish to the accounting software");
    await press(Key.SPACE);
    await drawn();
    assert.equal(await focused(), "Publish to the accounting software");
    assert.deepEqual(await driver.executeScript(() => globalThis.page.seenAs(globalThis.page.user).options), {
      publishDocuments: true,
    });
    assert.deepEqual(
      (await shown()).outlined.map(([id, answer]) => [id, answer]),
      [
        ["publish-1", "allowed"],
        ["publish-2", "allowed"],
      ],
    );
  });

  test("as long as the page is seen as somebody else it says so, without the panel too, and there is a way back", async () => {
    await open(english);
    await call();
    await tabTo("As you are signed in");
    await press(Key.ARROW_DOWN);
    await press(Key.ESCAPE);
    const { title, status } = await shown();
    assert.equal(title ?? null, null);
    assert.match(status, /^You see this page as: Administrator\. .*screen only/);
    await driver.executeScript(() => document.activeElement?.blur());
    await tabTo("Back to yourself");
    await press(Key.ENTER);
    assert.equal(await shown(), null);
    assert.equal(await driver.executeScript(() => document.querySelector("#team").hidden), true);
  });

  test("the focus comes back to where it was, and the page hears nothing of the panel", async () => {
    await open(english);
    await driver.executeScript(() => document.querySelector("#publish-1").focus());
    await driver.executeScript(() => globalThis.page.heard.splice(0));
    await call();
    await press(Key.TAB, Key.TAB, Key.SPACE, "x", Key.ESCAPE);
    assert.equal(await shown(), null);
    assert.equal(await driver.executeScript(() => document.activeElement.id), "publish-1");
    const heard = await driver.executeScript(() => globalThis.page.heard);
    // The modifiers, before the key was whole; and its own element gets the focus back.
    assert.deepEqual([...new Set(heard)].sort(), ["focusin publish-1", "keydown publish-1"]);
  });

  test("a click on a mark unfolds its question", async () => {
    await open(english);
    await call();
    const mark = await driver.executeScript(() =>
      [...document.querySelector("dossier-roles-inspect").shadowRoot.querySelectorAll(".outline .mark")].at(-1),
    );
    await mark.click();
    assert.deepEqual((await shown()).facts.slice(0, 4), [
      "Question",
      "invoices.publish",
      "About",
      "somebody else's record",
    ]);
    assert.match(await focused(), /^✕ 3/);
  });

  test("what is asked again takes the place of the question before, what is taken back is gone, and what left the page too", async () => {
    await open(english);
    await call();
    await driver.executeScript(() => {
      const { asked, user, invoices } = globalThis.page;
      const [team, one, two] = document.querySelectorAll("main button");
      asked(two, { user, capability: "invoices.publish", record: invoices[0] });
      globalThis.back = asked(() => [one], { user, by: "usePermissions" });
      globalThis.gone = team;
    });
    await drawn();
    assert.deepEqual(
      (await shown()).questions.map((text) => text.replace(/ \d /, " ")).sort(),
      ["✓ All rights at once Allowed", "✓ Invoices – Publish by API Allowed", "✕ Team – Add / manage users Denied"],
      "two places that are answered alike are one line",
    );
    await driver.executeScript(() => {
      globalThis.back();
      globalThis.gone.remove();
      globalThis.page.asked(document.querySelector("#publish-1"), {
        user: globalThis.page.user,
        capability: "invoices.publish",
        record: globalThis.page.invoices[0],
      });
    });
    await drawn();
    assert.deepEqual((await shown()).questions, ["✓ 1 Invoices – Publish by API Allowed"]);
  });

  test("it stands above a modal dialog, where it can be reached, and comes back when that is closed", async () => {
    await open(english);
    await driver.executeScript(() => {
      const dialog = document.createElement("dialog");
      dialog.append(document.querySelector("#publish-1"));
      document.querySelector("main").append(dialog);
      dialog.style.translate = "30px 40px";
      dialog.showModal();
    });
    await call();
    assert.deepEqual(
      (await shown()).outlined.map(([id]) => id),
      ["publish-2", "publish-1"],
    );
    await tabTo("As you are signed in");
    const isOnTop = () =>
      driver.executeScript(() => {
        const host = document.querySelector("dossier-roles-inspect");
        const { x, y, width } = host.shadowRoot.querySelector("h2").getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + 5) === host;
      });
    assert.equal(await isOnTop(), true);
    await driver.executeScript(() => document.querySelector("dialog").close());
    await drawn();
    assert.equal(await isOnTop(), true);
    assert.equal(await focused(), "As you are signed in");
  });

  test("another key can call it, and no other does", async () => {
    await open(await made("development", "en", "Control+F9"));
    await call();
    assert.equal(await shown(), null);
    await press(Key.F9);
    assert.equal(await shown(), null);
    await driver.actions().keyDown(Key.CONTROL).sendKeys(Key.F9).keyUp(Key.CONTROL).perform();
    assert.equal((await shown()).title, "Rights on this page");
  });

  test("a page's own styles do not reach it, and its do not reach the page", async () => {
    await open(english);
    const look = () =>
      driver.executeScript(() => {
        const root = document.querySelector("dossier-roles-inspect").shadowRoot;
        const of = (one) => {
          const { color, fontSize, display, padding, visibility } = getComputedStyle(one);
          return { color, fontSize, display, padding, visibility, width: one.getBoundingClientRect().width };
        };
        return [...root.querySelectorAll("aside, h2, button, label, input")].map(of);
      });
    const ofThePage = () =>
      driver.executeScript(() =>
        JSON.stringify(Object.entries(getComputedStyle(document.querySelector("#publish-1")))),
      );
    const before = await ofThePage();
    await call();
    const plain = await look();
    assert.equal(await ofThePage(), before);
    await driver.executeScript(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { color: red; font: 40px serif; display: inline; padding: 20px; visibility: hidden; position: static; all: revert }" +
          "dossier-roles-inspect { display: none; visibility: hidden; color: red }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    assert.deepEqual(await look(), plain);
  });

  for (const lang of ["en", "fr"]) {
    test(`axe finds nothing wrong in any state, in ${lang}`, async () => {
      await open(await made("development", lang));
      await call();
      assert.deepEqual(await axeFinds(), [true, []], "the panel");
      await driver.executeScript(() => {
        for (const button of document
          .querySelector("dossier-roles-inspect")
          .shadowRoot.querySelectorAll("ol > li > button"))
          button.click();
      });
      await drawn();
      assert.deepEqual(await axeFinds(), [true, []], "every question unfolded");
      await tabTo(lang === "fr" ? "Tel que vous êtes connecté" : "As you are signed in");
      await press(Key.ARROW_DOWN, Key.ARROW_DOWN);
      await drawn();
      assert.deepEqual(await axeFinds(), [true, []], "seen as another role");
      await press(Key.ESCAPE);
      assert.deepEqual(await axeFinds(), [true, []], "the panel closed");
    });
  }

  test("the plain code of docs/why-hidden.md works", async () => {
    const { code } = blocksOf("ts").find(
      ({ document, code }) => document === "docs/why-hidden.md" && /asked/.test(code),
    );
    const { outputFiles } = await esbuild({
      stdin: { contents: `${code}\nglobalThis.report = () => {};`, loader: "ts", resolveDir: folder },
      ...{ bundle: true, format: "esm", conditions: ["development"], write: false, logLevel: "error" },
    });
    await writeFile(join(folder, "plain-code.js"), outputFiles[0].text);
    const page = '<button id="publish">Publish</button><script type="module" src="plain-code.js"></script>';
    await writeFile(join(folder, "plain-code.html"), `<!doctype html><html lang="en"><title>Invoices</title>${page}`);
    await open("plain-code.html");
    const isHidden = () => driver.executeScript(() => document.querySelector("#publish").hidden);
    assert.equal(await isHidden(), true);
    await call();
    assert.deepEqual((await shown()).questions, ["✕ 1 Invoices – Publish by API Denied"]);
    await tabTo("As you are signed in");
    await press(Key.ARROW_DOWN);
    await drawn();
    assert.equal(await isHidden(), false);
    assert.deepEqual((await shown()).outlined, [["publish", "allowed", "✓ 1"]]);
  });

  test("it speaks French on a French page", async () => {
    await open(await made("development", "fr"));
    await call();
    await tabTo("✕ 3");
    await press(Key.ENTER);
    const { title, questions, facts, notes } = await shown();
    assert.equal(title, "Les droits sur cette page");
    assert.equal(questions[1], "✓ 2 Factures – Publier par API Autorisé");
    assert.ok(facts.includes("le document de quelqu'un d'autre"));
    assert.match(notes[0], /^Cela ne change que l'écran\u00a0: /);
  });
});

const marked = () =>
  document.querySelector("dossier-roles-inspect").shadowRoot.querySelector("[data-marked]")?.textContent;

describe("in production", () => {
  test("the key does nothing, and the page is as it was", async () => {
    await open(await made("production"));
    await call();
    assert.equal(await shown(), null);
    assert.equal(await driver.executeScript(() => Symbol.for("dossier-roles.inspect") in globalThis), false);
    assert.equal(await driver.executeScript(() => document.querySelector("#team").hidden), true);
  });

  const page = (lines) => `import { canPerform } from "dossier-roles"; globalThis.may = canPerform; ${lines}`;
  const withIt = page('import { inspect } from "dossier-roles/inspect"; inspect({ locale: "en" });');

  const bundle = async (contents, options = {}) => {
    const stdin = { contents, resolveDir: folder };
    const { outputFiles } = await esbuild({
      ...{ stdin, bundle: true, write: false, minify: true, format: "esm", logLevel: "error" },
      ...options,
    });
    return outputFiles[0].text;
  };

  test("a bundle that calls it is, byte by byte, one that does not", async () => {
    for (const platform of ["browser", "node"]) {
      for (const conditions of [["production"], []]) {
        const options = { platform, conditions };
        assert.equal(await bundle(withIt, options), await bundle(page(""), options));
      }
    }
    // And that can fail.
    assert.notEqual(await bundle(withIt, { conditions: ["development"] }), await bundle(page("")));
  });

  test("so it is by Vite", async () => {
    const built = async (contents) => {
      await writeFile(join(folder, "one.js"), contents);
      const { output } = await vite({
        root: folder,
        ...{ configFile: false, logLevel: "error" },
        build: { write: false, modulePreload: false, rollupOptions: { input: join(folder, "one.js") } },
      });
      return output[0].code;
    };
    assert.equal(await built(withIt), await built(page("")));
  });
});
