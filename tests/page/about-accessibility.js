import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { withoutScripts, withoutWasm } from "./proxy.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What each element of the explorer can show, by the page's address, and what is pressed there: a line for each. */
const states = {
  "role-table": {
    "the table of a practice": ["?account=practice"],
    "the table of a practice with practice view": ["?account=practice-view"],
    "a cell": ["?cell=invoices.publish/standard-user"],
    "a cell that is for one's own documents": ["?cell=invoices.view/standard-user"],
    "a cell that an account lacks": ["?cell=practice.view/administrator"],
    "a right": ["?cell=expense-reports.create"],
    "rows that have some words": ["?filter=frais"],
    "no row": ["?filter=zzz"],
    "two roles compared": ["?view=compare&compare=expense-approver+standard-user"],
    "a role compared with itself": ["?view=compare&compare=administrator+administrator"],
    "which role is enough, and no task": ["?view=enough"],
    "which role is enough": ["?view=enough&tasks=invoices.publish+expense-reports.manage:all"],
    "tasks that no role is enough for": ["?view=enough&account=client&tasks=practice.view"],
  },
  "role-card": {
    "the card of an approver": ["?role=expense-approver&account=practice"],
    "the card of a standard user": ["?role=standard-user", "role-card >>> summary"],
  },
  "role-editor": {
    "a person": ["?person=u-tom-nguyen"],
    "a person's invoices": ["?person=u-tom-nguyen", "role-editor >>> summary"],
    "a change to a person": ["?person=u-lea-martin", '[data-act="change"]', "#option-createExpenseReports"],
    "a change done": ["?person=u-lea-martin", '[data-act="change"]', "#option-createExpenseReports", "#confirm"],
    "a person to be added": ["", '[data-act="add"]'],
    "a person without a name": ["", '[data-act="add"]', "#confirm"],
    "a person to be removed": ["?person=u-tom-nguyen", '[data-act="remove"]'],
    "somebody who may not act": ["?acting=u-tom-nguyen", '[data-act="change"]'],
    "the team as it was": ["", '[data-act="reset"]'],
    "what the subscription took away": ["?account=practice&person=u-tom-nguyen"],
    "what has no use cleared": ["?account=practice&person=u-tom-nguyen", '[data-act="clear"]'],
  },
};

const account = { id: "a-keroual", kind: "practice", practiceViewIncluded: false };
const ana = { id: "u-ana", name: "Ana Le Goff", email: "ana@keroual.example", role: "administrator" };
const crowd = Array.from({ length: 60 }, (_, place) => ({
  id: `u-${place}`,
  role: "standard-user",
  options: { practiceView: place === 7 },
}));

/** What an editor can show of a team of the page's own: what is set, and what is pressed. */
const teams = {
  "a team that is awaited": [{ team: null }],
  "a team that is none": [{ team: { users: [{ id: "" }, ana, ana, null] } }, "role-editor >>> summary"],
  "a team that is a text": [{ team: "[]" }, "role-editor >>> summary"],
  "a large team": [{ team: { account, users: [ana, ...crowd] } }],
  "somebody found in it": [{ team: { account, users: [ana, ...crowd] }, filter: "u-5", person: "u-ana" }],
  "nobody found in it": [{ team: { account, users: [ana, ...crowd] }, filter: "zzz" }],
  "those with something to put in order": [{ team: { account, users: [ana, ...crowd] } }, "#untidy"],
  "a large team to read": [{ team: { account, users: [ana, ...crowd] }, controls: false }],
  "a role that nobody knows": [{ team: { account, users: [ana, { id: "u-bob", role: "manager" }] }, person: "u-bob" }],
  "a role to be given again": [
    { team: { account, users: [ana, { id: "u-bob", role: "manager" }] }, person: "u-bob" },
    '[data-act="give"]',
  ],
  "options that cannot be read": [
    { team: { account, users: [ana, { id: "u-bob", role: "standard-user", options: 7 }] }, person: "u-bob" },
  ],
  "an administrator with ticks": [{ team: { users: [{ ...ana, options: { publishDocuments: true } }] } }],
  "an option that is none any more": [{ team: { users: [{ ...ana, options: { sendFaxes: true } }] } }],
  "a tick without use in the form": [
    {
      team: { account, users: [ana, { id: "u-bob", role: "standard-user", options: { practiceView: true } }] },
      person: "u-bob",
    },
    '[data-act="change"]',
  ],
  "a team without an administrator": [{ team: { users: [{ id: "u-bob", role: "standard-user" }] } }],
  "a team of nobody": [{ team: { users: [] } }],
  "invoices that are no list": [{ invoices: "[]" }],
};

