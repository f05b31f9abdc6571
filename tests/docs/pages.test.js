// The examples that are for a page, in Chromium: under a policy that lets in nothing but the page's own files.

import assert from "node:assert/strict";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "../package/chromium.js";
import { serve } from "../package/server.js";
import { blocksOf, root } from "./documents.js";

const folder = await mkdtemp(join(tmpdir(), "docs-"));
after(() => rm(folder, { recursive: true }));
await symlink(fileURLToPath(new URL("pkg", root)), join(folder, "pkg"));
const server = await serve(folder);
const { driver } = await chromium();

const TAG = '<script type="module" src="pkg/elements-standalone.js"></script>';
let written = 0;

/** Opens a page with these parts, and waits until its elements are drawn. */
async function open(...parts) {
  const name = `page-${written++}.html`;
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>an example</title>${parts.join("\n")}`;
  await writeFile(join(folder, name), text);
  await driver.get(server.url + name);
  await driver.wait(async () => (await elements()).every(({ isDrawn }) => isDrawn), 20_000);
}

/** The elements of the page: each by its name, and whether it is drawn. */
const elements = () =>
  driver.executeScript(() =>
    [...document.querySelectorAll("*")]
      .filter(({ localName }) => localName.includes("-"))
      .map(({ localName, hasUpdated, shadowRoot }) => {
        return { localName, isDrawn: hasUpdated === true && shadowRoot.textContent.trim() !== "" };
      }),
  );

describe("the elements of an example are drawn:", () => {
  const examples = blocksOf("html");
  test("there are such examples in README.md and in docs/explorer.md", () => {
    assert.deepEqual([...new Set(examples.map(({ document }) => document))], ["README.md", "docs/explorer.md"]);
  });
  for (const { place, code } of examples) {
    test(place, async () => {
      await open(code.includes("<script") ? "" : TAG, code);
      const shown = (await elements()).map(({ localName }) => localName);
      const written = [...code.matchAll(/<([a-z]+-[a-z]+)/g)].map(([, name]) => name);
      assert.notEqual(written.length, 0);
      assert.deepEqual(shown, written);
    });
  }
});

describe("a script of an example works in its page:", () => {
  const examples = blocksOf("js").filter(({ code }) => code.includes("document.querySelector"));
  test("there is one, of a team of one's own", () => {
    assert.deepEqual(
      examples.map(({ document }) => document),
      ["docs/explorer.md"],
    );
  });
  for (const { document, line, place, code } of examples) {
    test(place, async () => {
      const team = {
        account: { id: "acc-1" },
        users: [{ id: "u-ines", role: "administrator", name: "Inès Brossard", status: "active" }],
      };
      await writeFile(join(folder, "team"), JSON.stringify(team));
      await writeFile(
        join(folder, "given.js"),
        "globalThis.saved = []; globalThis.save = async (team) => saved.push(team);",
      );
      await writeFile(join(folder, "example.js"), code);
      const before = blocksOf("html").findLast((html) => html.document === document && html.line < line);
      const script = (name) => `<script type="module" src="${name}"></script>`;
      await open(TAG, before.code, script("given.js"), script("example.js"));

      const shows = (words) =>
        driver.executeScript(
          (words) => document.querySelector("role-editor").shadowRoot.textContent.includes(words),
          words,
        );
      await driver.wait(() => shows("Inès Brossard"), 20_000);
      // What a person does there ends in this event; that it does is tested in tests/page.
      const saved = await driver.executeScript(() => {
        const editor = document.querySelector("role-editor");
        editor.dispatchEvent(new CustomEvent("change", { detail: { team: editor.team } }));
        editor.dispatchEvent(new CustomEvent("change", { detail: null }));
        return saved;
      });
      assert.deepEqual(saved, [team]);
    });
  }
});
