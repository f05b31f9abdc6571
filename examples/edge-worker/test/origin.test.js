// An origin that is broken or hostile: what it answers is judged, and nothing of what is wrong leaves.

import assert from "node:assert/strict";
import { get } from "node:http";
import { after, afterEach, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { createInvoices } from "../server/invoices.js";
import { person } from "../server/people.js";
import { startWorld } from "./world.js";

/** @typedef {import("node:http").ServerResponse} Response */

/** @type {import("./world.js").World} */
let world;
/** @type {import("./world.js").World} The same with the patience that a worker has unless it is told otherwise. */
let patient;
before(async () => {
  world = await startWorld({ ORIGIN_TIMEOUT_MS: "2000" });
  patient = await startWorld();
});
after(() => Promise.all([world.close(), patient.close()]));
afterEach(() => {
  world.origin.instead = undefined;
  patient.origin.instead = undefined;
});

const [lea, ines] = [person("u-lea"), person("u-ines")];
const mine = { id: "i-lea-1", ownerId: "u-lea", accountId: "d-dupont", supplier: "Café des Halles" };
const SECRET = "Secret & Cie";
const hers = { id: "i-lea-1", ownerId: "u-ines", accountId: "d-dupont", supplier: SECRET };

/** Makes the origin answer this text, whatever it is asked.
 * @param {string | Buffer} text
 * @param {{ status?: number, type?: string, headers?: Record<string, string> }} how */
function answers(text, { status = 200, type = "application/json", headers = {} } = {}) {
  world.origin.instead = (_, response) =>
    response.writeHead(status, { ...(type && { "Content-Type": type }), ...headers }).end(text);
}

/** The whole of what left, and whether it ended as it should.
 * @param {string} path
 * @returns {Promise<{ status: number | undefined, text: string, complete: boolean }>} */
async function whatLeft(path) {
  const headers = { Authorization: `Bearer ${await world.sign(lea)}` };
  return new Promise((resolve, reject) => {
    get(world.url + path, { headers }, (response) => {
      let text = "";
      const settle = () => resolve({ status: response.statusCode, text, complete: response.complete });
      response
        .setEncoding("utf8")
        .on("data", (part) => (text += part))
        .on("end", settle)
        .on("error", settle);
    }).on("error", reject);
  });
}

const whole = JSON.stringify([mine, hers]);
/** @type {Record<string, [text: string | Buffer, how?: Parameters<typeof answers>[1]]>} */
const brokenAnywhere = {
  "a page of HTML": [`<h1>${SECRET}</h1>`, { type: "text/html" }],
  "JSON called a page": [whole, { type: "text/html" }],
  "JSON called nothing": [whole, { type: "" }],
  "JSON lines": [JSON.stringify(mine), { type: "application/jsonl" }],
  "a page called JSON": [`<h1>${SECRET}</h1>`],
  "nothing at all": [""],
  "no content": ["", { status: 204 }],
  "a redirect": ["", { status: 302, headers: { Location: "http://elsewhere.example/" } }],
  "an error with its stack": [JSON.stringify({ stack: `at ${SECRET}` }), { status: 500 }],
  "a refusal of its own": [
    JSON.stringify({ error: SECRET }),
    { status: 401, headers: { "WWW-Authenticate": `Basic realm="${SECRET}"` } },
  ],
  "another refusal": [JSON.stringify({ error: SECRET }), { status: 403 }],
  "text after the JSON": [`${whole} ${SECRET}`],
  "bytes that are no text": [Buffer.concat([Buffer.from('[{"id":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}]')])],
  "a number": ["7"],
  null: ["null"],
};

describe("from the origin comes a 502 and not one byte of its answer, if it is", () => {
  for (const [what, [text, how]] of Object.entries(brokenAnywhere)) {
    for (const path of ["/invoices", "/invoices/i-lea-1"]) {
      test(`${what}, asked for ${path}`, async () => {
        answers(text, how);
        const { status, headers, json, text: left, reached } = await world.ask(lea, path);
        assert.deepEqual([status, json?.code, reached.length], [502, "origin-failed", 1]);
        assert.ok(!left.includes(SECRET) && !headers.has("location") && !headers.has("www-authenticate"));
      });
    }
  }

  test("an object where a list should be", async () => {
    answers(JSON.stringify({ total: 2, invoices: [mine, hers] }));
    assert.equal((await world.ask(lea, "/invoices")).status, 502);
  });

  test("a list in another encoding, by its type", async () => {
    answers(whole, { type: "application/json; charset=utf-16" });
    const { status, json } = await world.ask(lea, "/invoices");
    assert.deepEqual([status, json.code], [502, "origin-failed"]);
  });

  for (const path of ["/invoices", "/invoices/i-lea-1"]) {
    test(`a connection that is cut, asked for ${path}`, async () => {
      world.origin.instead = (_, response) => response.destroy();
      assert.equal((await world.ask(lea, path)).status, 502);
    });
    test(`a silence, asked for ${path}`, async () => {
      world.origin.instead = () => {};
      assert.equal((await world.ask(lea, path)).status, 502);
    });
  }

  /** @type {Record<string, string>} */
  const notOne = {
    "a list of one": JSON.stringify([mine]),
    "two invoices": `${JSON.stringify(mine)},${JSON.stringify(hers)}`,
    "a mark before the JSON": `\ufeff${JSON.stringify(mine)}`,
    "half an invoice": JSON.stringify(mine).slice(0, -4),
    "another one than was asked for": JSON.stringify({ ...mine, id: "i-lea-2" }),
    "one that is too long": JSON.stringify({ ...mine, note: "x".repeat(1024 * 1024) }),
    "one with two owners, the caller last": `{"id":"i-lea-1","ownerId":"u-ines","accountId":"d-dupont","supplier":"${SECRET}","ownerId":"u-lea"}`,
    "one with two owners, one of them escaped": `{"id":"i-lea-1","owner\\u0049d":"u-ines","accountId":"d-dupont","supplier":"${SECRET}","ownerId":"u-lea"}`,
    "one in two accounts": `{"id":"i-lea-1","ownerId":"u-lea","accountId":"d-martin","supplier":"${SECRET}","accountId":"d-dupont"}`,
  };
  for (const [what, text] of Object.entries(notOne)) {
    test(`${what}, asked for one invoice`, async () => {
      answers(text);
      const { status, text: left } = await world.ask(lea, "/invoices/i-lea-1");
      assert.equal(status, 502);
      assert.ok(!left.includes(SECRET));
    });
  }
});

/** @type {Record<string, [object: object, status: number, code: string]>} */
const others = {
  "a colleague's": [hers, 403, "not-owner"],
  "another account's": [{ ...mine, accountId: "d-martin", supplier: SECRET }, 404, "not-found"],
  "nobody's": [{ id: "i-lea-1", accountId: "d-dupont", supplier: SECRET }, 403, "not-owner"],
  "of no account": [{ id: "i-lea-1", ownerId: "u-lea", supplier: SECRET }, 404, "not-found"],
  "owned by a list": [{ ...hers, ownerId: ["u-lea"] }, 403, "invalid-record"],
  "owned by a prototype": [
    JSON.parse(`{"id":"i-lea-1","__proto__":{"ownerId":"u-lea"},"accountId":"d-dupont","supplier":"${SECRET}"}`),
    403,
    "not-owner",
  ],
};
for (const [what, [invoice, expected, code]] of Object.entries(others)) {
  test(`an invoice that is ${what} does not leave, whatever the origin was asked for, and is not changed`, async () => {
    answers(JSON.stringify(invoice));
    for (const request of [{}, { method: "PATCH", body: { note: "vu" } }]) {
      const { status, json, text, reached } = await world.ask(lea, "/invoices/i-lea-1", request);
      assert.deepEqual([status, json.code, reached.map(({ method }) => method)], [expected, code, ["GET"]]);
      assert.ok(!text.includes(SECRET));
    }
  });
}

/** @type {Record<string, string>} */
const rows = {
  "with two owners, the caller last": `{"ownerId":"u-ines","accountId":"d-dupont","supplier":"${SECRET}","ownerId":"u-lea"}`,
  "with two owners, the caller first": `{"ownerId":"u-lea","accountId":"d-dupont","supplier":"${SECRET}","ownerId":"u-ines"}`,
  "with an escaped second owner": `{"ownerId":"u-lea","accountId":"d-dupont","supplier":"${SECRET}","\\u006fwnerId":"u-ines"}`,
  "in two accounts": `{"ownerId":"u-lea","accountId":"d-martin","supplier":"${SECRET}","accountId":"d-dupont"}`,
  "whose owner is deeper": `{"accountId":"d-dupont","supplier":"${SECRET}","by":{"ownerId":"u-lea"}}`,
  "whose owner is a list": `{"ownerId":["u-lea"],"accountId":"d-dupont","supplier":"${SECRET}"}`,
  "whose owner is in capitals": `{"ownerId":"U-LEA","accountId":"d-dupont","supplier":"${SECRET}"}`,
};
for (const [what, row] of Object.entries(rows)) {
  test(`a row ${what} is not shown in a list`, async () => {
    answers(`[${row}]`);
    const { status, text } = await world.ask(lea, "/invoices");
    assert.ok((status === 200 && text === "[]") || status === 502, `${status} ${text}`);
  });
}

test("what leaves is the origin's own bytes: long numbers, spaces and escapes included", async () => {
  const row =
    '{ "id":"i-lea-1", "ownerId":"u-l\\u0065a","accountId" : "d-dupont","amount":12345678901234567890.10, "note":"\\ud83d\\udcee \u{1F4EE}" }';
  answers(row);
  assert.equal((await world.ask(lea, "/invoices/i-lea-1")).text, row);
  answers(`[${row}]`);
  assert.equal((await world.ask(lea, "/invoices")).text, `[${row}]`);
});

test("a list that comes byte by byte is the same list", async () => {
  const list = createInvoices();
  const bytes = Buffer.from(JSON.stringify(list.slice(0, 40)));
  patient.origin.instead = async (_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    for (let at = 0; at < bytes.length; at += 1) {
      response.write(bytes.subarray(at, at + 1));
      // Now and then the network takes what there is.
      if (at % 7 === 0) await new Promise(setImmediate);
    }
    response.end();
  };
  const { json } = await patient.ask(lea, "/invoices");
  assert.deepEqual(
    json,
    list.filter(({ ownerId }) => ownerId === "u-lea"),
  );
});

test("a compressed list is filtered like any other", async () => {
  answers(gzipSync(whole), { headers: { "Content-Encoding": "gzip" } });
  assert.equal((await world.ask(lea, "/invoices")).text, JSON.stringify([mine]));
});

/** A row of about a kilobyte.
 * @param {object} invoice */
const long = (invoice) => JSON.stringify({ ...invoice, note: "é".repeat(500) });

test("a list leaves as it comes: the first rows are there before the origin has written the last", async () => {
  let more = () => {};
  const asked = new Promise((resolve) => (more = () => resolve(undefined)));
  patient.origin.instead = async (_, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write(`[${Array(200).fill(long(mine)).join(",")}`);
    await asked;
    response.end(`,${long(hers)},${long(mine)}]`);
  };
  const response = await fetch(`${patient.url}/invoices`, {
    headers: { Authorization: `Bearer ${await patient.sign(lea)}` },
  });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = decoder.decode((await reader?.read())?.value, { stream: true });
  assert.ok(text.startsWith("[{"));
  more();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += decoder.decode(part.value, { stream: true });
  }
  assert.equal(JSON.parse(text).length, 201);
});

