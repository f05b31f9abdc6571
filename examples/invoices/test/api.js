// What the API lets through: every route, asked for every record, and for what could be written there.

import { readFile } from "node:fs/promises";
import { ask } from "./world.js";

/** @typedef {Awaited<ReturnType<typeof import("./world.js").startWorld>>["app"]} App */

export const ROLES = ["administrator", "expense-approver", "standard-user"];
const OPTIONS = ["createExpenseReports", "publishDocuments", "practiceView", "addClients"];
const SETS = Array.from({ length: 1 << OPTIONS.length }, (_, bits) => OPTIONS.filter((_, at) => bits & (1 << at)));

/** What a draft of somebody's role and ticks is called in the answers.
 * @param {string} role
 * @param {string[]} ticks */
export const draftName = (role, ticks) => `${role} [${[...ticks].sort().join(" ")}]`;

/** The routes as the sources have them: one that is added there must be asked here too. */
export async function routesOfTheSources() {
  const text = (/** @type {string} */ path) => readFile(new URL(path, import.meta.url), "utf8");
  const worker = await text("../../edge-worker/src/app.ts");
  const team = await text("../server/team.js");
  return [
    ...[...worker.matchAll(/app\.(get|post|patch|put|delete|all|on)\("([^"]+)"/g)].map(
      ([, method = "", path = ""]) => `${method.toUpperCase()} ${path}`,
    ),
    ...[...team.matchAll(/(?:case|route ===) "([A-Z]+ \/[^"]*)"/g)].map(([, route = ""]) => route),
  ].sort();
}

/** The routes that are asked below; and those of signing in, where there is nothing to be let through to. */
export const ASKED = [
  "GET /automation-rules",
  "GET /invoices",
  "GET /invoices/:id",
  "PATCH /invoices/:id",
  "POST /invoices",
  "POST /invoices/:id/publish",
  "GET /team",
  "POST /team",
  "PATCH /team/:id",
  "DELETE /team/:id",
  "GET /session",
];
export const SIGN_IN = ["GET /people", "POST /session"];

/** Asks everything as somebody; what was let through, a line each. Each request finds everything as it was before.
 * @param {App} app
 * @param {{ id: string, account: string }} who
 * @returns {Promise<Set<string>>} */
export async function letThrough(app, { id, account }) {
  const user = app.accounts.current(id, account);
  if (!user) throw new Error(`nobody in ${account} is ${id}`);
  const { token } = await app.accounts.session(user);
  const restore = app.keep();
  const invoices = [...app.origin.invoices.map((invoice) => invoice.id), "i-nobody-1"];
  const people = [...new Set([...app.accounts.members().map((member) => member.id), "u-nobody"])];
  const accounts = ["d-dupont", "d-martin", "d-nobody"];
  const passed = /** @type {Set<string>} */ (new Set());

  /** @param {string} line
   *  @param {string} method
   *  @param {string} path
   *  @param {unknown} [body] */
  async function tryIt(line, method, path, body) {
    const { status, json } = await ask(app.url, token, method, path, body);
    if (status >= 500) throw new Error(`${line}: ${status} ${JSON.stringify(json)}`);
    if (status < 400) passed.add(line);
    if (method !== "GET" && status < 400) restore();
    return status < 400 ? json : undefined;
  }

  for (const invoice of (await tryIt("list", "GET", "/invoices")) ?? []) passed.add(`see ${invoice.id} in the list`);
  for (const invoice of invoices) {
    const path = `/invoices/${invoice}`;
    await tryIt(`open ${invoice}`, "GET", path);
    await tryIt(`edit ${invoice}`, "PATCH", path, { note: "vu" });
    await tryIt(`publish ${invoice}`, "POST", `${path}/publish`);
    for (const owner of people) await tryIt(`give ${invoice} to ${owner}`, "PATCH", path, { ownerId: owner });
    for (const other of accounts.filter((one) => one !== account))
      await tryIt(`move ${invoice} to ${other}`, "PATCH", path, { accountId: other });
  }
  for (const owner of people)
    await tryIt(`add for ${owner}`, "POST", "/invoices", { supplier: "Essai", ownerId: owner });
  for (const other of accounts.filter((one) => one !== account))
    await tryIt(`add in ${other}`, "POST", "/invoices", { supplier: "Essai", accountId: other });

  await tryIt("rules", "GET", "/automation-rules");
  for (const other of accounts) await tryIt(`enter ${other}`, "GET", `/session?account=${other}`);

  await tryIt("team", "GET", "/team");
  for (const role of ROLES) {
    for (const ticks of SETS) {
      const body = { role, options: Object.fromEntries(OPTIONS.map((option) => [option, ticks.includes(option)])) };
      await tryIt(`create ${draftName(role, ticks)}`, "POST", "/team", { ...body, name: "Essai" });
      for (const member of people)
        await tryIt(`make ${member} ${draftName(role, ticks)}`, "PATCH", `/team/${member}`, body);
    }
  }
  for (const member of people) await tryIt(`remove ${member}`, "DELETE", `/team/${member}`);
  return passed;
}
