import assert from "node:assert/strict";
import { test } from "node:test";

export default function aboutLayout(page) {
  /** Not every engine makes its window as narrow as a phone; below 40rem all are laid out alike, so the root is narrowed. */
  async function narrow(width) {
    await page.driver.manage().window().setRect({ width, height: 900 });
    await page.run((wanted) => {
      document.documentElement.style.width = `${wanted}px`;
    }, width);
  }

  test("at 320 pixels nothing scrolls sideways", async () => {
    for (const query of ["", "?lang=en"]) {
      await page.open(query);
      await narrow(320);
      await page.pick("table-account-practice-view");
      assert.deepEqual(await page.run(tooWide, 320), []);
      await page.pick("person-u-tom-nguyen");
      for (const act of ["add", "change", "remove"]) {
        await page.act(act);
        assert.deepEqual(await page.run(tooWide, 320), [], act);
        await page.click("#cancel");
      }
      const long = "x".repeat(50);
      await page.bring(JSON.stringify([{ id: long, role: long, name: long, [long]: 1 }]));
      assert.deepEqual(await page.run(tooWide, 320), []);
    }
    await page.driver.manage().window().setRect({ width: 1280, height: 900 });
  });

  test("laid out for a narrow screen, the table is still a table to a screen reader", async () => {
    await page.open();
    const count = (role) =>
      page.run((wanted) => document.querySelectorAll(`.comparison [role=${wanted}]`).length, role);
    assert.equal(await count("columnheader"), 4);
    assert.equal(
      await page.run(() => document.querySelectorAll(".comparison :is(tr, th, td, tbody, thead):not([role])").length),
      0,
    );
  });

  test("every text has enough contrast, in light and in dark", async () => {
    await page.open();
    for (const wanted of ["light", "dark"]) {
      const low = await page.run(contrasts, wanted);
      assert.deepEqual(low, []);
    }
  });
}

/** In the page, with every row open: what reaches over the edge, and text that does not fit its box. */
function tooWide(width) {
  for (const closed of document.querySelectorAll('.comparison [aria-expanded="false"]')) closed.click();
  // From the page's edge: the driver may have scrolled by what a scrollbar takes of the narrowed root.
  const edges = (part) => [part.getBoundingClientRect().left + scrollX, part.getBoundingClientRect().right + scrollX];
  const over = (part) => edges(part)[0] < -0.5 || edges(part)[1] > width + 0.5;
  // What is for screen readers only.
  const clipped = (part) => part && (getComputedStyle(part).clipPath !== "none" || clipped(part.parentElement));
  const text = ":is(h1, h2, h3, p, small, th, td, button, label, dt, dd, li)";
  const spills = (part) => part.matches(text) && part.scrollWidth > part.clientWidth + 1 && !clipped(part);
  return [...document.querySelectorAll("body *")]
    .filter((part) => over(part) || spills(part))
    .map((part) => `${part.localName} ${part.textContent.trim().slice(0, 40)}`);
}

/** In the page: the text colours of the palette against each ground that they stand on, under 4.5 to 1. */
function contrasts(scheme) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const light = rules.find((rule) => rule.selectorText === ":root" && rule.style.getPropertyValue("--ink"));
  const dark = rules.find((rule) => rule.media?.mediaText.includes("dark")).cssRules[0];
  const colour = (name) => (scheme === "dark" ? dark : light).style.getPropertyValue(name).trim();
  const luminance = (hex) => {
    const [red, green, blue] = hex
      .slice(1)
      .match(/../g)
      .map((pair) => parseInt(pair, 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dim + 0.05);
  };
  const texts = ["--ink", "--quiet", "--accent", "--yes", "--own", "--option", "--no"];
  const grounds = ["--ground", "--surface", "--raised", "--warning-ground"];
  return texts.flatMap((text) =>
    grounds
      .filter((ground) => contrast(colour(text), colour(ground)) < 4.5)
      .map((ground) => `${scheme}: ${text} on ${ground}`),
  );
}
