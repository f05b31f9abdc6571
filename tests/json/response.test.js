// A response of an origin: what becomes of its status, its headers and its body.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { filterInvoicesResponse } from "../../pkg/json.js";
import { ines, lea } from "./support.js";

const list = '{"data":[{"ownerId":"u-lea"},{"ownerId":"u-tom"}]}';
const hers = '{"data":[{"ownerId":"u-lea"}]}';
const at = { at: "/data" };
const json = (headers) => new Response(list, { headers: { "content-type": "application/json", ...headers } });

test("the list is filtered, and the status stays", async () => {
  const origin = new Response(list, {
    status: 203,
    statusText: "Something",
    headers: { "content-type": "application/json" },
  });
  const response = filterInvoicesResponse(lea, origin, at);
  assert.deepEqual(
    [response.status, response.statusText, response.headers.get("content-type")],
    [203, "Something", "application/json"],
  );
  assert.equal(await response.text(), hers);
});

test("what the origin said of its own body goes, and what is true stays", () => {
  const untrue = {
    "content-length": "50",
    "content-encoding": "gzip",
    "transfer-encoding": "chunked",
    etag: '"a"',
    "last-modified": "Mon, 02 Nov 2026 08:00:00 GMT",
    "accept-ranges": "bytes",
    "content-range": "bytes 0-1/2",
    digest: "sha-256=a",
    "content-digest": "sha-256=:a:",
    "repr-digest": "sha-256=:a:",
    "unencoded-digest": "sha-256=:a:",
    "content-md5": "a",
    signature: "sig=:a:",
    "signature-input": "sig=()",
    trailer: "Expires",
    "set-cookie": "session=origin",
    "set-cookie2": "session=origin",
    expires: "0",
    age: "7",
    "cdn-cache-control": "max-age=60",
    "vercel-cdn-cache-control": "max-age=60",
    "cloudflare-cdn-cache-control": "max-age=60",
    "surrogate-control": "max-age=60",
  };
  const kept = {
    vary: "Accept, Origin",
    "access-control-allow-origin": "*",
    "x-request-id": "7",
    link: "</next>; rel=next",
    "content-language": "fr",
  };
  const { headers } = filterInvoicesResponse(
    lea,
    json({ ...untrue, ...kept, "cache-control": "public, max-age=600" }),
    at,
  );
  assert.deepEqual(Object.fromEntries(headers), {
    ...kept,
    "content-type": "application/json",
    "cache-control": "private, no-store",
  });
});

test("what has no body keeps its status and has none", async () => {
  for (const [status, headers] of [
    [200, { "content-type": "application/json" }],
    [204, {}],
    [205, {}],
    [304, { etag: '"a"' }],
  ]) {
    const response = filterInvoicesResponse(lea, new Response(null, { status, headers }), at);
    assert.deepEqual([response.status, response.body, response.headers.get("etag")], [status, null, null]);
  }
});

test("a redirect and an error keep their status, and lose their body", async () => {
  for (const status of [301, 302, 307, 400, 401, 404, 429, 500, 503]) {
    let cancelled = false;
    const body = new ReadableStream({
      pull: (it) => it.enqueue(new TextEncoder().encode(list)),
      cancel: () => void (cancelled = true),
    });
    const headers = { "content-type": "text/html", location: "/login", "retry-after": "7", "set-cookie": "a=b" };
    const response = filterInvoicesResponse(lea, new Response(body, { status, headers }), at);
    assert.deepEqual([response.status, response.body, cancelled], [status, null, true]);
    assert.deepEqual(Object.fromEntries(response.headers), {
      location: "/login",
      "retry-after": "7",
      "cache-control": "private, no-store",
    });
  }
});

