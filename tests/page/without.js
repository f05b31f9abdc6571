// The page's own server, with one file missing or replaced.

import { createServer } from "node:http";
import { pageUrl } from "./engines.js";

/** Serves the page, but answers `status` and `body` to `path`; ends when `visit`, called with its address, is done. */
export async function without(path, { status, body }, visit) {
  const server = createServer(async (asked, answer) => {
    const original = await fetch(new URL(asked.url, pageUrl));
    const headers = Object.fromEntries(
      ["content-type", "content-security-policy"].map((name) => [name, original.headers.get(name) ?? ""]),
    );
    const missing = asked.url.split("?")[0] === path;
    answer.writeHead(missing ? status : original.status, headers);
    answer.end(missing ? body : Buffer.from(await original.arrayBuffer()));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await visit(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
