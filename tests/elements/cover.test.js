// Which role is enough: every question of up to two tasks, in every form of account, beside what trying everybody says.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  canPerform,
  capabilities,
  comparisonTable,
  createUser,
  describeRole,
  permissionsOf,
  roles,
} from "dossier-roles";
import { everyUser } from "dossier-roles/testing";
import { beyond, enough, givable, impossible, least, readTasks, writeTasks } from "../../src/elements/table/cover.js";

const accounts = {
  "a client file": { kind: "client" },
  "a practice": { kind: "practice", practiceViewIncluded: false },
  "a practice with the practice view": { kind: "practice", practiceViewIncluded: true },
};

/** Every question of at most two tasks, with and without `:all`, as an address would have it. */
const questions = (() => {
  const tasks = capabilities().flatMap((capability) => [capability, `${capability}:all`]);
  return ["", ...tasks.flatMap((one, index) => [one, ...tasks.slice(index + 1).map((other) => `${one} ${other}`)])];
})();

/** Every user who can come into an account: of each kind, whoever can be created. */
function everybody(account) {
  const team = { account, users: [{ id: "you", role: "administrator" }] };
  const users = everyUser({ account }).map(({ user }) => user);
  return users.filter(({ account: _theirs, ...draft }) => {
    try {
      return createUser(team, "you", draft);
    } catch {
      return false;
    }
  });
}

/** What somebody can do, found by doing it: with a document of theirs, and with somebody else's. */
const deeds = (user) =>
  new Set(
    capabilities().flatMap((capability) => [
      ...(canPerform(user, capability, { ownerId: "me" }) ? [capability] : []),
      ...(canPerform(user, capability, { ownerId: "you" }) ? [`${capability}:all`] : []),
    ]),
  );

const contains = (set, wanted) => [...wanted].every((deed) => set.has(deed));
const ticks = (user) => Object.keys(user.options).length;
const asUser = (account, { role, options }) => ({
  id: "me",
  role,
  account,
  options: Object.fromEntries(options.map((key) => [key, true])),
});

for (const [name, account] of Object.entries(accounts)) {
  describe(`in ${name}`, () => {
    const all = givable({ roles, describeRole, permissionsOf }, account);
    const users = everybody(account).map((user) => ({ user, can: deeds(user) }));

    test("whatever can be given is tried, and nothing else", () => {
      const told = ({ role, options }) => [role, ...options].join();
      assert.deepEqual(
        all.map(told).sort(),
        users.map(({ user }) => told({ role: user.role, options: Object.keys(user.options) })).sort(),
      );
    });

    test("the answer covers the tasks, and there is none only where nobody does", () => {
      for (const question of questions.filter(Boolean)) {
        const wanted = question.split(" ");
        const answers = enough(readTasks(question, capabilities()), all);
        for (const answer of answers) assert.ok(contains(deeds(asUser(account, answer)), wanted), question);
        assert.equal(
          answers.length > 0,
          users.some(({ can }) => contains(can, wanted)),
          question,
        );
      }
    });

    test("nobody who covers the tasks can do less, or needs fewer ticks for the same", () => {
      for (const question of questions.filter(Boolean)) {
        const covering = users.filter(({ can }) => contains(can, question.split(" ")));
        const answers = enough(readTasks(question, capabilities()), all).map((answer) => asUser(account, answer));
        for (const answer of answers) {
          const mine = deeds(answer);
          for (const { user, can } of covering) {
            const told = `${question}: ${JSON.stringify(answer)} beside ${JSON.stringify(user)}`;
            assert.ok(!contains(mine, can) || contains(can, mine), told);
            if (contains(mine, can)) assert.ok(ticks(answer) <= ticks(user), told);
          }
        }
      }
    });

    test("whoever covers the tasks can do all that one of the answers can", () => {
      for (const question of questions.filter(Boolean)) {
        const covering = users.filter(({ can }) => contains(can, question.split(" ")));
        const answers = enough(readTasks(question, capabilities()), all);
        const theirs = answers.map((answer) => deeds(asUser(account, answer)));
        for (const { can } of covering)
          assert.ok(
            theirs.some((mine) => contains(can, mine)),
            question,
          );
      }
    });

    test("a task is impossible only where nobody can do it", () => {
      for (const question of questions) {
        const tasks = readTasks(question, capabilities());
        const deed = ([capability, scope]) => (scope === "all" ? `${capability}:all` : capability);
        const nobody = [...tasks].filter((task) => !users.some(({ can }) => can.has(deed(task))));
        assert.deepEqual(
          impossible(tasks, all),
          nobody.map(([capability]) => capability),
          question,
        );
      }
    });

    test("the tasks and what comes along are together all that the answer gives", () => {
      const personal = new Map(
        comparisonTable({ account }).groups.flatMap(({ rows }) =>
          rows.map(({ capability, cells }) => [capability, Object.values(cells).some(({ scope }) => scope === "own")]),
        ),
      );
      for (const question of questions.filter(Boolean)) {
        const tasks = readTasks(question, capabilities());
        for (const answer of enough(tasks, all)) {
          const more = beyond(tasks, answer, personal);
          const told = new Set([...tasks.keys(), ...more.map(([capability]) => capability)]);
          assert.deepEqual(told, new Set(capabilities().filter((capability) => answer.rights[capability] !== null)));
          for (const [capability, scope] of more) assert.equal(scope, answer.rights[capability], question);
          const wider = [...tasks].filter(
            ([capability, scope]) => personal.get(capability) && scope === "own" && answer.rights[capability] === "all",
          );
          assert.deepEqual(
            more.filter(([capability]) => tasks.has(capability)).map(([capability]) => capability),
            wider.map(([capability]) => capability),
            question,
          );
        }
      }
    });
  });
}

