// The words: what people read, drawn from the table. Rust says them as one flat list; here its fields get their names, in the
// order in which `js.rs` says them. Bad input is a PermissionError that says what to write instead.
import * as glue from "#glue";
import { checkAccount, problemList } from "./check.js";
import { PermissionError } from "./error.js";
import { ready } from "./names.js";
import { unknown } from "./near.js";
import { readAccount, isEnglish, readOption } from "./read.js";
import { many, maybe, reader } from "./tape.js";

/** Where a cell comes from; null if nothing was said. */
export const basis = (next) => {
  const kind = next();
  return kind === undefined ? null : { kind, ...maybe("article", next()), ...maybe("section", next()) };
};

const cell = (next) => ({
  grant: next(),
  ...maybe("option", next()),
  scope: next() ?? null,
  label: next(),
  basis: basis(next),
  ...note(many(next).join(" ")),
});

const note = (sentences) => sentences !== "" && { note: sentences };

export function describeRole(role, options) {
  const place = ready().roleAt.get(role);
  if (place === undefined) {
    const message = typeof role === "string" ? unknown("role", role, roles()) : "`role` is not a string";
    throw new PermissionError("unknown-role", message, { path: "role" });
  }
  const next = reader(glue.describeRole(place, accountOf(() => readOption(options, "account")), isEnglish(options)));
  return {
    role: next(),
    locale: next(),
    title: next(),
    summary: next(),
    recommendedFor: next(),
    capabilities: many(next, () => ({ capability: next(), group: next(), title: next(), ...cell(next) })),
    options: many(next, () => ({ option: next(), title: next(), ...maybe("note", next()) })),
  };
}

export function comparisonTable(options) {
  ready();
  const next = reader(glue.comparisonTable(accountOf(() => readOption(options, "account")), isEnglish(options)));
  const row = () => ({
    capability: next(),
    title: next(),
    inSourceTable: next(),
    cells: Object.fromEntries(many(next, () => [next(), cell(next)])),
  });
  return {
    locale: next(),
    account: { kind: next(), practiceViewIncluded: next() },
    roles: many(next, () => ({ role: next(), title: next() })),
    groups: many(next, () => ({ group: next(), title: next(), rows: many(next, row) })),
  };
}

export function openPoints(options) {
  ready();
  const next = reader(glue.openPoints(isEnglish(options)));
  return many(next, () => ({ id: next(), title: next(), readings: next(), taken: next(), capabilities: many(next) }));
}

export function capabilities() {
  return [...ready().capabilities];
}

export function roles() {
  return [...ready().roles];
}

export function options(account) {
  const names = ready();
  return account === undefined ? [...names.options] : glue.options(accountOf(() => account));
}

/** The account that `get` gives: a kind, an `Account`, or nothing, which is a client file. */
function accountOf(get) {
  const list = problemList();
  let account;
  try {
    account = get();
  } catch {
    account = null; // it cannot be read, so it is no object
  }
  if (account === undefined) return 0;
  const checked = checkAccount(typeof account === "string" ? { kind: account } : account, "account", list);
  if (list.problems.length === 0) return readAccount(checked);
  const [{ path, message }] = list.problems;
  throw new PermissionError("invalid-user", message, { path: typeof account === "string" ? "account" : path });
}
