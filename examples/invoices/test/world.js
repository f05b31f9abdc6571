// The application and Chromium, as the tests use them.

import { chromium } from "playwright-core";
import { startApp } from "../server/app.js";

const OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"];

/** Starts both. `CHROMIUM` says where the browser is. */
export async function startWorld() {
  const app = await startApp();
  const browser = await chromium
    .launch({ executablePath: process.env["CHROMIUM"] ?? "", args: OPTIONS })
    .catch(async (error) => {
      await app.close();
      throw error;
    });
  /** @type {string[]} What any page complained about. */
  const complaints = [];

  return {
    app,
    complaints,
    /** A page of its own, in which nobody is signed in; in English unless it says otherwise.
     * @param {import("playwright-core").BrowserContextOptions} options */
    open: async (options = {}) => {
      const page = await browser.newPage({ locale: "en-GB", viewport: { width: 1200, height: 900 }, ...options });
      page.setDefaultTimeout(15_000);
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      await page.goto(app.url);
      return page;
    },
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}

/** Asks the API as a page does, without one.
 * @param {string} url
 * @param {string} token
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body] */
export async function ask(url, token, method, path, body) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: /** @type {any} */ (await response.json()) };
}

/** Signs somebody in on the page that lists everyone.
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {string} account */
export async function signIn(page, name, account) {
  await page.getByRole("region", { name: account, exact: true }).getByRole("button", { name }).click();
  await page.getByRole("navigation").waitFor();
}

/** Goes to a screen, and waits until it has loaded.
 * @param {import("playwright-core").Page} page
 * @param {string} path */
export async function go(page, path) {
  await page.evaluate(async (path) => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    location.hash = path;
    do await frame();
    while ((await frame(), /One moment…|Un instant…/.test(document.body.textContent)));
  }, path);
}

/** @typedef {{ kind: string, name: string, isOn: boolean, to: string, choices: string[] }} Control */

/** Everything on the screen that a person can operate: what it is called, and whether anything comes of it.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Control[]>} */
export function controls(page) {
  return page.evaluate(() => {
    const all = "a, button, input, select, textarea, summary, [onclick], [contenteditable], [role=button], [role=link]";
    return [...document.querySelectorAll(`:is(${all}, [tabindex="0"])`)].map((element) => {
      const labels = /** @type {HTMLInputElement} */ (element).labels;
      const text = element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent ?? "";
      const isSelect = element instanceof HTMLSelectElement;
      return {
        kind: element instanceof HTMLInputElement ? element.type : element.localName,
        // A select inside its label is no part of what it is called.
        name: (isSelect ? (labels?.[0]?.querySelector("span")?.textContent ?? "") : text).trim(),
        isOn: element.getAttribute("aria-disabled") !== "true" && !element.matches(":disabled"),
        to: element.getAttribute("href") ?? "",
        choices: isSelect ? [...element.options].filter((one) => !one.disabled).map(({ value }) => value) : [],
      };
    });
  });
}
