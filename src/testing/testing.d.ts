/**
 * Users and records for tests: there is nothing to mock, because they are values. One of each kind that any rule can tell apart, so
 * that a component, a page or an API can be tried as everybody.
 *
 * @example
 * import { canPerform } from "dossier-roles";
 * import { everyUser } from "dossier-roles/testing";
 *
 * for (const { name, user } of everyUser({ account: "client" })) {
 *   test(`the page of ${name}`, () => {
 *     render(page({ user }));
 *     expect(screen.queryByText("Team") !== null).toBe(canPerform(user, "team.manage-users"));
 *   });
 * }
 *
 * @module dossier-roles/testing
 */
import type { Account, AccountKind, Options, Owned, Role, User } from "./index.js";

export type { Account, AccountKind, Options, Owned, Role, User } from "./index.js";

/** What a user is beside their role. */
export interface Someone {
  /** `"me"`, unless it says otherwise. */
  readonly id?: string | undefined;
  /** What is ticked for them: nothing, unless it says otherwise. */
  readonly options?: Options | null | undefined;
  /** An account, or the kind of one that has no id. Without it, a client file without an id. */
  readonly account?: Account | AccountKind | undefined;
}

/** A user of this role.
 *
 * @throws PermissionError for what is no user: a slip in a role's or an option's name is not taken for somebody who may do nothing
 * @example
 * const lea = asRole("standard-user", { id: "u-lea", options: { publishDocuments: true } }); */
export function asRole(role: Role, someone?: Someone | undefined): User;

/** One of each kind of user that any rule can tell apart: by role, by what is ticked and by account (its kind, its subscription,
 * whether it has an id). All of them have the id `"me"`, so that one set of records does for all.
 *
 * @param options.account Only the users of this account, or of an account of this kind that has no id.
 * @throws PermissionError `invalid-argument` for a malformed account
 * @example
 * everyUser({ account: "client" }).map(({ name }) => name);
 * // ["administrator", "expense-approver", "expense-approver with createExpenseReports", …] */
export function everyUser(
  options?: { readonly account?: Account | AccountKind | undefined } | undefined,
): { name: string; user: User }[];

/** One of each kind of record that any rule can tell apart, as they are to this user: whose it is, and in which account, if theirs has
 * an id. Among them no record (`undefined`, as while one loads) and `null`. Whatever else a record carries, add to it.
 *
 * @throws PermissionError for a malformed user
 * @example
 * for (const { name, record } of everyRecord(lea)) show(name, { ...invoice, ...record }); */
export function everyRecord(user: User): { name: string; record: Owned | null | undefined }[];