test("a caller who leaves takes the call of the origin along", async () => {
  let gone = () => {};
  const left = new Promise((resolve) => (gone = () => resolve("left")));
  patient.origin.instead = (_, response) => {
    response.on("close", gone).writeHead(200, { "Content-Type": "application/json" });
    response.write(`[${Array(200).fill(long(mine)).join(",")}`);
  };
  const leaving = new AbortController();
  const headers = { Authorization: `Bearer ${await patient.sign(lea)}` };
  const response = await fetch(`${patient.url}/invoices`, { headers, signal: leaving.signal });
  await response.body?.getReader().read();
  leaving.abort();
  assert.equal(await Promise.race([left, wait(15_000, "still there", { ref: false })]), "left");
});

describe("a list that fails on its way never ends as if it were complete:", () => {
  const start = `[${Array(400).fill(long(mine)).join(",")}`;
  /** @type {Record<string, (response: Response) => unknown>} */
  const failures = {
    "it stops in the middle": (response) => response.end(),
    "it stops in the middle of a row": (response) => response.end(`,${long(mine).slice(0, 300)}`),
    "its connection is cut": (response) => response.destroy(),
    "it goes on with what is not JSON": (response) => response.end(`,<h1>${SECRET}</h1>]`),
    "it goes on after its end": (response) => response.end(`]${JSON.stringify(hers)}`),
    "it falls silent": () => {},
  };
  for (const [what, fail] of Object.entries(failures)) {
    test(what, async () => {
      world.origin.instead = async (_, response) => {
        response.writeHead(200, { "Content-Type": "application/json" });
        response.write(start);
        await wait(100);
        fail(response);
      };
      const { status, text, complete } = await whatLeft("/invoices");
      assert.ok(!text.includes(SECRET));
      assert.ok(status === 502 || !complete, `${status}, ${text.length} characters, complete: ${complete}`);
    });
  }
});

