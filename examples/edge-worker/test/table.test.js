// What each person may do, route by route, typed by hand: what left the worker, and what had reached the origin by then.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { explain } from "dossier-roles";
import { createInvoices } from "../server/invoices.js";
import { person } from "../server/people.js";
import { startWorld } from "./world.js";

/** @type {import("./world.js").World} */
let world;
before(async () => {
  world = await startWorld();
});
after(() => world.close());
beforeEach(() => {
  world.origin.invoices = createInvoices();
  world.origin.reached.length = 0;
});

/** The calls that reached the origin, each in a line.
 * @param {import("../server/origin.js").Reached[]} reached */
const lines = (reached) =>
  reached.map(({ method, path, query }) => [method, path, new URLSearchParams(query)].join(" ").trim());

// One line each: who, whose invoices they see in a list, and what the origin is asked for.
/** @type {[who: string, sees: string[], asked: string][]} */
const lists = [
  ["u-ines", ["ines", "paul", "nora", "lea", "tom"], "accountId=d-dupont"],
  ["u-paul", ["ines", "paul", "nora", "lea", "tom"], "accountId=d-dupont"],
  ["u-nora", ["ines", "paul", "nora", "lea", "tom"], "accountId=d-dupont"],
  ["u-lea", ["lea"], "ownerId=u-lea&accountId=d-dupont"],
  ["u-tom", ["tom"], "ownerId=u-tom&accountId=d-dupont"],
  ["u-zoe", ["zoe", "marc", "lou"], "accountId=d-martin"],
  ["u-marc", ["zoe", "marc", "lou"], "accountId=d-martin"],
  ["u-lou", ["lou"], "ownerId=u-lou&accountId=d-martin"],
];

for (const [who, sees, asked] of lists) {
  const expected = createInvoices().filter(({ ownerId }) => sees.includes(ownerId.slice(2)));

  test(`${who} lists the invoices of ${sees.join(", ")}, and the origin is asked for no others`, async () => {
    const { status, json, reached } = await world.ask(person(who), "/invoices");
    assert.equal(status, 200);
    assert.deepEqual(json, expected);
    assert.deepEqual(lines(reached), [`GET /invoices ${asked}`]);
  });

  test(`${who} lists the same ones from an origin that narrows nothing`, async () => {
    world.origin.instead = (_, response) =>
      response.setHeader("Content-Type", "application/json").end(JSON.stringify(createInvoices()));
    const { status, json } = await world
      .ask(person(who), "/invoices")
      .finally(() => (world.origin.instead = undefined));
    assert.equal(status, 200);
    assert.deepEqual(json, expected);
  });

  test(`${who} cannot widen the list by what they ask for`, async () => {
    const wide =
      "/invoices?ownerId=u-ines&accountId=d-martin&ownerId=&accountId[]=d-martin&ownerid=u-ines&all=true&status=published";
    const { json, reached } = await world.ask(person(who), wide);
    assert.deepEqual(
      json,
      expected.filter(({ status }) => status === "published"),
    );
    assert.deepEqual(lines(reached), [`GET /invoices status=published&${asked}`]);
  });
}

// What an invoice of one's own, of a colleague, of another account, and one that does not exist is to each of them. A word is
// the code of a 403.
/** @type {Record<string, [view: number | string, edit: number | string, publish: number | string][]>} */
const ones = {
  //         own                      a colleague's                          another account's  none
  "u-ines": [
    [200, 200, 200],
    [200, 200, 200],
    [404, 404, 404],
    [404, 404, 404],
  ],
  "u-paul": [
    [200, 200, "option-off"],
    [200, 200, "option-off"],
    [404, 404, "option-off"],
    [404, 404, "option-off"],
  ],
  "u-nora": [
    [200, 200, 200],
    [200, 200, 200],
    [404, 404, 404],
    [404, 404, 404],
  ],
  "u-lea": [
    [200, 200, "option-off"],
    ["not-owner", "not-owner", "option-off"],
    [404, 404, "option-off"],
    [404, 404, "option-off"],
  ],
  "u-tom": [
    [200, 200, 200],
    ["not-owner", "not-owner", "not-owner"],
    [404, 404, 404],
    [404, 404, 404],
  ],
  "u-zoe": [
    [200, 200, 200],
    [200, 200, 200],
    [404, 404, 404],
    [404, 404, 404],
  ],
  "u-marc": [
    [200, 200, 200],
    [200, 200, 200],
    [404, 404, 404],
    [404, 404, 404],
  ],
  "u-lou": [
    [200, 200, "option-off"],
    ["not-owner", "not-owner", "option-off"],
    [404, 404, "option-off"],
    [404, 404, "option-off"],
  ],
};
const whose = ["their own", "a colleague's", "another account's", "one that does not exist"];

