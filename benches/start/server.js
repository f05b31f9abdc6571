// A folder over HTTP on this machine, for a browser that must find nothing in its cache.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

/** Serves the folder; its address, and how to end. */
export async function serve(folder) {
  const server = createServer(async (asked, answer) => {
    const path = new URL(asked.url, "http://localhost").pathname.replace(/\/$/, "/index.html");
    const body = await readFile(join(folder, path)).catch(() => undefined);
    answer.writeHead(body === undefined ? 404 : 200, {
      "content-type": TYPES[extname(path)] ?? "text/plain",
      "cache-control": "no-store",
    });
    answer.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    end() {
      server.closeAllConnections();
      server.close();
    },
  };
}