describe("an invoice is changed by one strong version, or not at all: nothing is written where the origin gives", () => {
  /** @type {Record<string, string | string[] | undefined>} */
  const versions = {
    "no version": undefined,
    "a weak one": 'W/"1"',
    "an empty text": "",
    "one without quotes": "1",
    "two in one": '"1", "2"',
    two: ['"1"', '"2"'],
    any: "*",
    "one that does not end": '"1',
  };
  for (const [what, version] of Object.entries(versions)) {
    test(what, async () => {
      world.origin.instead = (_, response) => {
        if (version !== undefined) response.setHeader("ETag", version);
        response.setHeader("Content-Type", "application/json").end(JSON.stringify(mine));
      };
      const changes = {
        "/invoices/i-lea-1": { method: "PATCH", body: { note: "vu" } },
        "/invoices/i-lea-1/publish": { method: "POST" },
      };
      const lea = { ...person("u-lea"), options: { publishDocuments: true } };
      for (const [path, change] of Object.entries(changes)) {
        const { status, json, reached } = await world.ask(lea, path, change);
        assert.deepEqual([status, json.code, reached.map(({ method }) => method)], [502, "origin-failed", ["GET"]]);
      }
    });
  }
});

/** @type {Record<string, string>} */
const memberLists = {
  "is no list": '{"members":[{"id":"u-paul","accountId":"d-dupont"}]}',
  "is no JSON": "u-paul",
  "has them in another account": '[{"id":"u-paul","accountId":"d-martin"}]',
  "has them in no account": '[{"id":"u-paul"}]',
  "holds malformed members only": '[null, 7, "u-paul", ["u-paul"], {"id":["u-paul"],"accountId":"d-dupont"}]',
};
for (const [what, text] of Object.entries(memberLists)) {
  test(`an invoice is given to nobody if the list of members ${what}`, async () => {
    const invoice = { ...mine, ownerId: "u-ines" };
    world.origin.instead = ({ path }, response) =>
      response
        .writeHead(200, { "Content-Type": "application/json", ETag: '"1"' })
        .end(path === "/members" ? text : JSON.stringify(invoice));
    const { status, reached } = await world.ask(ines, "/invoices/i-lea-1", {
      method: "PATCH",
      body: { ownerId: "u-paul" },
    });
    assert.ok([422, 502].includes(status), `${status}`);
    assert.deepEqual(
      reached.map(({ method }) => method),
      ["GET", "GET"],
    );
  });
}

