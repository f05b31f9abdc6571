// Debian's Chromium, unseen, and a folder over HTTP for what was built into plain files.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { once } from "node:events";
import { chromium } from "playwright-core";
import { fromEnvironment } from "./environment.js";

const OPTIONS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
];

let browser;

/** Opens a page while `visit`, called with it, lasts; returns what that gives, and what the page complained about. */
export async function visited(url, visit) {
  browser ??= await chromium.launch({ executablePath: fromEnvironment("CHROMIUM"), args: OPTIONS });
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("requestfailed", (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  try {
    // An icon is what a browser asks for by itself.
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    await page.goto(url);
    return { values: await visit(page, complaints), complaints };
  } finally {
    await page.close();
  }
}

/** Opens a page, waits for the elements of these ids; returns the JSON in each, and what the page complained about. */
export const shown = (url, ids) =>
  visited(url, async (page, complaints) => {
    const values = {};
    for (const id of ids) {
      const text = await page
        .waitForFunction((id) => document.getElementById(id)?.textContent?.trim(), id, { timeout: 60_000 })
        .catch((error) => {
          throw new Error(`${url} shows no #${id}: ${complaints.join("; ") || error.message}`);
        });
      values[id] = JSON.parse(await text.jsonValue());
    }
    return values;
  });

/** Ends the browser, if one was started. */
export async function close() {
  await browser?.close();
  browser = undefined;
}

const TYPES = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Serves a folder while `visit`, called with its address, lasts; `page` is its front page where none was built. */
export async function servingFolder(folder, visit, page) {
  const server = createServer(async (asked, answer) => {
    const path = decodeURIComponent(new URL(asked.url, "http://localhost").pathname);
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const body =
      page !== undefined && file === "/index.html" ? page : await readFile(join(folder, file)).catch(() => undefined);
    answer.writeHead(body === undefined ? 404 : 200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    });
    answer.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    await visit(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
