// The matrix, replayed: every cell, for every user and every record. It works in any runtime, reads nothing but the text,
// and works out by itself what the package should answer.

import { RECORDS, USERS } from "./everyone.js";
import { cellIn, linesOf } from "./matrix.js";

/** Each record, written in one way: how the others are read is the same code in every runtime, and `tests/theorems` asks about them. */
const THINGS = RECORDS.map(({ spellings: [thing] }) => thing);

/** Asks the package everything; returns how much that was, and what it answered wrongly. */
export function replay(matrix, { canPerform, checkerFor, scopeOf, explain }) {
  const lines = linesOf(matrix);
  const capabilities = [...new Set(lines.map(({ capability }) => capability))];
  let asked = 0;
  const wrong = [];
  const check = (call, answer, expected, user, ...question) => {
    asked += 1;
    if (answer !== expected && wrong.length < 10) {
      wrong.push(`${call}(${JSON.stringify([user, ...question])}) is ${answer}, and should be ${expected}`);
    }
  };
  for (const { user } of USERS) {
    const may = checkerFor(user);
    for (const capability of capabilities) {
      const line = lineOf(lines, capability, user.account.kind);
      const scope = scopeHeld(line, user);
      check("scopeOf", scopeOf(user, capability), scope, user, capability);
      for (const record of THINGS) {
        const code = codeOf(line, user, scope, record);
        check("canPerform", canPerform(user, capability, record), code === "granted", user, capability, record);
        check("checkerFor", may(capability, record), code === "granted", user, capability, record);
        const decision = explain(user, capability, record, { locale: "en" });
        const { allowed, basis, message } = decision;
        const told = [decision.code, allowed, decision.scope, basis.kind, message !== ""].join();
        const cell = cellIn(line, user.role);
        const expected = [code, code === "granted", scope, cell.basis, true].join();
        check("explain", told, expected, user, capability, record);
      }
    }
  }
  return { rows: capabilities.length, asked, wrong };
}

const isIn = ({ place }, kind) => place === "both" || place === kind || (place === "included" && kind === "practice");

const isIncluded = ({ place }, user) => place !== "included" || user.account.practiceViewIncluded === true;

function lineOf(lines, capability, kind) {
  const all = lines.filter((line) => line.capability === capability);
  return all.find((line) => isIn(line, kind)) ?? all[0];
}

function scopeHeld(line, user) {
  const { option, scope } = cellIn(line, user.role);
  const holds = isIn(line, user.account.kind) && isIncluded(line, user) && (!option || user.options[option]);
  return holds ? scope : null;
}

function codeOf(line, user, scope, record) {
  if (!isIn(line, user.account.kind)) return "not-in-account-kind";
  if (!isIncluded(line, user)) return "not-in-subscription";
  if (cellIn(line, user.role).scope === null) return "role-denied";
  if (scope === null) return "option-off";
  if (record === undefined) return scope === "own" ? "record-needed" : "granted";
  // What the answer does not need is not looked at: an account for a user in one, an owner for whoever sees only their own.
  const here = user.account.id;
  if (
    typeof record !== "object" ||
    record === null ||
    (here && record.accountId === "") ||
    (scope === "own" && record.ownerId === "")
  ) {
    return "invalid-record";
  }
  if (here !== undefined && record.accountId !== here) return "other-account";
  return scope === "own" && record.ownerId !== user.id ? "not-owner" : "granted";
}
