// What the screens offer: every control of every screen, read as it is drawn. A control that is not known here is a fault.

import assert from "node:assert/strict";
import { draftName } from "./api.js";
import { controls, go } from "./world.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./world.js").Control} Control */

/** What is on every screen, whoever is signed in, and leads to no request about a record. */
const FRAME = new Set(["Skip to the content", "Français", "Switch person", "Invoices", "Settings"]);
const FIELDS = new Set(["Supplier", "Number", "Date", "Amount (EUR)", "Note", "← Back to the list"]);
const OPTION_TITLES = /** @type {Record<string, string>} */ ({
  "Create expense reports": "createExpenseReports",
  "Publish to the accounting software": "publishDocuments",
  "Practice view": "practiceView",
  "Add client files": "addClients",
});

/** Reads a screen: each control but those that `names` has, once by `known`, which says what it offers.
 * @param {Page} page
 * @param {Iterable<string>} names
 * @param {(control: Control) => string[] | undefined} known
 * @returns {Promise<string[]>} */
async function read(page, names, known) {
  const passive = new Set([...FRAME, ...names]);
  const offered = [];
  for (const control of await controls(page)) {
    if (passive.has(control.name)) continue;
    if (control.kind === "a" && control.to === "#/team") {
      offered.push("team");
      continue;
    }
    if (control.kind === "select" && control.name === "Account") continue;
    const lines = known(control);
    assert.ok(lines, `${await page.title()} has a ${control.kind} that this test does not know: “${control.name}”`);
    if (control.isOn) offered.push(...lines);
  }
  return offered;
}

/** Walks through every screen, and through every invoice there is by its address, as whoever is signed in.
 * @param {Page} page
 * @param {{ account: string, invoices: string[], members: { id: string, name: string }[] }} world
 * @returns {Promise<Set<string>>} */
export async function offered(page, { account, invoices, members }) {
  const offered = /** @type {Set<string>} */ (new Set());
  const add = (/** @type {string[]} */ lines) => {
    for (const line of lines) offered.add(line);
  };

  await go(page, "/");
  add([`enter ${account}`]);
  const accounts = (await controls(page)).find(({ kind, name }) => kind === "select" && name === "Account");
  add((accounts?.choices ?? []).map((id) => `enter ${id}`));
  let hasForm = false;
  add(
    await read(page, [], ({ kind, name, to }) => {
      const id = /^#\/invoices\/(i-[\w-]+)$/.exec(to)?.[1];
      if (kind === "a" && id) return [`see ${id} in the list`, `open ${id}`];
      if (kind === "a" && to === "#/invoices/new") {
        hasForm = true;
        return [];
      }
      if (kind === "radio" && ["All", "Processed", "Published"].includes(name)) return ["list"];
      return undefined;
    }),
  );

  await go(page, "/invoices/new");
  const adds = await read(page, FIELDS, ({ kind, name, choices }) => {
    if (kind === "select" && name === "Sent by") return choices.map((owner) => `add for ${owner}`);
    if (kind === "button" && name === "Add") return [];
    return undefined;
  });
  // What no button leads to is not offered; and where the button leads, there is the form.
  assert.equal(
    adds.some((line) => line.startsWith("add for")),
    hasForm,
  );
  add(adds);

  for (const id of invoices) {
    await go(page, `/invoices/${id}`);
    const lines = await read(page, FIELDS, ({ kind, name, choices }) => {
      if (kind === "select" && name === "Sent by") return choices.map((owner) => `give ${id} to ${owner}`);
      if (kind === "button" && name === "Save") return [`edit ${id}`];
      if (kind === "button" && /^Publish (again|to the accounting software)$/.test(name)) return [`publish ${id}`];
      return undefined;
    });
    // Without its button, a form offers nothing.
    add(lines.filter((line) => !line.startsWith("give") || lines.includes(`edit ${id}`)));
  }

  await go(page, "/settings");
  add(await read(page, [], () => undefined));
  if (await page.getByRole("heading", { name: "Automation rules" }).locator("..").getByRole("table").count())
    add(["rules"]);

  await go(page, "/team");
  let hasNew = false;
  const names = new Map(members.map(({ id, name }) => [`Edit ${name}`, id]));
  const edits = /** @type {string[]} */ ([]);
  await read(page, [], ({ kind, name }) => {
    if (kind === "button" && names.has(name)) edits.push(name);
    else if (kind === "button" && name === "Add a person") hasNew = true;
    else return undefined;
    return [];
  });
  for (const edit of edits) {
    const id = names.get(edit);
    await page.getByRole("button", { name: edit, exact: true }).click();
    add(await drafts(page, (draft) => `make ${id} ${draft}`, `remove ${id}`, [...names.keys(), "Add a person"]));
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
  }
  if (hasNew) {
    await page.getByRole("button", { name: "Add a person", exact: true }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Essai");
    add(await drafts(page, (draft) => `create ${draft}`, undefined, [...names.keys(), "Name"]));
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
  }
  return offered;
}

/** Tries every draft that an open form lets one choose; which of them it would send.
 * @param {Page} page
 * @param {(draft: string) => string} line
 * @param {string | undefined} removal
 * @param {string[]} around what else is on the screen */
async function drafts(page, line, removal, around) {
  const lines = [];
  const form = page.locator("form.member");
  for (const radio of await form.getByRole("radio").all()) {
    await radio.check();
    const role = (await radio.getAttribute("value")) ?? "";
    const boxes = await form.getByRole("checkbox").all();
    for (let bits = 0; bits < 1 << boxes.length; bits++) {
      for (const [at, box] of boxes.entries()) await box.setChecked((bits & (1 << at)) !== 0);
      const ticks = /** @type {string[]} */ ([]);
      for (const box of boxes) if (await box.isChecked()) ticks.push((await box.getAttribute("name")) ?? "");
      lines.push(
        ...(await read(page, around, ({ kind, name }) => {
          if (kind === "radio") return [];
          if (kind === "checkbox") return OPTION_TITLES[name] ? [] : undefined;
          if (kind !== "button") return undefined;
          if (name === "Save" || name === "Add") return [line(draftName(role, ticks))];
          if (name === "Remove from the account" && removal) return [removal];
          return name === "Cancel" ? [] : undefined;
        })),
      );
    }
  }
  return lines;
}
