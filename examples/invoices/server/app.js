// The application on one address: the built page, this service's own routes, and all others of /api from the edge worker, which
// runs in workerd in front of its origin.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWorker } from "../../edge-worker/server/build.js";
import { AUDIENCE, ISSUER } from "../../edge-worker/server/keys.js";
import { startOrigin } from "../../edge-worker/server/origin.js";
import { startWorker } from "../../edge-worker/server/workerd.js";
import { createAccounts } from "./accounts.js";
import { answered, problem } from "./team.js";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const LIMIT = 64 * 1024;
const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
});
/** The package compiles its wasm in the page; nothing else is asked for. */
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

/** Starts all of it; `log` is given each decision of the edge worker, as a line of JSON.
 * @param {{ port?: number, log?: (line: string) => void }} settings */
export async function startApp({ port = 0, log = () => {} } = {}) {
  /** @type {Set<Response>} The pages that wait to hear that something has changed. */
  const listeners = new Set();
  const changed = () => {
    origin.members = accounts.members();
    for (const response of listeners) response.write("data: changed\n\n");
  };
  const origin = await startOrigin();
  const accounts = await createAccounts(() => changed());
  origin.members = accounts.members();
  await buildWorker();
  const env = { TOKEN_KEYS: accounts.keySet, TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE };
  const worker = await startWorker({ origin: origin.url, env, log }).catch(async (error) => {
    // An origin left open would keep the process alive.
    await origin.close();
    throw error;
  });

  /** @param {Request} request
   *  @param {Response} response
   *  @param {URL} url */
  async function api(request, response, url) {
    const path = url.pathname.slice("/api".length);
    const method = request.method ?? "GET";
    // Who listens learns that something changed somewhere, and not what: they ask for that with their token.
    if (path === "/changes") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.flushHeaders();
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
      return;
    }
    const text = await textOf(request);
    const language = /^en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "fr";
    const own = await answered(accounts, {
      method,
      path,
      search: url.searchParams,
      authorization: request.headers.authorization,
      language,
      body: async () => parsed(text),
    }).catch((error) => {
      console.error(error);
      return problem("internal-error", language);
    });
    if (own) {
      response.writeHead(own.status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
      response.end(JSON.stringify(own.body));
      return;
    }
    const { authorization = "", "content-type": type = "" } = request.headers;
    const headers = {
      "Accept-Language": language,
      ...(authorization && { Authorization: authorization }),
      ...(type && { "Content-Type": type }),
    };
    const answer = await fetch(worker.url + path + url.search, { method, headers, ...(text && { body: text }) });
    response.writeHead(answer.status, {
      "Content-Type": answer.headers.get("Content-Type") ?? "application/json",
      "Cache-Control": "no-store",
    });
    response.end(await answer.text());
    if (method !== "GET" && answer.ok) changed();
  }

  const server = createServer(async (request, response) => {
    try {
      const url = new URL(request.url ?? "/", "http://app");
      if (url.pathname.startsWith("/api/")) await api(request, response, url);
      else await page(response, url.pathname);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  await listen(server, port);
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the application has no address");
  return {
    url: `http://127.0.0.1:${address.port}`,
    origin,
    accounts,
    /** Everything as it is now; calling what comes back makes it so again. */
    keep: () => {
      const invoices = structuredClone(origin.invoices);
      const restore = accounts.keep();
      return () => {
        origin.invoices = structuredClone(invoices);
        restore();
      };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await worker.close();
      await origin.close();
    },
  };
}

/** Listens on a port, or on the first free one after it.
 * @param {import("node:http").Server} server
 * @param {number} port */
async function listen(server, port) {
  for (; ; port++) {
    try {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE" || port === 0) throw error;
    }
  }
}

/** @param {Response} response
 *  @param {string} path */
async function page(response, path) {
  const file = join(DIST, normalize(path.endsWith("/") ? `${path}index.html` : path));
  const body = file.startsWith(DIST) ? await readFile(file).catch(() => undefined) : undefined;
  response.writeHead(body ? 200 : 404, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
  });
  response.end(body);
}

/** @param {Request} request */
async function textOf(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8"))
    if ((text += chunk).length > LIMIT) throw new Error("too long");
  return text;
}

/** @param {string} text
 *  @returns {unknown} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
