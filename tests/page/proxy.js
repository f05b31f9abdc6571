// The site's own server, with some of what it answers changed on the way.

import { createServer } from "node:http";
import { pageUrl } from "./engines.js";

/**
 * Serves the site while `visit`, called with its address, lasts.
 *
 * `change` makes of a path, and of what is answered to it (`{ status, headers, body }`), what is answered instead; it may take its
 * time. `base` is the folder that the site lies in.
 */
export async function through({ change = (_, answer) => answer, base = "/" }, visit) {
  const server = createServer(async (asked, response) => {
    const url = new URL(asked.url, pageUrl);
    if (!url.pathname.startsWith(base)) return response.writeHead(404).end();
    url.pathname = url.pathname.slice(base.length - 1);
    const original = await fetch(url, { redirect: "manual" });
    const kept = ["content-type", "content-security-policy", "location"].filter((name) => original.headers.has(name));
    const headers = Object.fromEntries(kept.map((name) => [name, original.headers.get(name)]));
    const body = Buffer.from(await original.arrayBuffer());
    const answer = await change(url.pathname, { status: original.status, headers, body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    return await visit(`http://127.0.0.1:${server.address().port}${base}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The same, but `status` and `body` are answered to `path`. */
export const without = (path, other, visit) =>
  through({ change: (asked, answer) => (asked === path ? { ...answer, ...other } : answer) }, visit);

/** The same, but `script` runs before each script of the site's. */
export const withScriptFirst = (script, visit) => through({ change: first(script) }, visit);

const first = (script) => (path, answer) =>
  path.endsWith(".js") ? { ...answer, body: `{${script}}\n${answer.body}` } : answer;

/** The same, where the engine refuses as if its memory were full, which is no last word, until `window.full` is false. */
export const withFullMemory = (visit) => withScriptFirst(FULL, visit);

const FULL = `
  const { Module, compile } = WebAssembly;
  window.full ??= true;
  WebAssembly.Module = new Proxy(Module, {
    construct(...asked) {
      if (window.full) throw new RangeError("out of memory");
      return Reflect.construct(...asked);
    },
  });
  WebAssembly.compile = (bytes) => (window.full ? Promise.reject(new RangeError("out of memory")) : compile(bytes));
`;

/** The same, where neither the server nor a page itself lets wasm be compiled; and `script` runs as above. */
export function withoutWasm(visit, script = "") {
  const forbid = (text) => text.replace(" 'wasm-unsafe-eval'", "");
  const change = (path, answer) => {
    const { headers, body } = first(script)(path, answer);
    const policy = forbid(headers["content-security-policy"]);
    const isPage = headers["content-type"]?.startsWith("text/html");
    return {
      ...answer,
      headers: { ...headers, "content-security-policy": policy },
      body: isPage ? forbid(`${body}`) : body,
    };
  };
  return through({ change }, visit);
}

/** The same, where no page may run a script. */
export const withoutScripts = (visit) => {
  const headers = (policy) => ({ "content-security-policy": `${policy}, script-src 'none'` });
  const change = (_, answer) => ({
    ...answer,
    headers: { ...answer.headers, ...headers(answer.headers["content-security-policy"]) },
  });
  return through({ change }, visit);
};