/** @param {string} who */
function invoicesFor(who) {
  const here = ["u-zoe", "u-marc", "u-lou"].includes(who);
  const [colleague, stranger] = here
    ? [who === "u-zoe" ? "lou" : "zoe", "lea"]
    : [who === "u-ines" ? "tom" : "ines", "lou"];
  return [`i-${who.slice(2)}-2`, `i-${colleague}-2`, `i-${stranger}-2`, "i-nobody-2"];
}

for (const [who, rows] of Object.entries(ones)) {
  describe(`one invoice, for ${who}:`, () => {
    for (const [at, [view, edit, publish]] of rows.entries()) {
      const id = invoicesFor(who)[at] ?? "";
      /** @type {[string, string, import("./world.js").Request, number | string][]} */
      const questions = [
        ["views", `/invoices/${id}`, {}, view],
        ["edits", `/invoices/${id}`, { method: "PATCH", body: { note: "vu" } }, edit],
        ["publishes", `/invoices/${id}/publish`, { method: "POST" }, publish],
      ];
      for (const [verb, path, request, expected] of questions) {
        test(`${verb} ${whose[at]}: ${expected}`, async () => {
          const before = JSON.stringify(world.origin.invoices);
          const { status, json, text, reached } = await world.ask(person(who), path, request);
          if (typeof expected === "string") assert.deepEqual([status, json.code], [403, expected]);
          else assert.equal(status, expected);

          // An option that is off is known before the origin is called; an owner, once the invoice is there; a change comes last.
          const looks = expected === "option-off" ? 0 : 1;
          const changes = expected === 200 && request.method ? 1 : 0;
          assert.equal(reached.length, looks + changes);
          assert.equal(reached.filter(({ method }) => method !== "GET").length, changes);
          if (changes === 0) assert.equal(JSON.stringify(world.origin.invoices), before);

          const invoice = world.origin.invoices.find((one) => one.id === id);
          if (expected === 200) assert.deepEqual(json, invoice);
          else
            for (const secret of [invoice?.supplier, invoice?.number, invoice?.ownerId])
              assert.ok(!secret || !text.includes(secret));
        });
      }
    }
  });
}

test("another account's invoice looks like one that does not exist, to the byte", async () => {
  const theirs = await world.ask(person("u-ines"), "/invoices/i-lou-2");
  const none = await world.ask(person("u-ines"), "/invoices/i-nobody-2");
  assert.equal(theirs.text, none.text);
  assert.deepEqual([...theirs.headers.keys()], [...none.headers.keys()]);
});

