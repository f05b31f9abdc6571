// The matrix, replayed: every cell, for every user that it tells apart. It works in any runtime, reads nothing but the text,
// and works out by itself what the package should answer.

const ROLES = ["administrator", "expense-approver", "standard-user"];
const OPTIONS = ["createExpenseReports", "publishDocuments", "practiceView", "addClients"];
const PLACES = [
  { kind: "client" },
  { kind: "practice", practiceViewIncluded: false },
  { kind: "practice", practiceViewIncluded: true },
];
const [ME, SOMEONE_ELSE, HERE, ELSEWHERE] = ["u-me", "u-someone-else", "a-here", "a-elsewhere"];
const RECORDS = [undefined, "u-me"];
// The empty string is no id.
for (const ownerId of [ME, SOMEONE_ELSE, null, ""]) {
  for (const accountId of [HERE, ELSEWHERE, undefined, null, ""]) RECORDS.push({ ownerId, accountId });
}

/** Asks the package everything; returns how much that was, and what it answered wrongly. */
export function replay(matrix, { canPerform, checkerFor, scopeOf, explain }) {
  const lines = read(matrix);
  const capabilities = [...new Set(lines.map(({ capability }) => capability))];
  let asked = 0;
  const wrong = [];
  const check = (call, answer, expected, user, ...question) => {
    asked += 1;
    if (answer !== expected && wrong.length < 10) {
      wrong.push(`${call}(${JSON.stringify([user, ...question])}) is ${answer}, and should be ${expected}`);
    }
  };
  for (const user of everyone()) {
    const may = checkerFor(user);
    for (const capability of capabilities) {
      const line = lineOf(lines, capability, user.account.kind);
      const scope = scopeHeld(line, user);
      check("scopeOf", scopeOf(user, capability), scope, user, capability);
      for (const record of RECORDS) {
        const code = codeOf(line, user, scope, record);
        check("canPerform", canPerform(user, capability, record), code === "granted", user, capability, record);
        check("checkerFor", may(capability, record), code === "granted", user, capability, record);
        const decision = explain(user, capability, record, { locale: "en" });
        const { allowed, basis, message } = decision;
        const told = [decision.code, allowed, decision.scope, basis.kind, message !== ""].join();
        const cell = line.cells[user.role];
        const expected = [code, code === "granted", scope, cell.basis, true].join();
        check("explain", told, expected, user, capability, record);
      }
    }
  }
  return { rows: capabilities.length, asked, wrong };
}

function* everyone() {
  for (const role of ROLES) {
    for (const place of PLACES) {
      for (const account of [place, { ...place, id: HERE }]) {
        for (let set = 0; set < 2 ** OPTIONS.length; set += 1) {
          const options = Object.fromEntries(OPTIONS.map((option, bit) => [option, Boolean(set & (1 << bit))]));
          yield { id: ME, role, account, options };
        }
      }
    }
  }
}

function read(matrix) {
  return matrix
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, capability, , place, ...cells] = line.trim().split(/ {2,}/);
      if (cells.length !== ROLES.length) throw new Error(`not a line of the matrix: ${line}`);
      return {
        capability,
        place,
        cells: Object.fromEntries(ROLES.map((role, column) => [role, readCell(cells[column])])),
      };
    });
}

function readCell(text) {
  const [, option, scope, mark] = /^(?:(\w+) -> )?(all|own|none)(?: ([ᵖⁱ]))?$/u.exec(text);
  return {
    option,
    scope: scope === "none" ? null : scope,
    basis: { ᵖ: "published", ⁱ: "inferred" }[mark] ?? "stated",
  };
}

const isIn = ({ place }, kind) => place === "both" || place === kind || (place === "included" && kind === "practice");

const isIncluded = ({ place }, user) => place !== "included" || user.account.practiceViewIncluded === true;

function lineOf(lines, capability, kind) {
  const all = lines.filter((line) => line.capability === capability);
  return all.find((line) => isIn(line, kind)) ?? all[0];
}

function scopeHeld(line, user) {
  const { option, scope } = line.cells[user.role];
  const holds = isIn(line, user.account.kind) && isIncluded(line, user) && (!option || user.options[option]);
  return holds ? scope : null;
}

function codeOf(line, user, scope, record) {
  if (!isIn(line, user.account.kind)) return "not-in-account-kind";
  if (!isIncluded(line, user)) return "not-in-subscription";
  if (line.cells[user.role].scope === null) return "role-denied";
  if (scope === null) return "option-off";
  if (record === undefined) return scope === "own" ? "record-needed" : "granted";
  // What the answer does not need is not looked at: an account for a user in one, an owner for whoever sees only their own.
  const here = user.account.id;
  if (typeof record !== "object" || (here && record.accountId === "") || (scope === "own" && record.ownerId === "")) {
    return "invalid-record";
  }
  if (here !== undefined && record.accountId !== here) return "other-account";
  return scope === "own" && record.ownerId !== user.id ? "not-owner" : "granted";
}
