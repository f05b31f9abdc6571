// A folder over HTTP, under a content security policy.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after } from "node:test";

/** Wasm may be compiled, and nothing may be evaluated. */
export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
/** The same, but wasm may not. */
export const POLICY_WITHOUT_WASM = POLICY.replace(" 'wasm-unsafe-eval'", "");

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".txt": "text/plain" };

/** Serves a folder until the tests are over. Its `policy` can be changed; `asked` has the paths that were asked for. */
export async function serve(folder) {
  const served = { policy: POLICY, asked: new Set() };
  const server = createServer(async (asked, answer) => {
    const path = decodeURIComponent(asked.url.split("?")[0]);
    served.asked.add(path);
    const body = await readFile(join(folder, path)).catch(() => undefined);
    answer.writeHead(body === undefined ? 404 : 200, {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "content-security-policy": served.policy,
      "cache-control": "no-store",
    });
    answer.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(served, { url: `http://127.0.0.1:${server.address().port}/` });
}
