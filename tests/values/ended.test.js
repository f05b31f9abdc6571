// Calls that end in the middle: by a timeout, at any point, and where the stack is full. Whatever is asked next is answered as
// if nothing had happened.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Script } from "node:vm";
import { CALLS, DENIES, ENTRY, answersOf, questionOf } from "./calls.js";
import { newRealm } from "./realm.js";

const permissions = await import(`../../pkg/${ENTRY}.js`);
const right = answersOf((0, eval)(CALLS)(permissions));

/** Numbers that look random, from a fixed seed. */
let seed = 20_260_101;
const random = (n) => ((seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) >>> 8) % n;

// ---- Ended by a timeout ------------------------------------------------------------------------------------------------

/** Makes calls for ever, and is ended: `start` says with which it begins, and `spin` how much time passes before. */
const forEver = new Script(`
  for (let i = 0; i < spin; i++) spun += i % 7;
  for (let i = start; ; i++) list[i % list.length]();
`);

/** Ends a script that makes calls, somewhere. */
function endSomewhere(run, global, list) {
  Object.assign(global, { list, start: random(list.length), spin: random(20_000), spun: 0 });
  assert.throws(() => run({ timeout: 1 }), { code: "ERR_SCRIPT_EXECUTION_TIMEOUT" });
}

test("a script that is ended at its first call, at any point, harms no later call", () => {
  for (let times = 0; times < 150; times++) {
    const { context, calls } = newRealm();
    const list = Object.values(calls);
    for (let ends = 0; ends < 3; ends++)
      endSomewhere((options) => forEver.runInContext(context, options), context, list);
    assert.deepEqual(answersOf(calls), right);
  }
});

test("a script that is ended between any two of millions of calls harms no later call", () => {
  const { context, calls } = newRealm();
  for (let times = 0; times < 1_000; times++) {
    endSomewhere((options) => forEver.runInContext(context, options), context, Object.values(calls));
    assert.deepEqual(answersOf(calls), right);
  }
});

test("one call of each kind, ended again and again, harms none of the others", () => {
  const { context, calls } = newRealm();
  for (const call of Object.values(calls)) {
    for (let times = 0; times < 20; times++)
      endSomewhere((options) => forEver.runInContext(context, options), context, [call]);
    assert.deepEqual(answersOf(calls), right);
  }
});

test("a script of the same realm that is ended harms no later call", () => {
  const calls = (0, eval)(CALLS)(permissions);
  for (let times = 0; times < 300; times++) {
    endSomewhere((options) => forEver.runInThisContext(options), globalThis, Object.values(calls));
    assert.deepEqual(answersOf(calls), right);
  }
});

test("a getter that never comes back, and is ended, harms no later call", () => {
  const { context, calls, permissions } = newRealm();
  Object.assign(context, { permissions });
  const waiting = (field) => `const user = { id: "u-lea", role: "administrator" };
    Object.defineProperty(user, "${field}", { get() { for (;;); } });`;
  for (const field of ["id", "role", "account", "options"]) {
    for (const call of [
      "canPerform(user, 'invoices.publish')",
      "explain(user, 'invoices.publish')",
      "permissionsOf(user)",
      "parseUser(user)",
      "parseTeam({ users: [user] })",
    ]) {
      const script = new Script(`{ ${waiting(field)} permissions.${call}; for (;;); }`);
      assert.throws(() => script.runInContext(context, { timeout: 5 }), { code: "ERR_SCRIPT_EXECUTION_TIMEOUT" });
      assert.deepEqual(answersOf(calls), right);
    }
  }
});

// ---- Where the stack is full ---------------------------------------------------------------------------------------------

/**
 * Goes down until there is no more room, and makes the call on the way up, from where there is least. Frames of several sizes,
 * so that a call begins with every little room there can be. What came of it: texts, or the names of what was thrown.
 */
const DIVE = `(call, size, levels) => {
  const outcomes = new Set();
  let left = levels;
  const filler = Array.from({ length: size }, (_, i) => "a" + i);
  const dive = new Function("dive", "use", ...filler, "try { dive(dive, use, ...arguments); } catch {} use();");
  const use = () => {
    if (left === 0) return;
    left--;
    let outcome;
    try {
      outcome = call();
    } catch (error) {
      outcome = { thrown: error };
    }
    outcomes.add(outcome);
  };
  dive(dive, use);
  return [...outcomes];
}`;

/** Whether an outcome is the right answer, or a deny, or says that there was no room. */
function assertNoWorse(name, outcome) {
  const isThrown = typeof outcome === "object" && outcome !== null && Object.hasOwn(outcome, "thrown");
  if (isThrown) {
    const { thrown } = outcome;
    // A caller's own frame may not fit, and then nobody is there to catch it.
    const isFull = thrown.name === "RangeError";
    const says =
      {
        PermissionError: [
          "not-ready",
          "not-an-array",
          "invalid-user",
          "invalid-team",
          "not-permitted",
          "invalid-argument",
          "unknown-role",
        ],
      }[thrown.name] ?? [];
    const isQuestion = questionOf(name) in DENIES;
    assert.ok(
      isFull || (says.includes(thrown.code) && (!isQuestion || thrown.code === "not-an-array")),
      `${name}: ${thrown.stack}`,
    );
    return;
  }
  const text = JSON.stringify(outcome);
  assert.ok(text === right[name] || DENIES[questionOf(name)]?.(text), `${name}: ${text}`);
}

test("where the stack is full a question is answered right or denied, and the next one is right", () => {
  const { context, calls } = newRealm();
  const dive = new Script(DIVE).runInContext(context);
  for (const [name, call] of Object.entries(calls)) {
    for (const size of [0, 1, 2, 3, 5, 8, 13, 21]) {
      for (const outcome of dive(call, size, 400)) assertNoWorse(name, outcome);
      assert.equal(JSON.stringify(call()), right[name], name);
    }
  }
  assert.deepEqual(answersOf(calls), right);
});

test("where the stack is full at the very first call, the next one is right", () => {
  for (const name of Object.keys(right)) {
    for (const size of [0, 3, 7]) {
      const { context, calls } = newRealm();
      const dive = new Script(DIVE).runInContext(context);
      for (const outcome of dive(calls[name], size, 40)) assertNoWorse(name, outcome);
      assert.deepEqual(answersOf(calls), right, name);
    }
  }
});
