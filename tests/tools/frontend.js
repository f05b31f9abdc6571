// What is demanded of a frontend: a page with a button "Publish" about one invoice of Léa's, and four buttons that change what the
// answer rests on. Every answer follows, and a button that does nothing can be reached and says why.

import assert from "node:assert/strict";
import { servingFolder, visited } from "./browser.js";

/** What somebody presses, one after another, and what the button says then: nothing, where they may publish. */
const STEPS = [
  [undefined, "This needs the option “Publish to the accounting software”, which is not ticked."],
  ["Tick the option", ""],
  ["Give it to Tom", "This right covers only one's own documents, and this is not one of them."],
  ["Become an administrator", ""],
  ["Switch the account", "This document does not belong to this account."],
];

/** Presses the buttons of a page in Chromium, and listens as a reader of screens does. It complains about nothing. */
export async function rightFrontend(url) {
  const { complaints } = await visited(url, async (page, said) => {
    const named = (name) => page.getByRole("button", { name, exact: true });
    const publish = named("Publish");
    await publish.waitFor({ timeout: 60_000 }).catch((error) => {
      throw new Error(`${url} shows no button: ${said.join("; ") || error.message}`);
    });
    await drawn(page);
    let published = 0;
    for (const [name, reason] of STEPS) {
      if (name) await named(name).click();
      await page
        .waitForFunction((reason) => document.getElementById("can")?.textContent === (reason || "yes"), reason, {
          timeout: 10_000,
        })
        .catch(async () => {
          const shown = await page.locator("#can").textContent();
          assert.fail(`after ${name}, \`<Can>\` shows ${shown} and not ${reason || "yes"}`);
        });
      assert.deepEqual(await heard(page), { description: reason, isDisabled: reason !== "" }, `after ${name}`);
      // It is reached as people do, and activated in each way.
      await publish.focus();
      assert.equal(
        await publish.evaluate((button) => button.getRootNode().activeElement === button),
        true,
        "it is reached",
      );
      for (const press of [
        () => page.keyboard.press("Enter"),
        () => page.keyboard.press("Space"),
        () => clicked(page, publish),
      ]) {
        await press();
        if (reason === "") published++;
      }
      await page.waitForFunction(
        (count) => document.getElementById("published")?.textContent === `${count}`,
        published,
      );
    }
    assert.equal(published, 6);
  });
  assert.deepEqual(complaints, []);
}

/** The same, of a folder of plain files. */
export const rightFrontendFolder = (folder, page) => servingFolder(folder, (url) => rightFrontend(`${url}/`), page);

/** Waits until the page is the application's own: what a server has sent hears nobody yet. */
const drawn = (page) =>
  page.waitForFunction(() => document.documentElement.dataset.isReady === "true", { timeout: 60_000 });

async function clicked(page, button) {
  const { x, y, width, height } = await button.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** The button as it is told to whoever does not see it. */
async function heard(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send("DOM.getDocument");
    const asked = { nodeId: root.nodeId, role: "button", accessibleName: "Publish" };
    const { nodes } = await session.send("Accessibility.queryAXTree", asked);
    assert.equal(nodes.length, 1, "there is one such button");
    const [{ description, properties }] = nodes;
    const isDisabled = properties.some(({ name, value }) => name === "disabled" && value.value === true);
    return { description: description?.value ?? "", isDisabled };
  } finally {
    await session.detach();
  }
}
