/**
 * Who may do what in a client file or a practice.
 *
 * In a browser this hides buttons; it does not protect data, because whoever uses the browser can change what runs in it.
 * On a server or at the edge it can be a gate, if the user comes from a verified token.
 *
 * @example
 * import { init, canPerform, explain } from "dossier-roles";
 *
 * await init();
 * const lea = { id: "u-lea", role: "standard-user" } as const;
 * canPerform(lea, "invoices.view", { ownerId: "u-lea" }); // true
 * canPerform(lea, "invoices.view", { ownerId: "u-tom" }); // false
 * explain(lea, "team.manage-users", undefined, { locale: "en" }).message;
 * // "The Standard user role does not give this right."
 *
 * @packageDocumentation
 */
import type {
  AccountKind,
  Capability,
  Code,
  Group,
  OpenPointId,
  OptionKey,
  RecordCapability,
  Refusal,
  Role,
} from "./ids.js";

export type {
  AccountKind,
  Capability,
  Code,
  Group,
  OpenPointId,
  OptionKey,
  RecordCapability,
  Refusal,
  Role,
} from "./ids.js";

/** How far a right reaches: every record of the account, only the user's own, or not at all. */
export type Scope = "all" | "own" | null;

/** `fr` or `en`; any BCP 47 tag is accepted (`fr-CA` is French), and an unknown language is French. */
export type Locale = "fr" | "en" | (string & {});

/** An account: one company's file, or the practice's own. */
export interface Account {
  /** Where it is given, every record asked about must carry the same `accountId`. */
  readonly id?: string;
  /** A client file, unless it says otherwise. */
  readonly kind?: AccountKind;
  /** Whether the practice's subscription includes the practice view. It means nothing in a client file. */
  readonly practiceViewIncluded?: boolean;
}

/** What an administrator ticked. Every option is off until then. */
export type Options = { readonly [option in OptionKey]?: boolean };

/** A user: one role in one account. Your own plain object, never kept or changed. */
export interface User {
  /** What records carry as their `ownerId`. */
  readonly id: string;
  readonly role: Role;
  readonly account?: Account;
  readonly options?: Options;
  /** For people; it decides nothing. */
  readonly name?: string;
}

/** An invoice, a submission, an expense report: whatever else it carries. */
export interface Owned {
  /** The id of the user who owns it. For an expense report: the person whose expenses it claims. */
  readonly ownerId: string;
  readonly accountId?: string;
}

/** Where a cell of the table comes from. */
export interface Basis {
  /** An article says it; another help page says it; nobody does, and this is the least that fits. */
  kind: "stated" | "published" | "inferred";
  article?: 1 | 2;
  /** The section of the article, in the language asked for. */
  section?: string;
}

/** What would turn a deny into an allow, alone. */
export type Remedy =
  | { kind: "tick-option"; option: OptionKey; by: "administrator"; message: string }
  | { kind: "change-role"; roles: Role[]; by: "administrator"; message: string }
  | { kind: "own-record" | "pass-record" | "other-account" | "subscription"; message: string };

/** An answer with its reasons. */
export interface Decision {
  /** What `canPerform` says. */
  allowed: boolean;
  /** Why, for a program. Where several fit, the first in the order of `Code`. */
  code: Code;
  /** What the user holds before any record is looked at. */
  scope: Scope;
  /** Why, for a person: one sentence, for a tooltip. */
  message: string;
  /** Empty when allowed, and where no single change is enough. */
  remedies: Remedy[];
  /** Where the cell comes from; null where no cell was looked at. */
  basis: Basis | null;
}

/** The invoices that a user may see, as data: every field that is present must match. */
export type InvoiceFilter = { none: true } | { none?: undefined; ownerId?: string; accountId?: string };

/** What a cell of the table gives. */
export type Grant = "yes" | "own" | "option" | "no";

/** A cell of the table. */
export interface Cell {
  grant: Grant;
  /** The option to tick, where `grant` is `"option"`. */
  option?: OptionKey;
  /** What the grant gives once it applies. */
  scope: Scope;
  /** The cell in words. */
  label: string;
  basis: Basis;
  note?: string;
}

/** One role in words. */
export interface RoleDescription {
  role: Role;
  locale: "fr" | "en";
  title: string;
  summary: string;
  recommendedFor: string;
  capabilities: (Cell & { capability: Capability; group: Group; title: string })[];
  /** What an administrator can tick for this role, in this account. */
  options: { option: OptionKey; title: string; note?: string }[];
}

