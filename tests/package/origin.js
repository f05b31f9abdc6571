// An origin of invoices on this machine that says of its answers whatever origins say, and the raw answer of a server.

import { once } from "node:events";
import { createServer, request } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";

const row = (owner, n) => `{"ownerId": "${owner}", "n": ${n}, "note": "é ${"x".repeat(n % 50)}"}`;
const rows = Array.from({ length: 3000 }, (_, n) => row(n % 3 ? "u-tom" : "u-lea", n));
/** The list, and what of it is Léa's. */
const LIST = `{"total": 3000, "data": [${rows.join(", ")}]}`;
export const HERS = `{"total": 3000, "data": [${rows.filter((_, n) => n % 3 === 0).join(", ")}]}`;

/** What an origin says of its own body, and to whoever asked it. */
const UNTRUE = {
  etag: '"a"',
  "last-modified": "Mon, 02 Nov 2026 08:00:00 GMT",
  "accept-ranges": "bytes",
  "repr-digest": "sha-256=:a:",
  "set-cookie": "session=origin; Path=/",
  expires: "Mon, 02 Nov 2026 09:00:00 GMT",
  age: "7",
  "cdn-cache-control": "max-age=60",
  "surrogate-control": "max-age=60",
  "cache-control": "public, max-age=600",
};
export const untrue = Object.keys(UNTRUE).filter((name) => name !== "cache-control");
const TRUE = { vary: "Origin", "x-request-id": "7" };
const ENCODINGS = { gzip: gzipSync, br: brotliCompressSync };

/** Starts it: its address, what it was asked, and its end. */
export async function startOrigin() {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url, headers: request.headers });
    const [, kind, encoding] = request.url.split("/");
    const say = (status, type, body, more) => {
      const bytes = ENCODINGS[encoding]?.(body) ?? Buffer.from(body);
      const coded = encoding in ENCODINGS && { "content-encoding": encoding };
      response.writeHead(status, {
        ...UNTRUE,
        ...TRUE,
        "content-type": type,
        ...coded,
        "content-length": bytes.length,
        ...more,
      });
      return bytes;
    };
    const JSON_TYPE = "application/json; charset=utf-8";
    switch (kind) {
      case "list":
        return void response.end(say(200, JSON_TYPE, LIST));
      case "status":
        response.writeHead(Number(encoding), { ...UNTRUE, ...TRUE });
        return void response.end();
      case "part":
        return void response.end(
          say(206, JSON_TYPE, LIST.slice(0, 100), { "content-range": `bytes 0-99/${LIST.length}` }),
        );
      case "page":
        return void response.end(say(200, "text/html", "<p>Tom's invoices</p>"));
      case "error":
        return void response.end(say(503, "text/html", "<p>Tom's invoices</p>", { "retry-after": "7" }));
      case "moved":
        return void response.end(say(302, "text/html", "<p>there</p>", { location: "/there" }));
      case "broken": {
        const bytes = say(200, JSON_TYPE, LIST);
        return void response.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => response.destroy(), 50));
      }
      case "unfinished":
        return void response.end(say(200, JSON_TYPE, LIST.slice(0, -100)));
      default:
        return void response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: server.address().port,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Asks for a path, and gives what comes as it comes: nothing is decoded, and whether it came to its end is said. */
export async function ask(url, path, { method = "GET", headers = {} } = {}) {
  const sent = request(url + path, { method, headers, agent: false });
  sent.on("error", () => {}); // of a connection that breaks off: its body says so too
  sent.end();
  const [response] = await once(sent, "response");
  const parts = [];
  let isWhole = true;
  try {
    for await (const part of response) parts.push(part);
  } catch {
    isWhole = false;
  }
  return {
    status: response.statusCode,
    headers: response.headers,
    text: Buffer.concat(parts).toString(),
    isWhole: isWhole && response.complete,
  };
}
