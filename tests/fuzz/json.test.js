// `dossier-roles/json`, with values that no caller should pass. What it must answer, `law.js` says; what is made, `values.js`.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as json from "../../pkg/json.js";
import * as law from "./law.js";
import { assertError, assertOutcome, assertUnharmed, check, parameters, refused, tried, value } from "./outcome.js";
import * as values from "./values.js";

const ines = { id: "u-ines", role: "administrator", account: { id: "a-9", kind: "practice" } };
const lea = { id: "u-lea", role: "standard-user" };

const textOf = (bytes) => new TextDecoder().decode(bytes);
const NOTHING = new TextEncoder().encode("[]");

/** What getters ask. */
const ask = () => {
  const answer = textOf(json.filterInvoicesJson(ines, NOTHING));
  return { wrong: answer === "[]" ? undefined : answer };
};

const INVOICES = ["u-lea", "u-tom", "U-LEA", ""].flatMap((ownerId) =>
  ["a-1", "a-2", "u-lea", undefined].map((accountId) => ({
    ownerId,
    accountId,
    submitted_by: "u-lea",
    dossier: "a-1",
  })),
);
const BODY = new TextEncoder().encode(JSON.stringify(INVOICES));

/** The rows that remain of the body. */
const remaining = (user, settings) => {
  const at = law.settingOf(settings, "at", null);
  const isPointer = at === undefined || (typeof at === "string" && /^(\/([^~/]|~[01])*)*$/.test(at));
  const maxRow = law.settingOf(settings, "maxRow", null);
  const isSize = maxRow === undefined || (Number.isInteger(maxRow) && maxRow >= 1 && maxRow <= 2 ** 30);
  const fields = law.namesOf(settings);
  if (!isPointer || !isSize || fields === undefined) return refused("invalid-argument");
  if (at !== undefined && at !== "") return refused("not-an-array"); // it leads nowhere
  const rows = JSON.parse(textOf(BODY));
  const seen = law.visible(user, rows, { fields }).map((place) => rows[place]);
  return value(seen.filter((row) => JSON.stringify(row).length <= (maxRow ?? Infinity)));
};

const given = [values.user, values.jsonSettings];

test("filterInvoicesJson keeps of a text what docs/model.md says", () => {
  const filtered = {
    call: (user, settings) => JSON.parse(textOf(json.filterInvoicesJson(user, BODY, settings))),
    expected: remaining,
  };
  fc.assert(
    fc.property(fc.tuple(...given), values.pollution, (described, pollution) => {
      check(filtered, described, pollution, ask);
    }),
    parameters,
  );
});

test("filterInvoicesJson refuses a body that is none", () => {
  fc.assert(
    fc.property(values.anything, values.pollution, (described, pollution) => {
      const world = values.newWorld(() => ask());
      const body = values.make(described, world);
      const outcome = values.polluted(pollution, world, () => tried(() => json.filterInvoicesJson(lea, body)));
      if (outcome.value === undefined) assertError(outcome.error, ["invalid-argument"]);
      else assert.deepEqual([described.odd, textOf(outcome.value)], ["bytes", "[]"]);
      assertUnharmed(world);
    }),
    parameters,
  );
});

test("invoiceJsonFilter keeps of a text what docs/model.md says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(...given), async (described) => {
      const world = values.newWorld(() => ask());
      const { value: stream, error } = tried(() =>
        json.invoiceJsonFilter(...described.map((one) => values.make(one, world))),
      );
      const outcome = error === undefined ? await streamed(stream) : { error };
      assertUnharmed(world);
      const second = values.newWorld(() => {});
      assertOutcome(outcome, remaining(...described.map((one) => values.make(one, second))));
    }),
    { ...parameters, numRuns: Math.ceil(parameters.numRuns / 4) },
  );
});

async function streamed(stream) {
  try {
    return { value: await new Response(ReadableStream.from([BODY]).pipeThrough(stream)).json() };
  } catch (error) {
    return { error };
  }
}

/** A response of the origin. */
const response = () => new Response(BODY, { headers: { "content-type": "application/json" } });

test("filterInvoicesResponse keeps of a response what docs/model.md says, and answers nobody with 403", async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(...given), async (described) => {
      const world = values.newWorld(() => ask());
      const [user, settings] = described.map((one) => values.make(one, world));
      const { value: answer, error } = tried(() => json.filterInvoicesResponse(user, response(), settings));
      const outcome = error === undefined ? await left(answer) : { error };
      assertUnharmed(world);
      const again = () =>
        described.map((one) =>
          values.make(
            one,
            values.newWorld(() => {}),
          ),
        );
      const rows = remaining(...again());
      const isNobody = law.decide(law.userOf(again()[0]), "invoices.view", "none").scope === null;
      const isForbidden = isNobody && !rows.codes?.includes("invalid-argument");
      assertOutcome(outcome, isForbidden ? value(403) : rows);
    }),
    { ...parameters, numRuns: Math.ceil(parameters.numRuns / 4) },
  );
});

/** The rows that are left of a response, or the status of one without a body. */
async function left(answer) {
  if (answer.body === null) return { value: answer.status };
  try {
    return { value: await answer.json() };
  } catch (error) {
    return { error };
  }
}

test("filterInvoicesResponse refuses a response that is none", () => {
  fc.assert(
    fc.property(values.anything, (described) => {
      const world = values.newWorld(() => ask());
      const none = values.make(described, world);
      assertError(tried(() => json.filterInvoicesResponse(lea, none)).error, ["invalid-argument"]);
      assertUnharmed(world);
    }),
    parameters,
  );
});

test("init takes anything, and changes no answer", async () => {
  await fc.assert(
    fc.asyncProperty(values.anything, async (described) => {
      assert.equal(
        await json.init(
          values.make(
            described,
            values.newWorld(() => {}),
          ),
        ),
        undefined,
      );
      assert.equal(ask().wrong, undefined);
    }),
    { ...parameters, numRuns: Math.ceil(parameters.numRuns / 4) },
  );
});

test("no export is left out", () => {
  const known = ["PermissionError", "filterInvoicesJson", "filterInvoicesResponse", "init", "invoiceJsonFilter"];
  assert.deepEqual(Object.keys(json).sort(), known);
});
