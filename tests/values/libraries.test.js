// Objects of the libraries that applications keep their state in: what is asked about them is answered right, and asked again
// once something has changed that was read, a field that was not there before included.
import assert from "node:assert/strict";
import { test } from "node:test";
import { freeze, produce } from "immer";
import * as mobx from "mobx";
import { createStore } from "solid-js/store";
import { proxy, snapshot } from "valtio/vanilla";
import * as vue from "vue";
import { ENTRY } from "./calls.js";
import { LIBRARIES, svelte } from "./libraries.js";

const { canPerform, checkerFor, explain, permissionsOf, scopeOf, visibleInvoices } = await import(
  `../../pkg/${ENTRY}.js`
);

const ines = (more) => ({ id: "u-ines", role: "administrator", ...more });
const lea = (more) => ({ id: "u-lea", role: "standard-user", ...more });
const practice = (more) => ({ kind: "practice", ...more });

/** What is asked, what changes, and the answer before and after. */
const CHANGES = [
  {
    title: "a user gets an account, and the record is in another",
    user: ines(),
    capability: "invoices.view",
    record: { ownerId: "u-lea", accountId: "a-2" },
    change: [(user) => void (user.account = { id: "a-1" })],
    answers: [true, false],
  },
  {
    title: "an account gets an id, and the record is in another",
    user: ines({ account: {} }),
    capability: "invoices.view",
    record: { ownerId: "u-lea", accountId: "a-2" },
    change: [(user) => void (user.account.id = "a-1")],
    answers: [true, false],
  },
  {
    title: "an account gets a kind that does not have the right",
    user: ines({ account: {} }),
    capability: "account.detach-from-practice",
    change: [(user) => void (user.account.kind = "practice")],
    answers: [true, false],
  },
  {
    title: "a subscription gets the practice view",
    user: ines({ account: practice() }),
    capability: "practice.view",
    change: [(user) => void (user.account.practiceViewIncluded = true)],
    answers: [false, true],
  },
  {
    title: "a subscription loses the practice view",
    user: ines({ account: practice({ practiceViewIncluded: true }) }),
    capability: "practice.view",
    change: [(user) => void delete user.account.practiceViewIncluded],
    answers: [true, false],
  },
  {
    title: "a tick is set that was not there",
    user: lea({ options: {} }),
    capability: "invoices.publish",
    record: { ownerId: "u-lea" },
    change: [(user) => void (user.options.publishDocuments = true)],
    answers: [false, true],
  },
  {
    title: "a tick is taken away",
    user: lea({ options: { publishDocuments: true } }),
    capability: "invoices.publish",
    record: { ownerId: "u-lea" },
    change: [(user) => void delete user.options.publishDocuments],
    answers: [true, false],
  },
  {
    title: "options come that were not there",
    user: lea(),
    capability: "invoices.publish",
    record: { ownerId: "u-lea" },
    change: [(user) => void (user.options = { publishDocuments: true })],
    answers: [false, true],
  },
  {
    title: "a role changes",
    user: ines(),
    capability: "team.manage-users",
    change: [(user) => void (user.role = "expense-approver")],
    answers: [true, false],
  },
  {
    title: "a user becomes another",
    user: lea(),
    capability: "invoices.view",
    record: { ownerId: "u-lea" },
    change: [(user) => void (user.id = "u-tom")],
    answers: [true, false],
  },
  {
    title: "an owner changes",
    user: lea(),
    capability: "invoices.view",
    record: { ownerId: "u-lea" },
    change: [, (record) => void (record.ownerId = "u-tom")],
    answers: [true, false],
  },
  {
    title: "a record gets an owner",
    user: lea(),
    capability: "invoices.view",
    record: {},
    change: [, (record) => void (record.ownerId = "u-lea")],
    answers: [false, true],
  },
  {
    title: "a record gets an account",
    user: ines({ account: { id: "a-1" } }),
    capability: "invoices.view",
    record: { ownerId: "u-lea" },
    change: [, (record) => void (record.accountId = "a-1")],
    answers: [false, true],
  },
  {
    title: "a record loses its account",
    user: ines({ account: { id: "a-1" } }),
    capability: "invoices.view",
    record: { ownerId: "u-lea", accountId: "a-1" },
    change: [, (record) => void delete record.accountId],
    answers: [true, false],
  },
];

/** Every name that the question has. */
const QUESTIONS = {
  canPerform,
  checkerFor: (user, capability, record) => checkerFor(user)(capability, record),
  explain: (user, capability, record) => explain(user, capability, record).allowed,
  visibleInvoices: (user, capability, record) =>
    capability === "invoices.view"
      ? visibleInvoices(user, [record]).length === 1
      : canPerform(user, capability, record),
  scopeOf: (user, capability, record) =>
    record === undefined ? scopeOf(user, capability) !== null : canPerform(user, capability, record),
  permissionsOf: (user, capability, record) =>
    record === undefined ? permissionsOf(user)[capability] !== null : canPerform(user, capability, record),
};

