// As everyone, through every screen: what the screens offer is what the API lets through. Nothing that is offered is refused, and
// nothing that is let through is hidden.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ASKED, letThrough, ROLES, routesOfTheSources, SIGN_IN } from "./api.js";
import { offered } from "./screens.js";
import { go, signIn, startWorld } from "./world.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof startWorld>>} */
let world;
/** @type {() => void} */
let restore;
before(async () => {
  world = await startWorld();
  restore = world.app.keep();
});
after(() => world?.close());

test("every route of the sources is asked", async () => {
  assert.deepEqual(await routesOfTheSources(), [...ASKED, ...SIGN_IN].sort());
});

// Who has what: two administrators, an approver and a standard user with a tick and without, people of the other account, and
// somebody who is in both.
const everyone = [
  ["u-ines", "d-dupont"],
  ["u-paul", "d-dupont"],
  ["u-nora", "d-dupont"],
  ["u-lea", "d-dupont"],
  ["u-tom", "d-dupont"],
  ["u-zoe", "d-dupont"],
  ["u-zoe", "d-martin"],
  ["u-marc", "d-martin"],
  ["u-lou", "d-martin"],
];

describe("as it is at the start,", () => {
  for (const [id = "", account = ""] of everyone)
    test(`${id} of ${account} is offered what they are let through to`, { timeout: 300_000 }, () => same(id, account));
});

describe("whatever is pressed is let through:", () => {
  for (const [id = "", account = ""] of everyone)
    test(`all that ${id} of ${account} is offered`, { timeout: 300_000 }, () => press(id, account));
});

describe("after changes that people made on the screens,", () => {
  before(async () => {
    restore();
    await changes();
  });
  after(() => restore());

  for (const [id = "", account = ""] of everyone.filter(([id]) => id !== "u-tom"))
    test(`${id} of ${account} is offered what they are let through to`, { timeout: 300_000 }, () => same(id, account));
});

test("no page complained", () => assert.deepEqual(world.complaints.filter(isSurprise), []));

/** A browser writes down each 403 and 404 by itself: the walk opens every invoice by its address.
 * @param {string} complaint */
const isSurprise = (complaint) => !/^Failed to load resource: .* status of 40[34] /.test(complaint);

/** Compares what is offered with what is let through, both ways.
 * @param {string} id
 * @param {string} account */
async function same(id, account) {
  const passed = await letThrough(world.app, { id, account });
  const page = await enter(id, account);
  const invoices = [...world.app.origin.invoices.map((invoice) => invoice.id), "i-nobody-1"];
  const refused = /** @type {Set<string>} */ (new Set());
  page.on("response", (response) => {
    if (response.status() >= 400) refused.add(`${response.request().method()} ${new URL(response.url()).pathname}`);
  });
  const members = world.app.accounts
    .people()
    .filter((person) => person.account.id === account)
    .map(({ id, name }) => ({ id, name: name ?? "" }));
  const seen = await offered(page, { account, invoices, members });
  await page.close();
  assert.deepEqual([...seen].filter((line) => !passed.has(line)).sort(), [], "offered, and refused");
  assert.deepEqual([...passed].filter((line) => !seen.has(line)).sort(), [], "let through, and hidden");
  // No screen asks for what is refused; but for the invoices that the walk opens by their address, and that are not theirs.
  const theirs = invoices.filter((invoice) => !passed.has(`open ${invoice}`));
  assert.deepEqual([...refused].sort(), theirs.map((invoice) => `GET /api/invoices/${invoice}`).sort());
  // It is about something.
  assert.ok(passed.has("list"));
}

/** @param {string} id
 *  @param {string} account */
async function enter(id, account) {
  const person = world.app.accounts.people().find((one) => one.id === id && one.account.id === account);
  if (!person) throw new Error(`nobody in ${account} is ${id}`);
  const page = await world.open();
  await signIn(page, person.name ?? "", person.account.name ?? "");
  return page;
}

/** Presses every button that is offered, and lets nothing of it last.
 * @param {string} id
 * @param {string} account */
