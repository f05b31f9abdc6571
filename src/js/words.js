// The words: what people read, drawn from the table. Rust says them as one flat list; here its fields get their names, in the
// order in which `js.rs` says them. Bad input is a PermissionError that says what to write instead.
import * as glue from "#glue";
import { checkAccount, problemList } from "./check.js";
import { PermissionError } from "./error.js";
import { ready } from "./names.js";
import { unknown } from "./near.js";
import { isEnglish, readAccount, readOption, surely } from "./read.js";
import { ask, many, maybe } from "./tape.js";

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
  const [account, english] = [accountIn(options), isEnglish(options)];
  const next = ask(() => glue.describeRole(place, account, english));
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
  const [account, english] = [accountIn(options), isEnglish(options)];
  const next = ask(() => glue.comparisonTable(account, english));
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
  const english = isEnglish(options);
  const next = ask(() => glue.openPoints(english));
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
  if (account === undefined) return [...names.options];
  const edition = editionOf(account);
  return many(ask(() => glue.options(edition)));
}

/** The account that an options argument names; a client file, if none. */
function accountIn(options) {
  // Not readable is not an object either.
  const account = surely(() => readOption(options, "account"), null);
  return account === undefined ? 0 : editionOf(account);
}

/** What of an account decides, or an error that says what is wrong with it. */
function editionOf(account) {
  const isKind = typeof account === "string";
  const list = problemList();
  const unreadable = [{ path: "account", message: "`account` cannot be read" }];
  const checked = surely(() => checkAccount(isKind ? { kind: account } : account, "account", list), null);
  const [problem] = checked === null ? unreadable : list.problems;
  if (problem === undefined) return readAccount(checked);
  throw new PermissionError("invalid-user", problem.message, { path: isKind ? "account" : problem.path });
}
