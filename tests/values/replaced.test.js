// What the language gives, replaced after the package was imported, one thing at a time, by something that lies: no answer
// becomes a yes that was a no, before the first question or after it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { runInContext } from "node:vm";
import { DENIES, answersOf, questionOf } from "./calls.js";
import { newRealm } from "./realm.js";

/** Ways to lie, given what stood there. */
const LIES = {
  "returns true": () => () => true,
  "returns its first argument": () => (first) => first,
  "returns its second argument": () => (_, second) => second,
  "returns its this": () =>
    function () {
      return this;
    },
  "returns 1": () => () => 1,
  "returns the word all": () => () => "all",
  "returns an id": () => () => "u-lea",
  "returns nothing": () => () => undefined,
  "returns a list of ones": () => () => new Uint32Array(2_000).fill(0xffff_ffff),
  "returns an object that has everything": () => () =>
    new Proxy(() => 63, { get: (target, key) => target[key] ?? (() => 63) }),
  "swaps its arguments": (original) =>
    function (...given) {
      return Reflect.apply(original, this, given.reverse());
    },
  throws: () => () => {
    throw new RangeError("no");
  },
};
/**
 * Those that are also tried before the first question. That takes a realm for each, and so minutes: each function gets one of
 * them in turn, and all of them with `VALUES_THOROUGH=1`.
 */
const FIRST_LIES = [
  "returns true",
  "returns its first argument",
  "returns a list of ones",
  "returns an object that has everything",
];

/** The globals, and what none of them leads to: the prototypes of iterators and of generators. */
const ROOTS = `[
  globalThis,
  [][Symbol.iterator](), ""[Symbol.iterator](), new Map()[Symbol.iterator](), new Set()[Symbol.iterator](),
  "".matchAll(/a/g), (function* () {})(), (async function* () {})(), async () => {},
]`;

/** Every function that can be reached from there: the way to what holds it, its key, and what of it. */
function everyFunction(context) {
  const found = [];
  const seen = new Set();
  const visit = (object, way) => {
    if ((typeof object !== "object" && typeof object !== "function") || object === null || seen.has(object)) return;
    seen.add(object);
    for (const key of Reflect.ownKeys(object)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(object, key);
      for (const part of ["value", "get"]) {
        if (typeof descriptor[part] === "function" && (descriptor.configurable || descriptor.writable))
          found.push({ way, key, part });
      }
      if ("value" in descriptor) visit(descriptor.value, [...way, key]);
    }
    visit(Reflect.getPrototypeOf(object), [...way, PROTOTYPE]);
  };
  runInContext(ROOTS, context).forEach((root, i) => visit(root, [i]));
  return found;
}

const PROTOTYPE = Symbol("its prototype");

const nameOf = ({ way, key, part }) =>
  [...way.slice(1), key].map(String).join(".") + (part === "get" ? " (getter)" : "");

/** What holds a function, in a realm. */
function holderOf({ way }, { context }) {
  let object = runInContext(ROOTS, context);
  for (const key of way) object = key === PROTOTYPE ? Reflect.getPrototypeOf(object) : object[key];
  return object;
}

/** Runs with the lie in place of the function, and puts the function back. */
function lying(one, realm, lie, run) {
  const holder = holderOf(one, realm);
  const before = Reflect.getOwnPropertyDescriptor(holder, one.key);
  Reflect.defineProperty(holder, one.key, { ...before, [one.part]: LIES[lie](before[one.part]) });
  try {
    return run();
  } finally {
    Reflect.defineProperty(holder, one.key, before);
  }
}

/** What every question answers, whatever it is. */
function ask(calls) {
  const answers = [];
  for (const name of Object.keys(calls)) {
    if (!(questionOf(name) in DENIES)) continue;
    let answer;
    try {
      answer = calls[name]();
    } catch (error) {
      answer = error;
    }
    answers.push([name, answer]);
  }
  return answers;
}

const right = answersOf(newRealm().calls);

/** Whether an answer gives nothing that the right one does not give. */
const GIVES_NO_MORE = {
  canPerform: (answer, right) => answer === false || (answer === true && right === true),
  checkerFor: (answer, right) => answer === false || (answer === true && right === true),
  scopeOf: (answer, right) => answer === null || answer === right,
  permissionsOf: (answer, right) =>
    Object.keys(right).every((key) => answer[key] === null || answer[key] === right[key]),
  explain: ({ allowed, scope }, right) =>
    (allowed === false || right.allowed) && (scope === null || scope === right.scope),
  receiptOf: ({ code }, right) => code !== "granted" || right.code === "granted",
  visibleInvoices: (answer, right) =>
    answer.length <= right.length && answer.every((one) => right.some((other) => isDeepEqual(one, other))),
  invoiceFilter: (answer, right) => answer.none === true || isDeepEqual(answer, right),
};