test("what cannot be filtered is a 502 without a body", async () => {
  const typed = (type) => new Response(list, { headers: type === undefined ? {} : { "content-type": type } });
  const untyped = typed();
  untyped.headers.delete("content-type");
  const bad = [
    Response.error(),
    new Response(list, { status: 206, headers: { "content-type": "application/json" } }),
    untyped,
    ...[
      "text/html",
      "text/plain",
      "application/x-ndjson",
      "application/json-seq",
      "application/jsonx",
      "text/json",
      "application/json, text/html",
      "application/json; charset=utf-16",
      'application/json; charset="latin1"',
      "application/json; charset=utf-8; charset=utf-16",
      "json",
      "+json",
    ].map(typed),
  ];
  for (const origin of bad) {
    const response = filterInvoicesResponse(ines, origin, at);
    assert.deepEqual([response.status, response.body], [502, null], String(origin.headers.get("content-type")));
  }
  const good = [
    "application/json",
    "Application/JSON;charset=UTF-8",
    'application/problem+json; charset="utf-8"; x=y',
    'application/vnd.api+json ; ext="a;b"',
    "application/json;",
  ];
  for (const type of good) assert.equal(await filterInvoicesResponse(lea, typed(type), at).text(), hers, type);
});

test("a user who is nobody gets a 403, whatever the origin said", () => {
  for (const origin of [
    json(),
    new Response(list, { status: 404 }),
    new Response(null, { status: 204 }),
    Response.error(),
  ]) {
    const response = filterInvoicesResponse({ id: "u-lea", role: "Administrator" }, origin, at);
    assert.deepEqual([response.status, response.body, response.headers.get("content-type")], [403, null, null]);
  }
});

test("a body that turns out to be no list fails, and so does one that breaks off", async () => {
  for (const text of ['{"data":{}}', '{"data":[1', "<html>", ""]) {
    const origin = new Response(text, { headers: { "content-type": "application/json" } });
    await assert.rejects(filterInvoicesResponse(lea, origin, at).text(), text);
  }
  const body = new ReadableStream({
    start(it) {
      it.enqueue(new TextEncoder().encode(list.slice(0, 30)));
      it.error(new Error("gone"));
    },
  });
  const origin = new Response(body, { headers: { "content-type": "application/json" } });
  await assert.rejects(filterInvoicesResponse(lea, origin, at).text());
});

test("whoever stops reading stops the origin", async () => {
  let cancelled;
  const body = new ReadableStream({
    start: (it) => it.enqueue(new TextEncoder().encode("[")),
    cancel: () => void (cancelled = true),
  });
  const response = filterInvoicesResponse(lea, new Response(body, { headers: { "content-type": "application/json" } }));
  await response.body.cancel();
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(cancelled, true);
});

test("a malformed argument is an error at once", () => {
  for (const response of [undefined, null, {}, "x", new Uint8Array(2)]) {
    assert.throws(() => filterInvoicesResponse(lea, response), { code: "invalid-argument", path: "response" });
  }
  assert.throws(() => filterInvoicesResponse(lea, json(), { at: "data" }), { code: "invalid-argument", path: "at" });
  const read = json();
  read.body.getReader();
  assert.throws(() => filterInvoicesResponse(lea, read), { code: "invalid-argument", path: "response" });
});

test("a compressed origin, HEAD and a list that breaks off, over Node's own fetch", async (t) => {
  const server = createServer((request, response) => {
    const [body, headers] = [
      gzipSync(list),
      { "content-type": "application/json", "content-encoding": "gzip", etag: '"a"', "cache-control": "public" },
    ];
    response.writeHead(200, { ...headers, "content-length": body.length });
    if (request.url === "/broken") response.write(body.subarray(0, 20), () => response.destroy());
    else response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const origin = `http://127.0.0.1:${server.address().port}`;
  const got = filterInvoicesResponse(lea, await fetch(origin), at);
  assert.deepEqual(
    ["content-length", "content-encoding", "etag"].map((name) => got.headers.get(name)),
    [null, null, null],
  );
  assert.equal(await got.text(), hers);
  const head = filterInvoicesResponse(lea, await fetch(origin, { method: "HEAD" }), at);
  assert.deepEqual([head.status, head.body, head.headers.get("content-type")], [200, null, "application/json"]);
  await assert.rejects(filterInvoicesResponse(lea, await fetch(`${origin}/broken`), at).text());
});
