// A folder over HTTP, under a content security policy.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after } from "node:test";

/** Wasm may be compiled, and nothing may be evaluated. */
export const POLICY = "default-src 'none'; script-src 'self' 'nonce-ours' 'wasm-unsafe-eval'; connect-src 'self'";
/** The same, but wasm may not. */
export const POLICY_WITHOUT_WASM = POLICY.replace(" 'wasm-unsafe-eval'", "");

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".txt": "text/plain" };

/** Serves a folder until the tests are over. What it answers can be changed: `policy`, and `insteadOfWasm`, a body. */
export async function serve(folder) {
  const served = { policy: POLICY, insteadOfWasm: undefined, downloads: 0 };
  const server = createServer(async (asked, answer) => {
    const path = decodeURIComponent(asked.url.split("?")[0]);
    const isWasm = path.endsWith(".wasm");
    if (isWasm) served.downloads += 1;
    const isReplaced = isWasm && served.insteadOfWasm !== undefined;
    const body = isReplaced ? served.insteadOfWasm : await readFile(join(folder, path)).catch(() => undefined);
    answer.writeHead(body === undefined ? 404 : 200, {
      "content-type": isReplaced ? "text/html" : (TYPES[extname(path)] ?? "application/octet-stream"),
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