const isDeepEqual = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function assertNothingOpens(what, answers, noes) {
  for (const [name, answer] of answers) {
    const text = () => `${what}: ${name} answers ${answer?.stack ?? JSON.stringify(answer)}`;
    assert.ok(Object.prototype.toString.call(answer) !== "[object Error]", text());
    assert.ok(GIVES_NO_MORE[questionOf(name)](answer, JSON.parse(right[name])), text());
  }
  for (const [name, answer] of noes) assert.equal(answer, false, `${what}: ${name}`);
}

const FUNCTIONS = everyFunction(newRealm().context);

test("many functions are found, those among them that a careless reader calls", () => {
  assert.ok(FUNCTIONS.length > 600, `${FUNCTIONS.length}`);
  const realm = newRealm();
  for (const [holder, key, part] of [
    ...["hasOwn", "freeze", "setPrototypeOf", "getOwnPropertyDescriptor"].map((key) => ["Object", key]),
    ...["isArray", "from"].map((key) => ["Array", key]),
    ...["call", "bind", "apply"].map((key) => ["Function.prototype", key]),
    ...["Uint32Array", "Uint8Array", "Promise", "Proxy", "String"].map((key) => ["globalThis", key]),
    ...["Module", "Instance", "compile", "CompileError"].map((key) => ["WebAssembly", key]),
    ["Object.prototype", "hasOwnProperty"],
    ["Array.prototype", "includes"],
    ["Array.prototype", Symbol.iterator],
    ["Object.getPrototypeOf([].values())", "next"],
    ["Object.getPrototypeOf(Uint8Array.prototype)", "length", "get"],
    ["String.prototype", "charCodeAt"],
    ["WebAssembly.Instance.prototype", "exports", "get"],
    ["Reflect", "apply"],
    ["Map.prototype", "get"],
    ["Math", "imul"],
    ["JSON", "parse"],
  ]) {
    const isIt = (one) =>
      one.key === key && one.part === (part ?? "value") && holderOf(one, realm) === runInContext(holder, realm.context);
    assert.ok(FUNCTIONS.some(isIt), `${String(key)} of ${holder}`);
  }
});

test("replaced after the first question, none of them turns a no into a yes", () => {
  const realm = newRealm();
  ask(realm.calls);
  for (const one of FUNCTIONS) {
    for (const lie of Object.keys(LIES)) {
      const [answers, noes] = lying(one, realm, lie, () => [ask(realm.calls), ask(realm.noes)]);
      assertNothingOpens(`${nameOf(one)} ${lie}`, answers, noes);
    }
  }
  assert.deepEqual(answersOf(realm.calls), right);
});

test("replaced before the first question, none of them turns a no into a yes", () => {
  for (const [i, one] of FUNCTIONS.entries()) {
    for (const lie of process.env.VALUES_THOROUGH ? FIRST_LIES : [FIRST_LIES[i % FIRST_LIES.length]]) {
      const realm = newRealm();
      const [noes, answers] = lying(one, realm, lie, () => [ask(realm.noes), ask(realm.calls)]);
      assertNothingOpens(`${nameOf(one)} ${lie}, from the start`, answers, noes);
      // Nothing of the lie is kept.
      assert.equal(realm.calls["canPerform, their own"](), true, `${nameOf(one)} ${lie}`);
    }
  }
});

// ---- What every list inherits ----------------------------------------------------------------------------------------

/** An accessor at a place, which swallows what is written there and answers for it. */
const inheriting = (realm, on, place, value, run) => {
  const prototype = runInContext(`${on}.prototype`, realm.context);
  Object.defineProperty(prototype, place, { get: () => value, set() {}, configurable: true });
  try {
    return run();
  } finally {
    delete prototype[place];
  }
};

test("a place that every list or every object inherits turns no no into a yes", () => {
  const warm = newRealm();
  ask(warm.calls);
  for (const on of ["Object", "Array"]) {
    for (let place = -1; place <= 24; place++) {
      for (const value of [63, 0xffff, 1, 2, true, "all", "u-lea", () => "all"]) {
        const what = `${String(value)} at ${place} of every ${on}`;
        for (const realm of place % 4 === 0 ? [warm, newRealm()] : [warm]) {
          const [noes, answers] = inheriting(realm, on, place, value, () => [ask(realm.noes), ask(realm.calls)]);
          assertNothingOpens(what, answers, noes);
        }
      }
    }
  }
  assert.deepEqual(answersOf(warm.calls), right);
});
