// The words: what people read, drawn from the table. Rust says them as one flat list; here its fields get their names, in the
// order in which `js.rs` says them. Bad input is a PermissionError that says what to write instead.
import * as glue from "#glue";
import { checkAccount, checked, checkRole, problemList } from "./check.js";
import { ready } from "./names.js";
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
  const place = ready().roles.indexOf(role);
  const list = problemList();
  checkRole(role, "role", list);
  list.refuse("unknown-role");
  const [account, english] = [accountIn(options), isEnglish(options)];
  const { locale, groups } = tableOf(account, english);
  const next = ask((tape) => glue.roleWords(tape, place, account, english));
  return {
    role,
    locale,
    title: next(),
    summary: next(),
    recommendedFor: next(),
    capabilities: groups.flatMap(({ group, rows }) =>
      rows.map(({ capability, title, cells }) => ({ capability, group, title, ...cells[role] })),
    ),
    options: many(next, (option) => ({ option, title: next(), ...maybe("note", next()) })),
  };
}

export function comparisonTable(options) {
  ready();
  return tableOf(accountIn(options), isEnglish(options));
}

function tableOf(account, english) {
  const next = ask((tape) => glue.comparisonTable(tape, account, english));
  const row = (capability) => ({
    capability,
    title: next(),
    inSourceTable: next(),
    cells: Object.fromEntries(roles().map((role) => [role, cell(next)])),
  });
  return {
    locale: next(),
    account: { kind: next(), practiceViewIncluded: next() },
    roles: many(next, (role) => ({ role, title: next() })),
    groups: many(next, (group) => ({ group, title: next(), rows: many(next, row) })),
  };
}

export function openPoints(options) {
  ready();
  const english = isEnglish(options);
  const next = ask((tape) => glue.openPoints(tape, english));
  return many(next, (id) => ({ id, title: next(), readings: next(), taken: next(), capabilities: many(next) }));
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
  const offered = glue.options(editionOf(account));
  return names.options.filter((_, place) => (offered >> place) & 1);
}

/** The account that an options argument names; a client file, if none. */
function accountIn(options) {
  // Not readable is not an object either.
  const account = surely(() => readOption(options, "account"), null);
  return account === undefined ? 0 : editionOf(account);
}

/** What of an account decides, or an error that says what is wrong with it. */
function editionOf(account) {
  const list = problemList();
  const copy = checked(checkAccount, typeof account === "string" ? { kind: account } : account, "account", list);
  if (typeof account === "string") for (const problem of list.problems) problem.path = "account";
  list.refuse();
  return readAccount(copy);
}