async function press(id, account) {
  const page = await enter(id, account);
  /** @type {string[]} */
  const answers = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const method = response.request().method();
    if (pathname.startsWith("/api/") && method !== "GET") answers.push(`${method} ${pathname} ${response.status()}`);
  });

  /** Presses a button, and waits for what comes of it: exactly this request, and it is let through.
   * @param {string} name
   * @param {string} request */
  async function button(name, request) {
    answers.length = 0;
    const answer = page.waitForResponse((response) => response.request().method() !== "GET");
    await page.getByRole("button", { name, exact: true }).click();
    await (await answer).finished();
    const [method = "", path = ""] = request.split(" ");
    assert.equal(answers.length, 1);
    assert.match(answers[0] ?? "", new RegExp(`^${method} /api${path} 20[01]$`), `${name}: ${answers[0]}`);
    restore();
  }

  const isOn = (/** @type {string} */ name) =>
    page
      .locator(`button:not([aria-disabled="true"])`)
      .filter({ hasText: new RegExp(`^${name}$`) })
      .count();

  let pressed = 0;
  await go(page, "/");
  const links = await page.locator("tbody a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const link of links) {
    const path = link.slice(1);
    await go(page, path);
    await page.getByLabel("Note").fill("vu");
    await button("Save", `PATCH ${path}`);
    pressed++;
    for (const name of ["Publish again", "Publish to the accounting software"]) {
      await go(page, "/settings");
      await go(page, path);
      if (!(await isOn(name))) continue;
      await button(name, `POST ${path}/publish`);
      pressed++;
    }
  }
  // To everyone in the list of owners: the first invoice and the last one.
  for (const path of [links[0], links.at(-1)].flatMap((link) => (link ? [link.slice(1)] : []))) {
    await go(page, path);
    const owner = page.getByLabel("Sent by");
    const choices = await owner.locator("option").evaluateAll((all) => all.map((one) => one.getAttribute("value")));
    for (const choice of choices) {
      await go(page, "/settings");
      await go(page, path);
      await owner.selectOption(choice);
      await button("Save", `PATCH ${path}`);
      pressed++;
    }
  }
  await go(page, "/invoices/new");
  const owners = await page
    .getByLabel("Sent by")
    .locator("option")
    .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
  for (const owner of owners) {
    await go(page, "/settings");
    await go(page, "/invoices/new");
    for (const [field, value] of [
      ["Supplier", "Essai"],
      ["Date", "2026-03-04"],
      ["Amount (EUR)", "12,50"],
    ])
      await page.getByLabel(field ?? "").fill(value ?? "");
    await page.getByLabel("Sent by").selectOption(owner);
    await button("Add", "POST /invoices");
    pressed++;
  }
  await go(page, "/team");
  const edits = await page.getByRole("button", { name: /^Edit / }).allTextContents();
  for (const edit of edits) {
    for (const name of ["Save", "Remove from the account"]) {
      await go(page, "/settings");
      await go(page, "/team");
      await page.getByRole("button", { name: edit, exact: true }).click();
      if (!(await isOn(name))) continue;
      await button(name, `${name === "Save" ? "PATCH" : "DELETE"} /team/[\\w-]+`);
      pressed++;
    }
  }
  // Each role, with every tick that it is offered: what is sent is what is on the screen.
  for (const edit of edits.slice(-1)) {
    for (const role of ROLES) {
      await go(page, "/settings");
      await go(page, "/team");
      await page.getByRole("button", { name: edit, exact: true }).click();
      await page.locator(`form.member input[value="${role}"]`).check();
      const options = /** @type {Record<string, boolean>} */ ({});
      for (const box of await page.locator("form.member").getByRole("checkbox").all()) {
        await box.check();
        options[(await box.getAttribute("name")) ?? ""] = true;
      }
      const request = page.waitForRequest((request) => request.method() === "PATCH");
      await button("Save", "PATCH /team/[\\w-]+");
      const hasOptions = Object.keys(options).length > 0;
      assert.deepEqual((await request).postDataJSON(), { role, ...(hasOptions && { options }) });
      pressed++;
    }
  }
  await page.close();
  assert.ok(pressed > 0);
}

