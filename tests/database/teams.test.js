// docs/teams.md on a real server: its tables and its JavaScript, and what it says of the locks.

import { removeUser, updateUser } from "dossier-roles";
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { atOnce, openDatabase } from "./database.js";
import { pageWith } from "./page.js";

const ACCOUNT = "d-dupont";
const LOCK = " for no key update";
const LEVEL = "isolation level read committed";
const demoted = { role: "standard-user" };

const ines = { id: "u-ines", role: "administrator", name: "Inès Dupont", email: "ines@dupont.example" };
const paul = { id: "u-paul", role: "administrator", name: null, email: "paul@dupont.example" };
const lea = {
  id: "u-lea",
  role: "standard-user",
  options: { publishDocuments: true },
  name: "Léa Bernard",
  email: "lea@dupont.example",
};
const tom = { id: "u-tom", role: "expense-approver", options: null };

/** @type {Awaited<ReturnType<typeof openDatabase>>} */
let database;
/** @type {any} The page as it stands. */
let page;
before(async () => {
  database = await openDatabase();
  page = await pageWith();
});
after(() => database.close());
beforeEach(() => database.fill([ines, paul, lea, tom]));

/** What two changes at once can be, and how the second is refused: each is given the page, and who acts on whom. */
const changes = {
  "demote each other": {
    second: "not-permitted",
    change: (page, pool, me, other) => page.updateMember(pool, ACCOUNT, me, other, demoted),
  },
  "demote themselves": {
    second: "last-administrator",
    change: (page, pool, me) => page.updateMember(pool, ACCOUNT, me, me, demoted),
  },
  "remove each other": {
    second: "not-permitted",
    change: (page, pool, me, other) => page.removeMember(pool, ACCOUNT, me, other),
  },
  "remove themselves": {
    second: "last-administrator",
    change: (page, pool, me) => page.removeMember(pool, ACCOUNT, me, me),
  },
};

/** Both administrators at once.
 * @param {any} page
 * @param {(page: any, pool: any, me: string, other: string) => Promise<unknown>} change */
function both(page, change) {
  return atOnce(
    database,
    (pool) => change(page, pool, ines.id, paul.id),
    (pool) => change(page, pool, paul.id, ines.id),
  );
}

const statuses = (outcomes) => outcomes.map(({ status }) => status);
const one = ["fulfilled", "rejected"];
const two = ["fulfilled", "fulfilled"];

for (const [what, { second, change }] of Object.entries(changes)) {
  describe(`two administrators who ${what} at the same time:`, () => {
    test("one of them is refused, and the account keeps an administrator", async () => {
      const outcomes = await both(page, change);
      assert.deepEqual(statuses(outcomes), one);
      assert.equal(outcomes[1].reason.code, second);
      assert.equal((await database.administrators()).length, 1);
    });

    test("the same a hundred times, in whichever order it comes", async () => {
      for (let round = 0; round < 100; round++) {
        await database.fill([ines, paul, lea, tom]);
        const outcomes = await Promise.allSettled([
          change(page, database.pool, ines.id, paul.id),
          change(page, database.pool, paul.id, ines.id),
        ]);
        assert.deepEqual(statuses(outcomes).sort(), one);
        assert.equal(outcomes.find(({ status }) => status === "rejected").reason.code, second);
        assert.equal((await database.administrators()).length, 1);
      }
    });

    test("without the lock both go through, and nobody is left", async () => {
      assert.deepEqual(statuses(await both(await pageWith({ [LOCK]: "" }), change)), two);
      assert.deepEqual(await database.administrators(), []);
    });

    test("with the lock but in `repeatable read` both go through, and nobody is left", async () => {
      const repeatable = await pageWith({ [LEVEL]: "isolation level repeatable read" });
      assert.deepEqual(statuses(await both(repeatable, change)), two);
      assert.deepEqual(await database.administrators(), []);
    });

    test("in `serializable`, without the lock, one of them fails and is to be tried again", async () => {
      const serializable = await pageWith({ [LOCK]: "", [LEVEL]: "isolation level serializable" });
      const outcomes = await both(serializable, change);
      assert.deepEqual(statuses(outcomes).sort(), one);
      assert.equal(outcomes.find(({ status }) => status === "rejected").reason.code, "40001");
      assert.equal((await database.administrators()).length, 1);
    });
  });
}

test("ten administrators who demote and remove one another as they come leave at least one, every time", async () => {
  const many = Array.from({ length: 10 }, (_, n) => ({ id: `u-${n}`, role: "administrator" }));
  for (let round = 0; round < 20; round++) {
    await database.fill(many);
    const outcomes = await Promise.allSettled(
      many.map(({ id }, n) => {
        const other = `u-${Math.floor(Math.random() * many.length)}`;
        return n % 2
          ? page.updateMember(database.pool, ACCOUNT, id, other, demoted)
          : page.removeMember(database.pool, ACCOUNT, id, other);
      }),
    );
    const refused = outcomes.filter(({ status }) => status === "rejected").map(({ reason }) => reason.code);
    const known = ["not-permitted", "unknown-user", "last-administrator"];
    assert.deepEqual(
      refused.filter((code) => !known.includes(code)),
      [],
    );
    assert.notEqual((await database.administrators()).length, 0);
  }
});

