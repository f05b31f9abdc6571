import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { CELLS } from "../rights.js";

/** What the page can show besides the table, as addresses. */
const states = [
  "",
  "?cell=invoices.publish/standard-user",
  "?cell=invoices.publish",
  "?view=compare",
  "?view=enough&tasks=invoices.publish:all",
];

export default function aboutLayout(page) {
  /** Not every engine makes its window as narrow as a phone; below 40rem all are laid out alike, so the root is narrowed. */
  async function narrow(width) {
    await page.driver.manage().window().setRect({ width, height: 900 });
    await page.run((wanted) => {
      document.documentElement.style.width = `${wanted}px`;
    }, width);
  }

  test("at 320 pixels nothing scrolls sideways, in any state, in both languages", async () => {
    for (const folder of ["", "en/"]) {
      for (const query of states) {
        await page.open(`${folder}${query}`);
        await narrow(320);
        assert.deepEqual(await page.run(tooWide, 320), [], folder + query);
      }
      await page.open(`${folder}?account=practice-view`);
      await narrow(320);
      for (const act of ["add", "change", "remove"]) {
        await page.act(act);
        assert.deepEqual(await page.run(tooWide, 320), [], act);
        await page.click("#cancel");
      }
      const long = "x".repeat(50);
      await page.bring(JSON.stringify({ account: { id: 1 }, users: [{ name: long }, { [long]: 1 }] }));
      assert.deepEqual(await page.run(tooWide, 320), []);
      await page.click("#cancel");
      const users = Array.from({ length: 30 }, (_, place) => ({
        id: `${place}${long}`,
        name: place % 2 ? long : `${long} ${long}`,
        email: `${long}@${long}.example`,
        role: place ? long : "administrator",
        options: { practiceView: true, [long]: true },
      }));
      for (const person of [users[0].id, users[1].id]) {
        const given = { team: { account: { id: long }, users }, accountName: long, person };
        await page.run((given) => Object.assign(all("role-editor")[0], given).updateComplete.then(() => {}), given);
        assert.deepEqual(await page.run(tooWide, 320), [], person);
      }
    }
    await page.driver.manage().window().setRect({ width: 1280, height: 900 });
  });

  test("on a wide screen lines stay short enough to read", async () => {
    await page.driver.manage().window().setRect({ width: 1920, height: 900 });
    await page.open("?cell=invoices.publish");
    const long = await page.run(() =>
      all("p:not(.search), dd, .who li")
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().width > 50 * 16)
        .map((part) => part.textContent.trim().slice(0, 40)),
    );
    assert.deepEqual(long, []);
    await page.driver.manage().window().setRect({ width: 1280, height: 900 });
  });

  test("laid out for a narrow place, the table is still a grid to a screen reader", async () => {
    await page.open("?cell=invoices.publish");
    const count = (role) => page.run((wanted) => all(`.rights [role=${wanted}]`).length, role);
    assert.equal(await count("columnheader"), 4);
    assert.equal(await count("gridcell"), CELLS + 1);
    const silent = () =>
      all(".rights")
        .flatMap((table) => [...table.querySelectorAll("tr, th, td, tbody, thead")])
        .filter((part) => !part.role);
    assert.deepEqual(await page.run(silent), []);
  });

  test("no cell is lower than its words, and the whole of it can be pressed", async () => {
    await page.open("?cell=invoices.publish/standard-user");
    const wrong = () =>
      all(".rights .right > *")
        .filter((cell) => {
          const { bottom, left, right } = cell.getBoundingClientRect();
          const words = cell.querySelector("button").getBoundingClientRect();
          if (words.height < 24 || words.bottom > bottom + 0.5) return true;
          cell.scrollIntoView({ block: "center" });
          const moved = cell.getBoundingClientRect();
          const pressed = cell.getRootNode().elementFromPoint((left + right) / 2, moved.bottom - 3);
          return !cell.querySelector("button").contains(pressed);
        })
        .map((cell) => cell.textContent.trim());
    assert.deepEqual(await page.run(wrong), []);
  });

  test("the table prints on one page of A4", async (context) => {
    for (const query of ["", "?account=practice-view&cell=invoices.publish", "en/"]) {
      await page.open(query);
      const pdf = await page.print();
      if (!pdf) return context.skip("this driver cannot print");
      assert.equal(pagesOf(Buffer.from(pdf, "base64")), 1, query);
    }
  });

  test("nothing moves: there is neither animation nor transition to reduce", async () => {
    await page.open("?cell=invoices.publish");
    const moving = () =>
      all("*").filter((part) => {
        const { animationName, transitionDuration } = getComputedStyle(part);
        return animationName !== "none" || transitionDuration !== "0s";
      }).length;
    assert.equal(await page.run(moving), 0);
  });
}

/** How many pages a PDF has: the objects of that type, which some engines write into compressed streams. */
function pagesOf(pdf) {
  const text = pdf.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([^]*?)endstream/g)].map(([, data]) => {
    try {
      return inflateSync(Buffer.from(data, "latin1")).toString("latin1");
    } catch {
      return ""; // not compressed, or not so
    }
  });
  return [text, ...streams].join("\n").match(/\/Type\s*\/Page\b(?!s)/g).length;
}

/** In the page: what reaches over the edge, and text that does not fit its box. */
function tooWide(width) {
  // From the page's edge: the driver may have scrolled by what a scrollbar takes of the narrowed root.
  const edges = (part) => [part.getBoundingClientRect().left + scrollX, part.getBoundingClientRect().right + scrollX];
  const over = (part) => edges(part)[0] < -0.5 || edges(part)[1] > width + 0.5;
  // What is for screen readers only.
  const clipped = (part) => part && (getComputedStyle(part).clipPath !== "none" || clipped(part.parentElement));
  const text = ":is(h1, h2, h3, p, small, th, td, button, label, dt, dd, li)";
  const spills = (part) => part.matches(text) && part.scrollWidth > part.clientWidth + 1;
  return all("body *, .rights, .rights *, form *, section *, table *, fieldset *, ul *")
    .filter((part) => (over(part) || spills(part)) && !clipped(part))
    .map((part) => `${part.localName} ${part.textContent.trim().slice(0, 40)}`);
}
