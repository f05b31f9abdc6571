// Who is let in: the token is verified, and the user is what it says.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { SignJWT, UnsecuredJWT } from "jose";
import { AUDIENCE, createSigner, ISSUER } from "../server/keys.js";
import { DUPONT, person } from "../server/people.js";
import { startWorld } from "./world.js";

/** @type {import("./world.js").World} */
let world;
before(async () => {
  world = await startWorld();
});
after(() => world.close());
beforeEach(() => {
  world.origin.reached.length = 0;
});

const lea = person("u-lea");
const now = Math.floor(Date.now() / 1000);

/** @param {string | undefined} authorization */
async function isRefused(authorization) {
  for (const path of ["/invoices", "/invoices/i-lea-1", "/no-such-route"]) {
    const sent = authorization === undefined ? {} : { Authorization: authorization };
    const { status, headers, json, reached } = await world.send(path, { headers: sent });
    assert.equal(status, 401);
    assert.equal(headers.get("content-type"), "application/problem+json");
    assert.match(headers.get("www-authenticate") ?? "", /^Bearer/);
    assert.match(headers.get("cache-control") ?? "", /no-store/);
    assert.ok(["missing-token", "invalid-token"].includes(json.code));
    assert.equal(reached.length, 0);
  }
}

describe("without a good token nobody gets past 401, and nothing reaches the origin:", () => {
  test("no token", () => isRefused(undefined));
  test("another scheme", () => isRefused(`Basic ${btoa("lea:secret")}`));
  test("an empty token", () => isRefused("Bearer "));
  test("what is no token", () => isRefused("Bearer nonsense"));
  test("two tokens", async () => isRefused(`Bearer ${await world.sign(lea)} ${await world.sign(lea)}`));
  test("a changed signature", async () => {
    const token = await world.sign(lea);
    const at = token.length - 10;
    await isRefused(`Bearer ${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`);
  });
  test("a signature taken away", async () => isRefused(`Bearer ${(await world.sign(lea)).replace(/[^.]*$/, "")}`));
  test("claims changed after the signature", async () => {
    const [header, , signature] = (await world.sign(lea)).split(".");
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: "u-ines", exp: now + 3600, user: person("u-ines") };
    await isRefused(`Bearer ${header}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${signature}`);
  });
  test("another signer's key under the same name", async () =>
    isRefused(`Bearer ${await (await createSigner()).sign(lea)}`));
  test("another algorithm", async () => isRefused(`Bearer ${await (await createSigner("ES384")).sign(lea)}`));
  test("a secret signature made with what is public", async () => {
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: lea.id, exp: now + 3600, user: lea };
    const secret = new TextEncoder().encode("demo-1".repeat(8));
    const token = new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: "demo-1" });
    await isRefused(`Bearer ${await token.sign(secret)}`);
  });
  test("no signature at all (alg none)", async () => {
    const claims = { sub: lea.id, user: lea };
    const token = new UnsecuredJWT(claims).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime("1h").encode();
    await isRefused(`Bearer ${token}`);
  });
  test("expired", async () => isRefused(`Bearer ${await world.sign(lea, { exp: now - 1 })}`));
  test("good for longer than a day", async () =>
    isRefused(`Bearer ${await world.sign(lea, { exp: now + 26 * 3600 })}`));
  test("good for ever", async () => isRefused(`Bearer ${await world.sign(lea, { exp: Number.MAX_VALUE })}`));
  test("without an end", async () => isRefused(`Bearer ${await world.sign(lea, { exp: undefined })}`));
  test("not yet valid", async () => isRefused(`Bearer ${await world.sign(lea, { nbf: now + 600 })}`));
  test("for another audience", async () => isRefused(`Bearer ${await world.sign(lea, { aud: "expense-reports" })}`));
  test("for no audience", async () => isRefused(`Bearer ${await world.sign(lea, { aud: undefined })}`));
  test("from another issuer", async () =>
    isRefused(`Bearer ${await world.sign(lea, { iss: "https://elsewhere.example" })}`));
  test("without a user", async () => isRefused(`Bearer ${await world.sign(undefined, { sub: "u-lea" })}`));
  test("without a subject", async () => isRefused(`Bearer ${await world.sign(lea, { sub: undefined })}`));
});

test("a good token lets its user in", async () => {
  const { status, json } = await world.ask(lea, "/invoices");
  assert.equal(status, 200);
  assert.equal(json.length, 7);
});