test("a statement that locks the account and reads the members shows them as they were before it waited", async () => {
  const [first, second] = [await database.pool.connect(), await database.pool.connect()];
  try {
    await first.query("begin isolation level read committed");
    await first.query("select 1 from accounts where id = $1 for no key update", [ACCOUNT]);
    await second.query("begin isolation level read committed");
    const joined = second.query(
      `select members.id, role from accounts join members on account_id = accounts.id
       where accounts.id = $1 and members.id = $2 for no key update of accounts`,
      [ACCOUNT, paul.id],
    );
    await database.somebodyWaits();
    await first.query("update members set role = 'standard-user' where id = $1", [paul.id]);
    await first.query("commit");
    assert.deepEqual((await joined).rows, [{ id: paul.id, role: "administrator" }]);
    const apart = await second.query("select role from members where id = $1", [paul.id]);
    assert.deepEqual(apart.rows, [{ role: "standard-user" }]);
  } finally {
    await second.query("rollback");
    for (const client of [first, second]) client.release();
  }
});

describe("while a team is being changed, an invoice of the account", () => {
  /** Stores an invoice when a change has read the team. @param {any} page */
  async function storedMeanwhile(page) {
    /** @type {Promise<unknown>} */
    let stored = Promise.reject(new Error("the team was not read"));
    const pool = {
      async connect() {
        const client = await database.pool.connect();
        return {
          async query(text, values) {
            const result = await client.query(text, values);
            if (text.includes("from members")) {
              const insert = "insert into invoices values ('i-1', 'd-dupont')";
              stored = database.pool.query(`set lock_timeout = '300ms'; ${insert}; set lock_timeout = 0`);
              await stored.catch(() => {});
            }
            return result;
          },
          release: () => client.release(),
        };
      },
    };
    stored.catch(() => {});
    await page.updateMember(pool, ACCOUNT, ines.id, paul.id, demoted);
    return stored;
  }

  test("is stored without waiting", async () => {
    await storedMeanwhile(page);
    assert.equal((await database.pool.query("select * from invoices")).rows.length, 1);
  });
  test("would wait for `for update`", async () => {
    await assert.rejects(storedMeanwhile(await pageWith({ [LOCK]: " for update" })), { code: "55P03" });
  });
});

test("an account that changes waits for the team, and the team for it", async () => {
  const client = await database.pool.connect();
  try {
    await client.query("begin");
    await client.query("update accounts set kind = 'practice', practice_view_included = true");
    const ticked = page.updateMember(database.pool, ACCOUNT, ines.id, lea.id, { options: { practiceView: true } });
    await database.somebodyWaits();
    await client.query("commit");
    // In a client file there is no such option: the change saw the account as it had become.
    assert.equal((await ticked).user.account.kind, "practice");
  } finally {
    client.release();
  }
});

describe("what is written:", () => {
  test("a cleared tick is false, and not left out", async () => {
    await page.updateMember(database.pool, ACCOUNT, ines.id, lea.id, { options: { publishDocuments: false } });
    assert.deepEqual((await database.member(lea.id)).options, { publishDocuments: false });
  });

  test("so is one that becoming an administrator clears", async () => {
    await page.updateMember(database.pool, ACCOUNT, ines.id, lea.id, { role: "administrator" });
    const { role, options } = await database.member(lea.id);
    assert.deepEqual([role, options], ["administrator", { publishDocuments: false }]);
  });

  test("so is one that a subscription took away, once it is unticked", async () => {
    const view = { ...lea, options: { practiceView: true } };
    await database.fill([ines, view], { kind: "practice", practiceViewIncluded: false });
    await page.updateMember(database.pool, ACCOUNT, ines.id, lea.id, { options: { practiceView: false } });
    assert.deepEqual((await database.member(lea.id)).options, { practiceView: false });
  });

  test("a tick beside `null` columns", async () => {
    const { team } = await page.updateMember(database.pool, ACCOUNT, ines.id, tom.id, {
      options: { publishDocuments: true },
    });
    const { role, options, name, email } = await database.member(tom.id);
    assert.deepEqual([role, options, name, email], ["expense-approver", { publishDocuments: true }, null, null]);
    assert.deepEqual(
      team.users.find(({ id }) => id === tom.id),
      await database.member(tom.id),
    );
  });

  test("the other columns and the other members are as before", async () => {
    const [before, others] = [await database.member(lea.id), [ines.id, paul.id, tom.id]];
    const rest = await Promise.all(others.map(database.member));
    await page.updateMember(database.pool, ACCOUNT, ines.id, lea.id, { role: "expense-approver" });
    assert.deepEqual(await database.member(lea.id), { ...before, role: "expense-approver" });
    assert.deepEqual(await Promise.all(others.map(database.member)), rest);
  });

  test("a role for a member whose role and options nobody can read", async () => {
    await database.fill([ines, { id: "u-odd", role: "auditor", options: ["publishDocuments"] }]);
    await page.updateMember(database.pool, ACCOUNT, ines.id, "u-odd", { role: "standard-user" });
    const { role, options } = await database.member("u-odd");
    assert.deepEqual([role, options.publishDocuments ?? false], ["standard-user", false]);
  });

  test("a member who is added, and one who is removed", async () => {
    const draft = {
      id: "u-zoe",
      role: "expense-approver",
      options: { publishDocuments: true },
      email: "zoe@dupont.example",
    };
    await page.addMember(database.pool, ACCOUNT, ines.id, draft);
    const { role, options, email } = await database.member(draft.id);
    assert.deepEqual([role, options, email], [draft.role, draft.options, draft.email]);
    await page.removeMember(database.pool, ACCOUNT, ines.id, draft.id);
    assert.equal(await database.member(draft.id), undefined);
  });
});

