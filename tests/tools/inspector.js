// `dossier-roles/inspect` in an application: all of it in development, nothing of it in production.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { visited } from "./browser.js";

/** What the inspector says and does, and nobody else. */
const TRACES =
  /dossier-roles[.-]inspect|Rights on this page|Les droits sur cette page|Alt\+Shift\+R|adoptedStyleSheets/;

/** A page in Chromium: its button `#team` is hidden; the key shows why; seen as an administrator the page shows it. */
export async function rightInspector(url) {
  await visited(url, async (page, complaints) => {
    await page.waitForSelector("#team", { state: "hidden" });
    const panel = page.getByRole("complementary", { name: "Rights on this page" });
    // The page may still be waiting for its scripts.
    for (let tries = 0; !(await panel.isVisible()); tries += 1) {
      if (tries === 20) throw new Error(`no inspector at ${url}: ${complaints.join("; ")}`);
      await page.keyboard.press("Alt+Shift+R");
      await page.waitForTimeout(1_000);
    }
    await page.getByRole("button", { name: "Team – Add / manage users Denied" }).click();
    await page.getByText("The Standard user role does not give this right.").waitFor();
    await page.getByRole("radio", { name: "Administrator" }).check();
    const team = await page.waitForSelector("#team", { state: "visible" });
    const around = page.locator("dossier-roles-inspect .outline:visible");
    await around.first().waitFor();
    assert.deepEqual(rounded(await around.first().boundingBox()), rounded(await team.boundingBox()));
    await page.keyboard.press("Escape");
    await page.getByRole("status").getByText("This changes the screen only").waitFor();
    await page.getByRole("button", { name: "Back to yourself" }).click();
    await page.waitForSelector("#team", { state: "hidden" });
    assert.deepEqual(complaints, []);
  });
}

const rounded = (box) => Object.entries(box).map(([side, at]) => [side, Math.round(at)]);

/** The same page in production: the key does nothing. */
export async function noInspector(url) {
  await visited(url, async (page, complaints) => {
    await page.waitForSelector("#team", { state: "hidden" });
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("Alt+Shift+R");
    await page.waitForTimeout(500);
    assert.equal(await page.locator("dossier-roles-inspect").count(), 0);
    assert.equal(await page.evaluate(() => Symbol.for("dossier-roles.inspect") in globalThis), false);
    assert.deepEqual(complaints, []);
  });
}

/** What was built has no trace of it, in any of its files. */
export async function noTraceIn(folder) {
  const files = (await scriptsIn(folder)).filter(([, text]) => TRACES.test(text)).map(([name]) => name);
  assert.deepEqual(files, []);
}

/** And that can fail. */
export async function traceIn(folder) {
  const files = (await scriptsIn(folder)).filter(([, text]) => TRACES.test(text));
  assert.notDeepEqual(files, []);
}

async function scriptsIn(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[cm]?js$/.test(name));
  assert.notDeepEqual(names, []);
  return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")]));
}