describe("after a change", () => {
  test("what the origin shows is judged once more: another's invoice does not leave", async () => {
    world.origin.instead = ({ method }, response) =>
      response
        .writeHead(200, { "Content-Type": "application/json", ETag: '"1"' })
        .end(JSON.stringify(method === "GET" ? mine : hers));
    const { status, text } = await world.ask(lea, "/invoices/i-lea-1", { method: "PATCH", body: { note: "vu" } });
    assert.equal(status, 403);
    assert.ok(!text.includes(SECRET));
  });

  test("an invoice that changed hands between the judgement and the change is not changed: 409", async () => {
    world.origin.invoices = createInvoices();
    const invoice = world.origin.invoices.find(({ id }) => id === "i-ines-2");
    const change = world.ask(ines, "/invoices/i-ines-2", { method: "PATCH", body: { note: "vu" } });
    // Once the worker has looked, and before its change arrives.
    world.origin.reached.push = (...reached) => {
      if (reached[0]?.method === "PATCH" && invoice) invoice.ownerId = "u-paul";
      return Array.prototype.push.apply(world.origin.reached, reached);
    };
    const { status, json } = await change;
    assert.deepEqual([status, json.code], [409, "changed-meanwhile"]);
    assert.notEqual(invoice?.note, "vu");
  });

  /** @type {[status: number, code: string, left: number][]} */
  const refusals = [
    [400, "not-accepted", 422],
    [422, "not-accepted", 422],
    [404, "not-found", 404],
    [500, "origin-failed", 502],
  ];
  for (const [status, code, left] of refusals) {
    test(`the origin's ${status} is a ${left} that says nothing of its reasons`, async () => {
      world.origin.instead = ({ method }, response) =>
        method === "GET"
          ? response.writeHead(200, { "Content-Type": "application/json", ETag: '"1"' }).end(JSON.stringify(mine))
          : response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify({ error: SECRET }));
      const answer = await world.ask(lea, "/invoices/i-lea-1", { method: "PATCH", body: { note: "vu" } });
      assert.deepEqual([answer.status, answer.json.code], [left, code]);
      assert.ok(!answer.text.includes(SECRET));
    });
  }
});

test("rules that are not a list are a 502", async () => {
  answers(JSON.stringify({ rules: [] }));
  assert.equal((await world.ask(ines, "/automation-rules")).status, 502);
});