describe("what is refused writes nothing, and its client goes back:", () => {
  const refused = {
    "somebody who is no administrator": [
      "not-permitted",
      () => page.updateMember(database.pool, ACCOUNT, lea.id, lea.id, { role: "administrator" }),
    ],
    "somebody who is not in the team": [
      "not-permitted",
      () => page.removeMember(database.pool, ACCOUNT, "u-zoe", lea.id),
    ],
    "a change to nobody": ["unknown-user", () => page.updateMember(database.pool, ACCOUNT, ines.id, "u-zoe", demoted)],
    "a member who is there already": [
      "duplicate-user",
      () => page.addMember(database.pool, ACCOUNT, ines.id, { ...lea, options: {} }),
    ],
    "a tick that a client file has not": [
      "option-not-available",
      () => page.updateMember(database.pool, ACCOUNT, ines.id, lea.id, { options: { addClients: true } }),
    ],
  };
  for (const [what, [code, change]] of Object.entries(refused)) {
    test(what, async () => {
      const before = (await database.pool.query("select * from members order by id")).rows;
      await assert.rejects(change, { name: "PermissionError", code });
      assert.deepEqual((await database.pool.query("select * from members order by id")).rows, before);
      assert.equal(database.pool.idleCount, database.pool.totalCount);
      const { rows } = await database.pool.query(
        "select 1 from pg_stat_activity where state like 'idle in transaction%'",
      );
      assert.deepEqual(rows, []);
    });
  }
  test("an account that does not exist", async () => {
    await assert.rejects(page.removeMember(database.pool, "d-nobody", ines.id, lea.id), /no such account/);
  });
});

test("a client whose connection is lost in the middle does not go back to the pool", async () => {
  const before = database.pool.totalCount;
  const pool = {
    async connect() {
      const client = await database.pool.connect();
      client.on("error", () => {});
      return {
        async query(text, values) {
          if (text.startsWith("update"))
            await database.pool.query("select pg_terminate_backend($1)", [client.processID]);
          return client.query(text, values);
        },
        release: (broken) => client.release(broken),
      };
    },
  };
  await assert.rejects(page.updateMember(pool, ACCOUNT, ines.id, paul.id, demoted));
  assert.deepEqual(await database.administrators(), [ines.id, paul.id]);
  assert.ok(database.pool.totalCount <= before);
});

describe("with a column for each option", () => {
  /** @param {unknown[]} row */
  async function read(...row) {
    const values = [["u-ines", "administrator", null, null], row];
    for (const [id, role, create, publish] of values) {
      await database.pool.query("insert into members_by_columns values ($1, $2, $3, $4, $5)", [
        ACCOUNT,
        id,
        role,
        create,
        publish,
      ]);
    }
    const { rows } = await database.pool.query(page.readMembers, [ACCOUNT]);
    return { account: { id: ACCOUNT }, users: rows };
  }
  const written = async (id) =>
    (await database.pool.query("select * from members_by_columns where id = $1", [id])).rows[0];

  test("a cleared tick is false, and what nobody named stays `null`", async () => {
    const team = await read("u-lea", "standard-user", null, true);
    const { user } = updateUser(team, "u-ines", "u-lea", { options: { publishDocuments: false } });
    await database.pool.query(page.writeMember, page.columnsOf(ACCOUNT, user));
    const { role, publish_documents, create_expense_reports, practice_view } = await written("u-lea");
    assert.deepEqual([role, publish_documents], ["standard-user", false]);
    assert.ok(!create_expense_reports && !practice_view);
  });

  test("a member whose columns are all `null` has ticked nothing, and can be given a role", async () => {
    const team = await read("u-lea", "standard-user", null, null);
    const { user } = updateUser(team, "u-ines", "u-lea", {
      role: "expense-approver",
      options: { createExpenseReports: true },
    });
    await database.pool.query(page.writeMember, page.columnsOf(ACCOUNT, user));
    const { role, create_expense_reports, publish_documents } = await written("u-lea");
    assert.deepEqual([role, create_expense_reports], ["expense-approver", true]);
    assert.ok(!publish_documents);
    assert.equal(removeUser(team, "u-ines", "u-lea").team.users.length, 1);
  });
});
