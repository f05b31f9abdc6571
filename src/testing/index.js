// `dossier-roles/testing`: users and records as values, for tests. The model says which kinds there are (`src/model/kinds.rs`).
import { accounts, records } from "#generated/everyone.js";
import { comparisonTable, parseUser } from "dossier-roles";

/** Whoever asks, unless a test says otherwise; and their account, where it has an id. */
const [ME, HERE] = ["me", "here"];

/**
 * @param {any} role
 * @param {{ id?: string, options?: object | null, account?: any }} [someone]
 */
export function asRole(role, { id = ME, options, account } = {}) {
  const user = {
    id,
    role,
    ...(account !== undefined && { account: typeof account === "string" ? { kind: account } : { ...account } }),
    ...(options && { options: { ...options } }),
  };
  parseUser(user); // a slip throws here, and is no test of somebody who may do nothing
  return user;
}

/** @param {{ account?: any }} [options] */
export function everyUser({ account } = {}) {
  if (account !== undefined) return usersOf(account, whatIs(account), "");
  const kinds = accounts.filter(({ isOneOfEachKind }) => isOneOfEachKind);
  return kinds.flatMap((where) => {
    const hasView = kinds.filter(({ kind }) => kind === where.kind).length > 1;
    const { kind, practiceViewIncluded } = where;
    const given = { kind, ...(hasView && { practiceViewIncluded }) };
    const view = hasView ? ` ${practiceViewIncluded ? "with" : "without"} the practice view` : "";
    const place = ` in a ${kind === "client" ? "client file" : kind}${view}`;
    return [
      ...usersOf({ id: HERE, ...given }, where, place),
      ...usersOf(given, where, `${place}${view ? "," : ""} without an id`),
    ];
  });
}

/** The users that the model tells apart in an account. */
const usersOf = (account, { users }, place) =>
  users.map(({ role, ticked }) => ({
    name: `${role}${ticked.length > 0 ? ` with ${listed(ticked)}` : ""}${place}`,
    user: asRole(role, { account, options: Object.fromEntries(ticked.map((option) => [option, true])) }),
  }));

/** What the model says of an account, whether it is given as one or as its kind. */
function whatIs(account) {
  const { kind, practiceViewIncluded } = comparisonTable({ account }).account;
  return accounts.find((one) => one.kind === kind && one.practiceViewIncluded === practiceViewIncluded);
}

export function everyRecord(user) {
  const { id, account } = parseUser(user, { otherFields: "ignore" });
  const here = account?.id;
  const owners = { own: id, other: `not-${id}`, missing: null, malformed: "" };
  const places = { same: here, other: `not-${here}`, missing: null };
  return (here === undefined ? records.withoutAccountId : records.withAccountId).map((kind) => {
    if (typeof kind === "string") return { ...NONE[kind] };
    return {
      name: OWNERS[kind.owner] + PLACES[kind.account],
      record: { ownerId: owners[kind.owner], ...(here !== undefined && { accountId: places[kind.account] }) },
    };
  });
}

const NONE = {
  none: { name: "no record", record: undefined },
  invalid: { name: "null in the place of a record", record: null },
};
const OWNERS = {
  own: "their own record",
  other: "somebody else's record",
  missing: "nobody's record",
  malformed: "a record whose owner cannot be read",
};
const PLACES = { same: "", other: " in another account", missing: " in no account" };

/** "a, b and c" */
const listed = (names) => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and ");