for (const [library, { make, follow, change }] of Object.entries(LIBRARIES)) {
  for (const [name, question] of Object.entries(QUESTIONS)) {
    test(`${library}: ${name} is asked again when something changes that was read`, () => {
      for (const { title, user, capability, record, change: changes, answers } of CHANGES) {
        // Without a record there is no second object.
        const objects = [user, record].filter((one) => one !== undefined).map((one) => make(structuredClone(one)));
        const followed = follow((user, record) => question(user, capability, record), ...objects);
        changes.forEach((run, i) => change(objects[i], run));
        followed.end?.();
        assert.deepEqual([followed.answers[0], followed.answers.at(-1)], answers, title);
        assert.ok(followed.answers.length <= 3, `${title}: asked ${followed.answers.length} times`);
      }
    });
  }
}

/** Good users and records, held as each library holds them when nobody follows: they count as what they are. */
const HELD = {
  "vue: reactive, unwrapped": (value) => vue.toRaw(vue.reactive(value)),
  "vue: markRaw": (value) => vue.markRaw(value),
  "vue: fields that are refs, in a reactive object": (value) => vue.reactive(vue.toRefs(vue.reactive(value))),
  "mobx: observable without proxies": (value) => mobx.observable(value, {}, { proxy: false }),
  "mobx: makeAutoObservable in a class": (value) => autoObservable(value),
  "mobx: toJS": (value) => mobx.toJS(mobx.observable(value)),
  "solid-js: a store in a store": (value) => createStore({ value: createStore(value)[0] })[0].value,
  "svelte: $state of a frozen object": (value) => svelte.state(Object.freeze(value)),
  "valtio: a snapshot": (value) => snapshot(proxy(value)),
  "immer: frozen": (value) => freeze(value, true),
  "immer: what produce gives": (value) => produce(value, (draft) => void (draft.seen = true)),
};

/** Of a class of its own: MobX keeps what a class has. */
function autoObservable(fields) {
  class Model {
    constructor() {
      Object.assign(this, fields);
      mobx.makeAutoObservable(this);
    }
  }
  return new Model();
}

for (const [how, hold] of Object.entries(HELD)) {
  test(`${how}: it counts as what it is`, () => {
    const account = { id: "a-1", kind: "practice", practiceViewIncluded: true };
    const options = { publishDocuments: true };
    const user = () => hold(lea({ account: { ...account }, options: { ...options } }));
    const record = (ownerId, accountId) => hold({ ownerId, accountId });
    for (const question of [QUESTIONS.canPerform, QUESTIONS.checkerFor, QUESTIONS.explain]) {
      assert.equal(question(user(), "invoices.publish", record("u-lea", "a-1")), true);
      assert.equal(question(user(), "invoices.publish", record("u-tom", "a-1")), false);
      assert.equal(question(user(), "invoices.publish", record("u-lea", "a-2")), false);
      assert.equal(question(user(), "expense-reports.create", record("u-lea", "a-1")), false);
    }
  });
}

// What a class computes, or keeps behind accessors, is not the object's own: it is malformed and never overlooked.

class Behind {
  #fields;
  constructor(fields) {
    this.#fields = fields;
  }
  get id() {
    return this.#fields.id;
  }
  get role() {
    return this.#fields.role;
  }
  get account() {
    return this.#fields.account;
  }
  get options() {
    return this.#fields.options;
  }
}

class WithAccount {
  id = "u-ines";
  role = "administrator";
  get account() {
    return { id: "a-1" };
  }
}

for (const [how, user] of Object.entries({
  "a class with accessors": new Behind(ines({ account: { id: "a-1" } })),
  "a class whose account alone is an accessor": new WithAccount(),
  "svelte: a class with $state in its fields": new svelte.User(ines({ account: { id: "a-1" } })),
  "vue: reactive, over a class with accessors": vue.reactive(new WithAccount()),
  "solid-js: a store over what inherits": createStore({ user: Object.create(ines({ account: { id: "a-1" } })) })[0]
    .user,
})) {
  test(`${how}: denied as malformed, and not taken for a user without an account`, () => {
    for (const accountId of ["a-1", "a-2", undefined]) {
      const record = { ownerId: "u-lea", accountId };
      assert.equal(canPerform(user, "invoices.view", record), false);
      assert.equal(explain(user, "invoices.view", record).code, "invalid-user");
      assert.deepEqual(visibleInvoices(user, [record]), []);
    }
    assert.equal(scopeOf(user, "team.manage-users"), null);
  });
}