describe("of sets of rights that no account has", () => {
  const gift = (role, options, rights) => ({ role, options, rights });

  test("two of which neither contains the other are both an answer", () => {
    const one = gift("reader", [], { read: "all", write: null });
    const other = gift("writer", [], { read: null, write: "own" });
    assert.deepEqual(least([one, other]), [one, other]);
  });

  test("one that gives the same by fewer ticks is the answer, whatever the role", () => {
    const ticked = gift("reader", ["extra"], { read: "own" });
    const plain = gift("clerk", [], { read: "own" });
    assert.deepEqual(least([ticked, plain]), [plain]);
  });

  test("one that gives the same right for fewer documents is the answer, even by more ticks", () => {
    const wide = gift("reader", [], { read: "all" });
    const narrow = gift("clerk", ["own"], { read: "own" });
    assert.deepEqual(least([wide, narrow]), [narrow]);
  });
});

describe("the tasks of an address", () => {
  const read = (text) => Object.fromEntries(readTasks(text, capabilities()));

  test("are read and written back in the order of the table", () => {
    for (const question of questions) {
      const written = writeTasks(readTasks(question, capabilities()), capabilities());
      assert.deepEqual(read(written), read(question));
    }
    const ticked = new Map([
      ["expense-reports.manage", "all"],
      ["invoices.publish", "own"],
    ]);
    assert.equal(writeTasks(ticked, capabilities()), "invoices.publish expense-reports.manage:all");
  });

  test("may be anything: what names no right is left out", () => {
    const inherited = "__proto__ constructor toString:all";
    const nonsense = [":all", "nobody", inherited, "invoices.view:own", "invoices.view:all:all"];
    for (const text of [undefined, null, "", "  ", ...nonsense]) assert.deepEqual(read(text), {});
    assert.deepEqual(read("\n invoices.view\tnobody  x:all"), { "invoices.view": "own" });
  });

  test("mean everybody's documents if they say so once", () => {
    assert.deepEqual(read("invoices.view invoices.view:all invoices.view"), { "invoices.view": "all" });
  });
});