/** The whole table in words. */
export interface ComparisonTable {
  locale: "fr" | "en";
  account: { kind: AccountKind; practiceViewIncluded: boolean };
  roles: { role: Role; title: string }[];
  groups: {
    group: Group;
    title: string;
    rows: {
      capability: Capability;
      title: string;
      /** Whether it is one of the thirteen rows of article 1's table. */
      inSourceTable: boolean;
      cells: Record<Role, Cell>;
    }[];
  }[];
}

/** What the articles leave open, and the reading that the table takes. */
export interface OpenPoint {
  id: OpenPointId;
  title: string;
  readings: string;
  taken: string;
  /** The rows that it is about. */
  capabilities: Capability[];
}

/** Fetches and starts the wasm; where the module is ready on import (Node, Deno, Bun, workerd) there is nothing to do.
 *
 * Safe to call again and at the same time. A failure rejects with a `PermissionError` `not-ready` that names the cause, and
 * may be tried again.
 *
 * @param source The wasm, for whoever must hand it over; otherwise it is fetched from beside the module. */
export function init(source?: WebAssembly.Module | ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<void>;

/** Whether the user may: `true` or `false`, nothing else. It never throws, and any doubt is `false`.
 *
 * A right that covers only one's own records is `false` without a record; a capability that has a record does not compile
 * without one. For "could they do it to something?", see {@link scopeOf}.
 *
 * @example
 * canPerform(user, "invoices.publish", { ownerId: "u-lea", accountId: "a-1" }); */
export function canPerform(user: User, capability: Exclude<Capability, RecordCapability>, record?: Owned): boolean;
export function canPerform(user: User, capability: Capability, record: Owned): boolean;

/** What the user holds before any record: for menus and pages ("could they do it to something?").
 *
 * @example
 * if (scopeOf(user, "invoices.publish")) showTheMenu(); */
export function scopeOf(user: User, capability: Capability): Scope;

/** All nineteen scopes at once, frozen: for state, for rendering on a server, for a token's claim. */
export function permissionsOf(user: User): Readonly<Record<Capability, Scope>>;

/** The same answer as {@link canPerform}, with why, and what would change it.
 *
 * @example
 * const { allowed, message } = explain(user, "invoices.publish", invoice, { locale: "en" });
 * button.disabled = !allowed;
 * button.title = message; */
export function explain(
  user: User,
  capability: Exclude<Capability, RecordCapability>,
  record?: Owned,
  options?: { locale?: Locale },
): Decision;
export function explain(user: User, capability: Capability, record: Owned, options?: { locale?: Locale }): Decision;

/** The invoices that the user may see (`invoices.view`): a new array of your own objects, in their order.
 *
 * @param options.fields The names of the fields that hold the owner's and the account's id, where they are others.
 * @throws PermissionError `not-an-array`
 * @example
 * visibleInvoices(user, rows, { fields: { ownerId: "submitted_by", accountId: "dossier_id" } }); */
export function visibleInvoices<Invoice>(
  user: User,
  invoices: readonly Invoice[],
  options?: { fields?: { ownerId?: string; accountId?: string } },
): Invoice[];

/** The same as data, to push down to a query: `{ none: true }`, or fields of which every one present must match.
 *
 * @example
 * const filter = invoiceFilter(user);
 * const rows = filter.none ? [] : await database.invoices.findMany({ where: filter }); */
export function invoiceFilter(user: User): InvoiceFilter;

/** What a role is, may do, and can be given.
 *
 * @param options.account The account that it is described for: a kind or an `Account`. A client file, if none is given.
 * @throws PermissionError `unknown-role`, with a suggestion; `invalid-user` for a malformed account */
export function describeRole(role: Role, options?: { locale?: Locale; account?: AccountKind | Account }): RoleDescription;

/** The whole table: all nineteen rows in their groups, in the order of the articles.
 *
 * @param options.account The account that it is drawn for: a kind or an `Account`. A client file, if none is given.
 * @throws PermissionError `invalid-user` for a malformed account */
export function comparisonTable(options?: { locale?: Locale; account?: AccountKind | Account }): ComparisonTable;

/** The nineteen capabilities, in the order of the table. */
export function capabilities(): Capability[];

/** The three roles, in the order of the table. Roles have no rank: the order means nothing else. */
export function roles(): Role[];

/** The options that an account offers; all four, if none is given.
 *
 * @throws PermissionError `invalid-user` for a malformed account */
export function options(account?: AccountKind | Account): OptionKey[];

/** What the articles leave open, and the reading that the table takes. */
export function openPoints(options?: { locale?: Locale }): OpenPoint[];

/** What changes for one capability. */
export interface PermissionChange {
  capability: Capability;
  /** What the capability is called. */
  title: string;
  before: Scope;
  after: Scope;
}

/** What a change gives to a user and takes from them, each list in the order of the table. */
export interface PermissionChanges {
  /** Held now, and not at all before. */
  gained: PermissionChange[];
  /** Held before, and not at all now. */
  lost: PermissionChange[];
  /** For every record before, only for their own now. */
  narrowed: PermissionChange[];
  /** Only for their own records before, for every record now. */
  widened: PermissionChange[];
}

/** What to change of a user: what is left out stays. */
export interface UserChange {
  readonly role?: Role;
  readonly options?: Options;
}

/** A user as checked: a deeply frozen copy. */
export type CheckedUser = Readonly<Omit<User, "account" | "options">> & {
  readonly account?: Readonly<Account>;
  readonly options?: Readonly<Options>;
};

/** A new user; without an account, in the actor's. */
export type Draft = User;

/** A checked, frozen copy of a user that came from somewhere: JSON, a form, a token.
 *
 * @throws PermissionError `invalid-user`, whose `problems` are all there are, each with its path (`options.practiceView`)
 * @example
 * const user = parseUser(JSON.parse(text)); */
export function parseUser(value: unknown): CheckedUser;

/** Creates a user, and says what they may do. Only an administrator of the account may.
 *
 * @param team The account's present users, where you have them: no id is then given twice.
 * @throws PermissionError `not-permitted`, `other-account`, `duplicate-user`, `option-not-available`, or what is malformed
 * @example
 * const { user, gained } = createUser(ines, { id: "u-tom", role: "expense-approver" }, team); */
export function createUser(
  actor: User,
  draft: Draft,
  team?: readonly User[],
  options?: { locale?: Locale },
): { user: CheckedUser } & PermissionChanges;

/** Changes a user's role, ticks, or both as a whole. Becoming an administrator clears the ticks; ceasing to be one starts with
 * every option off.
 *
 * @param team The account's present users. Needed where an administrator would cease to be one.
 * @throws PermissionError `not-permitted`, `other-account`, `option-not-available`, `not-in-team`, `team-needed`,
 * `last-administrator`, or what is malformed; nothing has then changed
 * @example
 * const { user, gained, lost } = updateUser(ines, tom, { role: "standard-user", options: { publishDocuments: true } }, team); */
export function updateUser(
  actor: User,
  user: User,
  change: UserChange,
  team?: readonly User[],
  options?: { locale?: Locale },
): { user: CheckedUser } & PermissionChanges;

/** Removes a user, and says what they lose.
 *
 * @param team The account's present users.
 * @throws PermissionError `not-permitted`, `other-account`, `not-in-team`, `team-needed`, `last-administrator`, or what is
 * malformed */
export function removeUser(
  actor: User,
  user: User,
  team: readonly User[],
  options?: { locale?: Locale },
): { user: CheckedUser; lost: PermissionChange[] };

/** What differs between the permissions of two users, in words: a change rehearsed.
 *
 * @throws PermissionError for a malformed user
 * @example
 * const { lost } = comparePermissions(before, after, { locale: "en" });
 * dialogue.textContent = lost.map(({ title }) => title).join(", "); */
export function comparePermissions(before: User, after: User, options?: { locale?: Locale }): PermissionChanges;

/** The package's version. */
export const version: string;

/** Which model this is: the SHA-256, in hex, of the canonical text of every decision. Two packages that answer alike have the
 * same; it needs no `init`.
 *
 * @example
 * if (modelDigest() !== theServersModel) reload(); */
export function modelDigest(): string;

/** What can be wrong with a value. */
export type InputProblem = "invalid-user" | "unknown-role" | "unknown-option" | "unknown-field" | "option-not-available";

/** Bad input to a call that words an answer or changes a user, or a call before `init`. A denial is never an error. */
export class PermissionError extends Error {
  readonly name: "PermissionError";
  readonly code: Code | Refusal | InputProblem | "not-ready" | "not-an-array" | "invalid-json" | "duplicate-key" | "limit";
  /** Where in the input. */
  readonly path?: string;
  /** Every problem, where there can be several. */
  readonly problems?: readonly { readonly path: string; readonly code: InputProblem; readonly message: string }[];
}
