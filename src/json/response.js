// A response of an origin, with its list filtered as it streams, and with headers that are true of what it now holds.
import { open } from "./filter.js";
import { malformed } from "./settings.js";
import { streamOf } from "./stream.js";

/**
 * What the origin said of a body that this is not, or to whoever asked it: its length, encoding, validators, ranges, digests,
 * signatures, trailers and cookies, and how long others may keep it.
 */
const UNTRUE = [
  "content-length",
  "content-encoding",
  "transfer-encoding",
  "etag",
  "last-modified",
  "accept-ranges",
  "content-range",
  "digest",
  "content-digest",
  "repr-digest",
  "unencoded-digest",
  "content-md5",
  "signature",
  "signature-input",
  "trailer",
  "set-cookie",
  "set-cookie2",
  "expires",
  "age",
  "surrogate-control",
];
/** `CDN-Cache-Control`, and each network's own. */
const CDN = /cdn-cache-control$/;

const TOKEN = "[!#$%&'*+.^_`|~0-9a-z-]+";
const JSON_TYPE = new RegExp(
  `^(?:application/json|${TOKEN}/${TOKEN}\\+json)((?:\\s*;\\s*${TOKEN}=(?:${TOKEN}|"[^"\\\\]*"))*)\\s*;?\\s*$`,
  "i",
);
const CHARSET = /;\s*charset="?([^";]*)/gi;

export function filterInvoicesResponse(user, response, options) {
  const filter = open(user, options);
  const { body, headers, status, statusText } = partsOf(response);
  /** An answer without a body. Nobody reads the origin's: it may stop, and whether that fails is no matter of ours. */
  const empty = (status, statusText) => {
    body?.cancel().catch(() => {});
    if (body !== null) headers.delete("content-type");
    return new Response(null, { status, statusText, headers });
  };
  const type = headers.get("content-type");
  makeTrue(headers);
  if (filter.isNobody) return empty(403);
  if (!(status >= 200 && status <= 599) || status === 206) return empty(502);
  if (body === null || status >= 300) return empty(status, statusText);
  if (!isJson(type)) return empty(502);
  return new Response(body.pipeThrough(streamOf(filter)), { status, statusText, headers });
}

/** What of a response matters; of another realm or library it is as good. */
function partsOf(response) {
  let parts;
  try {
    const { body, headers, status, statusText, bodyUsed } = response;
    parts = { body: body ?? null, headers: new Headers(headers), status, statusText, isRead: bodyUsed || body?.locked };
  } catch {}
  if (typeof parts?.status !== "number") throw malformed("response", "is not a Response");
  if (parts.isRead) throw malformed("response", "was read already");
  return parts;
}

/** Whether a type is JSON in UTF-8. */
function isJson(type) {
  const [, parameters] = JSON_TYPE.exec(type ?? "") ?? [];
  return (
    parameters !== undefined &&
    [...parameters.matchAll(CHARSET)].every(([, charset]) => /^utf-?8$/i.test(charset.trim()))
  );
}

/** Leaves the headers that are true. */
function makeTrue(headers) {
  for (const name of [...headers.keys()]) if (UNTRUE.includes(name) || CDN.test(name)) headers.delete(name);
  headers.set("cache-control", "private, no-store");
}