test("a change carries the caller's filter and the version that was judged", async () => {
  const { reached } = await world.ask(person("u-tom"), "/invoices/i-tom-2", { method: "PATCH", body: { note: "vu" } });
  assert.deepEqual(lines(reached), [
    "GET /invoices/i-tom-2 accountId=d-dupont",
    "PATCH /invoices/i-tom-2 ownerId=u-tom&accountId=d-dupont",
  ]);
  assert.match(reached[1]?.headers["if-match"] ?? "", /^"/);
  assert.equal(reached[1]?.body, '{"note":"vu"}');
});

// Whoever may not have an invoice where it would go may not send it there.
/** @type {[who: string, change: object, expected: string | number][]} */
const moves = [
  ["u-tom", { ownerId: "u-ines" }, "not-owner"],
  ["u-tom", { ownerId: "u-tom" }, 200],
  ["u-tom", { ownerId: 7 }, 400],
  ["u-ines", { ownerId: 7 }, 400],
  ["u-ines", { ownerId: "" }, 400],
  ["u-tom", { ownerId: null }, 400],
  ["u-ines", { ownerId: null }, 400],
  ["u-tom", { accountId: "d-martin" }, "other-account"],
  ["u-ines", { ownerId: "u-paul" }, 200],
  ["u-ines", { accountId: "d-martin" }, "other-account"],
  ["u-ines", { accountId: null }, 400],
  ["u-ines", { ownerId: "u-lou" }, 422],
  ["u-ines", { ownerId: "u-nobody" }, 422],
  ["u-paul", { ownerId: "U-PAUL" }, 422],
  ["u-paul", { ownerId: "u-lea" }, 200],
  ["u-tom", { status: "published" }, 400],
  ["u-ines", { id: "i-lou-1" }, 400],
  ["u-ines", JSON.parse('{ "__proto__": { "ownerId": "u-ines" } }'), 400],
];
for (const [who, change, expected] of moves) {
  test(`${who} changes ${JSON.stringify(change)}: ${expected}`, async () => {
    const { status, json, reached } = await world.ask(person(who), "/invoices/i-tom-2", {
      method: "PATCH",
      body: JSON.stringify(change),
    });
    if (typeof expected === "string") assert.deepEqual([status, json.code], [403, expected]);
    else assert.equal(status, expected);
    assert.equal(reached.filter(({ method }) => method !== "GET").length, expected === 200 ? 1 : 0);
  });
}

const draft = { supplier: "Papeterie Lyonnaise", number: "F-1", date: "2026-03-04", currency: "EUR", amount: "12.50" };
/** @type {[who: string, more: object, expected: string | number, owner?: string][]} */
const creations = [
  ["u-ines", {}, 201, "u-ines"],
  ["u-ines", { ownerId: "u-lea" }, 201, "u-lea"],
  ["u-ines", { accountId: "d-martin" }, "other-account"],
  ["u-ines", { ownerId: "u-lou" }, 422],
  ["u-ines", { ownerId: "u-nobody" }, 422],
  ["u-paul", { ownerId: "u-lea" }, 201, "u-lea"],
  ["u-lea", {}, 201, "u-lea"],
  ["u-lea", { ownerId: "u-lea", accountId: "d-dupont" }, 201, "u-lea"],
  ["u-lea", { ownerId: "u-ines" }, "not-owner"],
  ["u-lea", { ownerId: "U-LEA" }, "not-owner"],
  ["u-lea", { ownerId: ["u-lea"] }, 400],
  ["u-ines", { ownerId: ["u-lea"] }, 400],
  ["u-lou", { accountId: "d-dupont" }, "other-account"],
  ["u-lea", { status: "published" }, 400],
];
for (const [who, more, expected, owner] of creations) {
  test(`${who} adds an invoice with ${JSON.stringify(more)}: ${expected}`, async () => {
    const { status, json, reached } = await world.ask(person(who), "/invoices", {
      method: "POST",
      body: { ...draft, ...more },
    });
    if (typeof expected === "string") assert.deepEqual([status, json.code], [403, expected]);
    else assert.equal(status, expected);
    // Whoever gives it to another is asked after at the origin first.
    const asksAfter = (expected === 201 && owner !== who) || expected === 422;
    const created = lines(reached).filter((line) => line !== `GET /members accountId=${person(who).account?.id}`);
    assert.deepEqual([reached.length - created.length, created.length], [asksAfter ? 1 : 0, expected === 201 ? 1 : 0]);
    if (expected === 201) {
      assert.deepEqual(JSON.parse(reached.at(-1)?.body ?? ""), {
        ...draft,
        ownerId: owner,
        accountId: person(who).account?.id,
      });
    }
  });
}

test("an owner given twice in a body is one by the time it reaches the origin, and it is the one that was judged", async () => {
  const body = '{"ownerId":"u-ines","ownerId":"u-lea"}';
  const { status, reached } = await world.ask(person("u-lea"), "/invoices", { method: "POST", body });
  assert.deepEqual([status, reached[0]?.body], [201, '{"ownerId":"u-lea","accountId":"d-dupont"}']);
});

/** @type {Record<string, [body: string, type: string, status: number]>} */
const bodies = {
  "not JSON": ['{"note":', "application/json", 400],
  "a list": ["[]", "application/json", 400],
  "a word": ['"note"', "application/json", 400],
  "too long": [JSON.stringify({ note: "x".repeat(70_000) }), "application/json", 400],
  "a form": ["note=vu", "application/x-www-form-urlencoded", 415],
};
for (const [what, [body, type, expected]] of Object.entries(bodies)) {
  test(`a body that is ${what} is refused before the origin is called`, async () => {
    for (const [method, path] of /** @type {const} */ ([
      ["POST", "/invoices"],
      ["PATCH", "/invoices/i-ines-1"],
    ])) {
      const headers = { "Content-Type": type };
      const { status, reached } = await world.ask(person("u-ines"), path, { method, body, headers });
      assert.deepEqual([status, reached.length], [expected, 0]);
    }
  });
}

// Only administrators hold the right; the others are told so before the origin hears of it.
for (const [who] of lists) {
  const rules = { "u-ines": ["r-1", "r-2"], "u-zoe": ["r-3"] }[who];
  const does = rules ? "reads their account's rules, whatever the origin gives" : "may not read the rules: role-denied";
  test(`${who} ${does}`, async () => {
    const { status, json, reached } = await world.ask(person(who), "/automation-rules");
    if (!rules) return assert.deepEqual([status, json.code, reached.length], [403, "role-denied", 0]);
    const all = ["d-dupont", "d-dupont", "d-martin"].map((accountId, at) => ({ id: `r-${at + 1}`, accountId }));
    world.origin.instead = (_, response) =>
      response.setHeader("Content-Type", "application/json").end(JSON.stringify(all));
    const wide = await world.ask(person(who), "/automation-rules").finally(() => (world.origin.instead = undefined));
    for (const answer of [json, wide.json])
      assert.deepEqual(
        answer.map((/** @type {{ id: string }} */ { id }) => id),
        rules,
      );
  });
}

describe("what the worker does not know is refused, even to an administrator, and never reaches the origin:", () => {
  const unknown = [
    "GET /",
    "GET /users",
    "GET /invoices/",
    "GET /Invoices",
    "GET //invoices",
    "GET /invoices/i-ines-1/lines",
    "GET /invoices/i-ines-1/publish",
    "DELETE /invoices/i-ines-1",
    "PUT /invoices/i-ines-1",
    "DELETE /invoices",
    "HEAD /invoices",
    "HEAD /invoices/i-ines-1",
    "OPTIONS /invoices",
    "GET /invoices/..%2fusers",
    "GET /invoices/%2e%2e%2fusers",
    "GET /invoices/i%00",
    "GET /invoices/i-ines-1%3fownerId=x",
    "GET /invoices/%F0",
    "GET /automation-rules/r-1",
    "POST /automation-rules",
    "POST /invoices/i-ines-1",
    "POST /invoices/..%2f..%2fusers/publish",
  ];
  for (const route of unknown) {
    test(route, async () => {
      const [method = "", path = ""] = route.split(" ");
      const { status, headers, reached } = await world.ask(person("u-ines"), path, { method });
      assert.deepEqual([status, reached.length], [404, 0]);
      assert.equal(headers.get("content-type"), "application/problem+json");
    });
  }
});

/** @type {Record<string, "fr" | "en">} */
const languages = {
  "": "fr",
  fr: "fr",
  "fr-CA": "fr",
  en: "en",
  "en-GB,fr;q=0.5": "en",
  "fr;q=0.4, en;q=0.9": "en",
  "de, en;q=0.3": "en",
  de: "fr",
  "*": "fr",
  "nonsense;;q=": "fr",
};
const nothing = { fr: "Il n'y a rien ici.", en: "There is nothing here." };
for (const [accepted, language] of Object.entries(languages)) {
  test(`to Accept-Language "${accepted}" a refusal answers in ${language}, the table's sentence and the worker's own`, async () => {
    const headers = { "Accept-Language": accepted };
    const denied = await world.ask(person("u-lea"), "/invoices/i-lea-2/publish", { method: "POST", headers });
    const unknown = await world.ask(person("u-lea"), "/nowhere", { headers });
    const decision = explain(
      person("u-lea"),
      "invoices.publish",
      { ownerId: "u-lea", accountId: "d-dupont" },
      { locale: language },
    );
    assert.equal(denied.json.detail, decision.message);
    assert.deepEqual(
      denied.json.remedies,
      decision.remedies.map(({ message }) => message),
    );
    assert.equal(unknown.json.detail, nothing[language]);
    assert.equal(denied.headers.get("content-language"), language);
  });
}

test("no cache may keep an answer, and nothing of the origin's headers leaves", async () => {
  for (const path of ["/invoices", "/invoices/i-ines-1", "/automation-rules", "/nowhere"]) {
    const { headers } = await world.ask(person("u-ines"), path);
    assert.equal(headers.get("cache-control"), "private, no-store");
    assert.equal(headers.get("vary"), "Authorization, Accept-Language");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("set-cookie"), null);
    assert.equal(headers.get("etag"), null);
  }
});
