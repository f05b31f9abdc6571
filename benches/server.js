// A few files over HTTP on this machine, for a browser that must find nothing in its cache. In a thread of its own:
// whoever drives the browser is busy just when a page asks for its script.
import { once } from "node:events";
import { createServer } from "node:http";
import { extname } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm" };

const HEADERS = {
  "cache-control": "no-store",
  // A page that nobody else can reach into has a clock of 5 µs; others have one of 100 µs.
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="bundle.js"></script>';

/**
 * Serves `files`, bytes by path; whatever ends in a slash is a page of one script, `bundle.js` beside it. Gives the
 * address, `said()`, a promise of what a page posts next, and how to end.
 */
export async function serve(files) {
  const worker = new Worker(new URL(import.meta.url), { workerData: files });
  const next = async () => (await once(worker, "message"))[0];
  const port = await next();
  return { url: `http://127.0.0.1:${port}`, said: next, end: () => worker.terminate() };
}

function listen(files) {
  const server = createServer(async (asked, answer) => {
    if (asked.method === "POST") {
      let text = "";
      for await (const part of asked.setEncoding("utf8")) text += part;
      answer.writeHead(204, HEADERS).end();
      parentPort.postMessage(JSON.parse(text));
      return;
    }
    const body = asked.url.endsWith("/") ? PAGE : files.get(asked.url);
    const type = TYPES[extname(asked.url)] ?? "text/html";
    answer.writeHead(body === undefined ? 404 : 200, { ...HEADERS, "content-type": type }).end(body);
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
}

if (!isMainThread) listen(workerData);