export default function aboutAccessibility(page) {
  /** What axe-core finds in a part of the page as it is, in a line each. */
  async function violations(part) {
    // Evaluated by the driver: the page's own policy lets no script in.
    if (!(await page.run(() => "axe" in window))) await page.driver.executeScript(axe);
    const found = await page.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
       axe.run(arguments[0] ?? document, options).then(({ violations }) => done(violations), (error) => done(String(error)));`,
      part,
    );
    assert.ok(Array.isArray(found), found);
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} – ${failureSummary}`),
    );
  }

  /** No driver sets what the reader prefers in every engine; but all that is drawn follows `color-scheme`. */
  const turn = (scheme) =>
    page.run((wanted) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`:root { color-scheme: only ${wanted} !important }`);
      document.adoptedStyleSheets = [sheet];
      return getComputedStyle(document.documentElement).backgroundColor;
    }, scheme);

  /** Neither language has colours of its own: the dark ones are looked at in French. */
  async function assertClean(paths, part, ...presses) {
    for (const path of paths) {
      await page.open(path);
      for (const css of presses) await page.click(css);
      for (const scheme of path === paths[0] ? ["light", "dark"] : ["light"]) {
        await turn(scheme);
        assert.deepEqual(await violations(part), [], `/${path}, ${scheme}`);
      }
    }
  }

  test("axe-core finds nothing in the whole page, in both languages, light and dark", () => assertClean(["", "en/"]));

  test("axe-core finds nothing in the article, in both languages, light and dark", () =>
    assertClean(["article.html", "en/article.html"], undefined, '[id="expense-reports.create/standard-user"]'));

  for (const [element, shown] of Object.entries(states)) {
    for (const [state, [query, ...presses]] of Object.entries(shown)) {
      test(`axe-core finds nothing, in both languages, light and dark: ${state}`, () =>
        assertClean([query, `en/${query}`], element, ...presses));
    }
  }

  for (const [state, [properties, ...presses]] of Object.entries(teams)) {
    test(`axe-core finds nothing, in both languages, light and dark: ${state}`, async () => {
      for (const path of ["", "en/"]) {
        await page.open(path);
        await page.run(
          (wanted) => Object.assign(all("role-editor")[0], wanted).updateComplete.then(() => {}),
          properties,
        );
        for (const css of presses) await page.click(css);
        for (const scheme of path === "" ? ["light", "dark"] : ["light"]) {
          await turn(scheme);
          assert.deepEqual(await violations("role-editor"), [], `/${path}, ${scheme}`);
        }
      }
    });
  }

  test("axe-core finds nothing in what is drawn ahead, nor in the apology above it", async () => {
    for (const path of ["", "en/article.html"]) {
      await withoutScripts(async (url) => {
        await page.driver.get(url + path);
        assert.deepEqual(await violations(), [], `/${path}`);
      });
      await withoutWasm(async (url) => {
        await page.open(path, url);
        assert.match(await page.text(".trouble"), /wasm-unsafe-eval/, `/${path}`);
        assert.deepEqual(await violations(), [], `/${path}`);
      });
    }
  });

  test("axe-core would find what is wrong", async () => {
    await page.open();
    const [light, dark] = [await turn("light"), await turn("dark")];
    assert.notEqual(light, dark);
    await page.run(() => all("role-table >>> label")[0].remove());
    assert.match((await violations("role-table")).join("\n"), /^label: .*#account-client/m);
  });
}
