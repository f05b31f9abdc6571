// What holds for every call, whatever it is given: what it may throw, and what it may do to what it is given.
import assert from "node:assert/strict";
import { REFUSALS } from "../refusals.js";
import * as values from "./values.js";

/** FUZZ_RUNS: how often each export is called. FUZZ_SEED: the seed of another run; a failure prints its own. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 1_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);
export const parameters = { numRuns, seed, endOnFailure: false, includeErrorInReport: true };

export const tried = (run) => {
  try {
    return { value: run() };
  } catch (error) {
    return { error };
  }
};

/** Nothing that was given was changed, nothing of it was read twice, and whoever asked meanwhile was answered right. */
export function assertUnharmed({ writes, reads, wrong }) {
  assert.deepEqual(writes, []);
  assert.deepEqual(wrong, []);
  for (const counts of reads.values()) {
    for (const [key, times] of counts) assert.equal(times, 1, `${String(key)} is read ${times} times`);
  }
}

export function assertError(error, codes) {
  // By its name: there are two copies of the class here, and `instanceof` is tried elsewhere.
  assert.equal(error?.name, "PermissionError", `threw ${error?.stack ?? String(error)}`);
  assert.ok(error instanceof Error);
  assert.ok(codes.includes(error.code), error.code);
  assert.ok(isSentence(error.message), error.message);
  for (const secret of values.SECRETS) assert.ok(!error.message.includes(secret), error.message);
  assert.ok(error.path === undefined || typeof error.path === "string");
  const listed = error.problems?.length ?? 0;
  assert.ok(listed <= 100 && (error.omitted === undefined || (listed === 100 && error.omitted > 0)));
  for (const problem of error.problems ?? []) {
    assert.deepEqual(Object.keys(problem), ["path", "code", "message"]);
    assert.ok(
      [...REFUSALS, "invalid-argument"].includes(problem.code) &&
        typeof problem.path === "string" &&
        isSentence(problem.message),
    );
  }
}

export const isSentence = (text) => typeof text === "string" && text.length > 5 && text.length < 2_000;
/** A value, or a refusal with one of these codes; as `expected` says, which is a value or `{ codes }`. */
export function assertOutcome({ value, error }, expected) {
  if (expected.codes !== undefined) return assertError(error, expected.codes);
  if (error !== undefined) throw error;
  assert.deepEqual(value, expected.value);
}

export const value = (value) => ({ value, codes: undefined });
export const refused = (...codes) => ({ value: undefined, codes });

/**
 * Calls `call` once with what is described, in a world in which getters ask, and under a pollution. What came of it is what
 * docs/model.md says, which reads the same values under the same pollution. `expected(...args)` answers, or gives back
 * what answers once the pollution is gone.
 */
export function check({ call, expected, also, shown = (outcome) => outcome }, described, pollution, ask) {
  const world = values.newWorld(() => {
    const { wrong } = tried(ask).value ?? { wrong: "it threw" };
    if (wrong !== undefined && pollution.length === 0) world.wrong.push(wrong);
  });
  const args = described.map((one) => values.make(one, world));
  const outcome = values.polluted(pollution, world, () => tried(() => call(...args)));
  assertUnharmed(world);
  const second = values.newWorld(() => {});
  const again = described.map((one) => values.make(one, second));
  const law = values.polluted(pollution, second, () => expected(...again));
  assertOutcome(shown(outcome, args), typeof law === "function" ? law() : law);
  if (outcome.error === undefined) also?.(outcome.value, args);
  return world.made;
}