const { account, ...homeless } = lea;
const malformed = {
  nothing: null,
  "a word": "u-lea",
  "a list": [lea],
  "an id that is a number": { ...lea, id: 7 },
  "an empty id": { ...lea, id: "" },
  "a role outside the table": { ...lea, role: "superuser" },
  "a role in capitals": { ...lea, role: "ADMINISTRATOR" },
  "no role": { id: lea.id, account },
  "two roles": { ...lea, role: ["standard-user", "administrator"] },
  "an account that is a word": { ...lea, account: "d-dupont" },
  "an account with a null id": { ...lea, account: { id: null } },
  "no account": homeless,
  "an account without an id": { ...lea, account: { kind: "client" } },
  "an unknown option": { ...lea, options: { publishEverything: true } },
  "an option that is a word": { ...lea, options: { publishDocuments: "true" } },
  "a field that is not in the contract": { ...lea, isAdmin: true },
};

describe("a good token whose user is malformed is a 403, and nothing reaches the origin:", () => {
  for (const [what, user] of Object.entries(malformed)) {
    test(what, async () => {
      const { status, json, reached } = await world.ask(user, "/invoices", {});
      assert.equal(status, 403);
      assert.ok(["invalid-user", "no-account"].includes(json.code));
      assert.equal(reached.length, 0);
    });
  }
  test("another one than the subject", async () => {
    const token = await world.sign(person("u-ines"), { sub: "u-lea" });
    const { status, json, reached } = await world.present(token, "/invoices");
    assert.deepEqual([status, json.code, reached.length], [403, "invalid-user", 0]);
  });
});

test("nothing but the token says who asks: not the query, not a header, not a cookie, not the body", async () => {
  const ines = JSON.stringify(person("u-ines"));
  const { json, reached } = await world.ask(
    lea,
    `/invoices?user=${encodeURIComponent(ines)}&role=administrator&sub=u-ines`,
    {
      headers: { "X-User": ines, "X-Forwarded-User": "u-ines", Cookie: "user=u-ines; lang=en" },
    },
  );
  assert.equal(json.length, 7);
  assert.deepEqual(
    reached.map(({ query }) => query),
    [{ ownerId: "u-lea", accountId: DUPONT.id }],
  );
});

test("the caller's token stays here, and so do their cookies and their other headers", async () => {
  const headers = {
    Cookie: "a=b",
    "X-Anything": "1",
    Range: "bytes=0-99",
    "If-None-Match": '"a"',
    "If-Modified-Since": new Date().toUTCString(),
  };
  const { status, reached } = await world.ask(lea, "/invoices", { headers });
  assert.deepEqual([status, reached.length], [200, 1]);
  for (const name of ["authorization", ...Object.keys(headers).map((name) => name.toLowerCase())])
    assert.equal(reached[0]?.headers[name], undefined);
});

describe("as it is configured, the worker", () => {
  /** @param {Record<string, string>} env
   *  @param {(world: import("./world.js").World) => Promise<void>} visit */
  async function configured(env, visit) {
    const other = await startWorld(env);
    try {
      await visit(other);
    } finally {
      await other.close();
    }
  }

  test("sends the caller's token on, where it is told to", () =>
    configured({ FORWARD_TOKEN: "yes" }, async ({ ask }) => {
      const { reached } = await ask(lea, "/invoices");
      assert.match(reached[0]?.headers.authorization ?? "", /^Bearer ey/);
    }));
  test("says its own word to the origin, where it has one", () =>
    configured({ ORIGIN_AUTHORIZATION: "Bearer of-the-worker", FORWARD_TOKEN: "yes" }, async ({ ask }) => {
      const { reached } = await ask(lea, "/invoices");
      assert.equal(reached[0]?.headers.authorization, "Bearer of-the-worker");
    }));
  test("takes a token by either of two keys, but never in an algorithm that is not the pinned one", async () => {
    const signers = [
      await createSigner("ES256", "old"),
      await createSigner("ES256", "new"),
      await createSigner("ES384", "other"),
    ];
    const keys = signers.flatMap(({ keySet }) => JSON.parse(keySet).keys);
    await configured({ TOKEN_KEYS: JSON.stringify({ keys }) }, async ({ present }) => {
      const tokens = await Promise.all(signers.map(({ sign }) => sign(lea)));
      const answers = await Promise.all(tokens.map((token) => present(token, "/invoices")));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 401],
      );
    });
  });
  const mistakes = [
    { TOKEN_KEYS: "" },
    { TOKEN_KEYS: '{"keys":[]}' },
    { TOKEN_KEYS: '{"keys":[{"kty":"EC"}]}' },
    { TOKEN_AUDIENCE: "" },
    { TOKEN_ISSUER: "" },
    { ORIGIN_URL: "" },
    { ORIGIN_TIMEOUT_MS: "soon" },
  ];
  for (const env of mistakes) {
    test(`answers 500 to everyone with ${JSON.stringify(env)}`, () =>
      configured(env, async ({ ask, send }) => {
        for (const { status, json, reached } of [await ask(lea, "/invoices"), await send("/invoices")]) {
          assert.deepEqual([status, json.code, reached.length], [500, "internal-error", 0]);
        }
      }));
  }
});
