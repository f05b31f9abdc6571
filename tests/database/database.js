// The database of the tests, and two changes that meet in it. The environment says where the server is (PGHOST, PGUSER, …).

import pg from "pg";
import { setTimeout as wait } from "node:timers/promises";
import { tables } from "./page.js";

/** Makes the tables of docs/teams.md in a schema of their own. */
export async function openDatabase() {
  const schema = `teams_${process.pid}`;
  const pool = new pg.Pool({ options: `-c search_path=${schema}`, max: 12 });
  await pool.query(`create schema ${schema}`);
  await pool.query(`${tables}
    create table invoices (id text primary key, account_id text not null references accounts);`);

  return {
    pool,
    /** An account with these members, in place of all that there was.
     * @param {Record<string, unknown>[]} members
     * @param {Record<string, unknown>} account */
    async fill(members, { id = "d-dupont", kind = "client", practiceViewIncluded = null } = {}) {
      await pool.query("truncate accounts, members, members_by_columns, invoices");
      await pool.query("insert into accounts values ($1, $2, $3)", [id, kind, practiceViewIncluded]);
      for (const member of members) {
        const { id: memberId, role, options = null, name = null, email = null } = member;
        // As JSON text: `pg` would write a list as an array of PostgreSQL's.
        const text = options === null ? null : JSON.stringify(options);
        const values = [id, memberId, role, text, name, email];
        await pool.query(
          "insert into members (account_id, id, role, options, name, email) values ($1, $2, $3, $4, $5, $6)",
          values,
        );
      }
    },
    /** @param {string} id */
    async member(id) {
      return (await pool.query("select * from members where id = $1", [id])).rows[0];
    },
    async administrators() {
      return (await pool.query("select id from members where role = 'administrator' order by id")).rows.map(
        ({ id }) => id,
      );
    },
    /** Once a client waits for a lock that another one holds. */
    async somebodyWaits() {
      for (let tries = 0; tries < 1000; tries++) {
        const { rows } = await pool.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'");
        if (rows.length > 0) return;
        await wait(5);
      }
      throw new Error("nobody waits for a lock");
    },
    async close() {
      await pool.query(`drop schema ${schema} cascade`);
      await pool.end();
    },
  };
}

/** Two changes that overlap as much as the database lets them: the second begins when the first has read the team, and the
 * first goes on when the second has read it as well, or waits.
 * @param {Awaited<ReturnType<typeof openDatabase>>} database
 * @param {(pool: unknown) => Promise<unknown>} first
 * @param {(pool: unknown) => Promise<unknown>} second */
export async function atOnce({ pool, somebodyWaits }, first, second) {
  const [firstHasRead, secondHasRead, goOn] = [signal(), signal(), signal()];
  const one = first(pausing(pool, firstHasRead, goOn));
  one.catch(firstHasRead.fail);
  await firstHasRead.given;
  const other = second(pausing(pool, secondHasRead, goOn));
  other.catch(secondHasRead.fail);
  const both = Promise.allSettled([one, other]);
  await Promise.race([secondHasRead.given, somebodyWaits()]);
  goOn.give();
  return both;
}

function signal() {
  /** @type {(value?: unknown) => void} */
  let give = () => {};
  /** @type {(reason: unknown) => void} */
  let fail = () => {};
  const given = new Promise((resolve, reject) => ([give, fail] = [resolve, reject]));
  given.catch(() => {});
  return { given, give, fail };
}

/** A pool whose clients stop once they have read a team. */
function pausing(pool, hasRead, goOn) {
  return {
    async connect() {
      const client = await pool.connect();
      return {
        async query(text, values) {
          const result = await client.query(text, values);
          if (text.includes("from members")) {
            hasRead.give();
            await goOn.given;
          }
          return result;
        },
        release: (broken) => client.release(broken),
      };
    },
  };
}