/** What people change in the application: ticks, roles, owners; somebody comes, and somebody goes. What is changed is seen at once,
 * by whoever changed it and by whoever it is about. */
async function changes() {
  const ines = await enter("u-ines", "d-dupont");
  const lea = await enter("u-lea", "d-dupont");
  const tom = await enter("u-tom", "d-dupont");
  const paul = await enter("u-paul", "d-dupont");
  const publish = lea.getByRole("button", { name: "Publish to the accounting software" });
  const count = (/** @type {Page} */ page, /** @type {string} */ text) =>
    page.getByText(text, { exact: true }).waitFor();
  const form = ines.locator("form.member");

  // A tick: her button does something from now on.
  await go(lea, "/invoices/i-lea-2");
  assert.equal(await publish.getAttribute("aria-disabled"), "true");
  await go(ines, "/team");
  await ines.getByRole("button", { name: "Edit Léa Bernard" }).click();
  await form.getByLabel("Publish to the accounting software").check();
  await form.getByRole("button", { name: "Save" }).click();
  await ines.getByText("Léa Bernard: saved.").waitFor();
  await lea.locator(`button[aria-disabled="false"]`, { hasText: "Publish to the accounting software" }).waitFor();
  await publish.click();
  await lea.getByText("The invoice is published.").waitFor();

  // An owner: one invoice fewer for her, one more for him.
  await go(lea, "/");
  await go(tom, "/");
  await count(lea, "7 invoices");
  await count(tom, "7 invoices");
  await go(ines, "/invoices/i-lea-1");
  await ines.getByLabel("Sent by").selectOption("u-tom");
  await ines.getByRole("button", { name: "Save" }).click();
  await count(lea, "6 invoices");
  await count(tom, "8 invoices");

  // A role, and the last administrator's own: her team is gone from the screen, and his is there.
  await go(ines, "/team");
  await ines.getByRole("button", { name: "Edit Inès Dupont" }).click();
  await form.getByRole("radio", { name: "Standard user" }).check();
  await form.getByText("An account keeps at least one administrator.").first().waitFor();
  await form.getByRole("button", { name: "Cancel" }).click();
  assert.equal(await paul.getByRole("link", { name: "Team" }).count(), 0);
  await ines.getByRole("button", { name: "Edit Paul Dupont" }).click();
  await form.getByRole("radio", { name: "Administrator" }).check();
  await form.getByRole("button", { name: "Save" }).click();
  await paul.getByRole("link", { name: "Team" }).waitFor();
  await ines.getByRole("button", { name: "Edit Inès Dupont" }).click();
  await form.getByRole("radio", { name: "Standard user" }).check();
  await form.getByRole("button", { name: "Save" }).click();
  await ines.getByText("The Standard user role does not give this right.").waitFor();
  assert.equal(await ines.getByRole("link", { name: "Team" }).count(), 0);

  // Somebody comes, and can sign in; somebody goes, and is turned out.
  await go(paul, "/team");
  await paul.getByRole("button", { name: "Add a person" }).click();
  await paul.getByLabel("Name").fill("Anaïs Roy");
  await paul.locator("form.member").getByRole("button", { name: "Add" }).click();
  await paul.getByText("Anaïs Roy is in the account.").waitFor();
  await paul.getByRole("button", { name: "Edit Tom Leroy" }).click();
  await paul.getByRole("button", { name: "Remove from the account" }).click();
  await tom.getByText("You are not in this account any more.").waitFor();
  await signIn(tom, "Anaïs Roy", "Dupont SARL");
  await count(tom, "No invoice.");

  // Another account: other invoices, another role.
  await tom.getByRole("button", { name: "Switch person" }).click();
  await signIn(tom, "Zoé Martin", "Dupont SARL");
  await count(tom, "0 invoices");
  assert.equal(await tom.getByRole("link", { name: "Team" }).count(), 0);
  await tom.getByLabel("Account").selectOption("d-martin");
  await count(tom, "21 invoices");
  await tom.getByRole("link", { name: "Team" }).waitFor();
  for (const page of [ines, lea, tom, paul]) await page.close();
}
