/**
 * Who may do what in a client file or a practice.
 *
 * In a browser this hides buttons; it does not protect data, because whoever uses the browser can change what runs in it.
 * On a server or at the edge it can be a gate, if the user comes from a verified token.
 *
 * @example
 * import { canPerform, explain } from "dossier-roles";
 *
 * const lea = { id: "u-lea", role: "standard-user" } as const;
 * canPerform(lea, "invoices.view", { ownerId: "u-lea" }); // true
 * canPerform(lea, "invoices.view", { ownerId: "u-tom" }); // false
 * explain(lea, "team.manage-users", undefined, { locale: "en" }).message;
 * // "The Standard user role does not give this right."
 *
 * @module dossier-roles
 */
import type {
  AccountKind,
  AccountMatch,
  Capability,
  Code,
  Group,
  Language,
  OpenPointId,
  OptionKey,
  OwnerMatch,
  RecordCapability,
  Refusal,
  Role,
} from "./ids.js";

export type {
  AccountKind,
  AccountMatch,
  Capability,
  Code,
  Group,
  Language,
  OpenPointId,
  OptionKey,
  OwnerMatch,
  RecordCapability,
  Refusal,
  Role,
} from "./ids.js";

/** How far a right reaches: every record of the account, only the user's own, or not at all. */
export type Scope = "all" | "own" | null;

/** One of these, or any BCP 47 tag (`fr-CA` is French); an unknown language is French. */
export type Locale = Language | (string & {});

/** The language of an answer. Without one it is French. */
export interface InLocale {
  readonly locale?: Locale | undefined;
}

/** An account: one company's file, or the practice's own. */
export interface Account {
  /** Where it is given, every record asked about must carry the same `accountId`. */
  readonly id?: string | undefined;
  /** A client file, unless it says otherwise. */
  readonly kind?: AccountKind | undefined;
  /** Whether the practice's subscription includes the practice view. It means nothing in a client file. */
  readonly practiceViewIncluded?: boolean | null | undefined;
}

/** What an administrator ticked. Every option is off until then; `null` is off. */
export type Options = { readonly [option in OptionKey]?: boolean | null | undefined };

/** A user: one role in one account. Your own plain object, never kept or changed. */
export interface User {
  /** What records carry as their `ownerId`. */
  readonly id: string;
  readonly role: Role;
  /** A client file without an id, unless it says otherwise. */
  readonly account?: Account | undefined;
  readonly options?: Options | null | undefined;
  /** For people; it decides nothing. */
  readonly name?: string | null | undefined;
}

/** An invoice, a submission, an expense report: whatever else it carries. */
export interface Owned {
  /** The id of the user who owns it. For an expense report: the person whose expenses it claims. What nobody owns (a bank
   * feed brought it) is seen by whoever sees all. */
  readonly ownerId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
}

/** The names of the fields that hold the owner's and the account's id, where they are others. */
export interface FieldNames {
  readonly ownerId?: string | undefined;
  readonly accountId?: string | undefined;
}

/** The capabilities that are about no record. */
export type RecordlessCapability = Exclude<Capability, RecordCapability>;

/** Where a cell of the table comes from. */
export interface Basis {
  /** An article says it; another help page says it; nobody does, and this is the least that fits. */
  kind: "stated" | "published" | "inferred";
  article?: 1 | 2;
  /** The section of the article, in the language asked for. */
  section?: string;
}

/** What to change of a member. What is left out, `undefined` or `null` stays as it is; only `false` unticks. */
export interface Change {
  readonly role?: Role | null | undefined;
  readonly options?: Options | null | undefined;
}

/** What would turn a deny into an allow, alone. Each of its `changes`, made by {@link updateUser}, does. */
export type Remedy =
  | { kind: "tick-option"; option: OptionKey; by: "administrator"; message: string; changes: [Change] }
  | { kind: "change-role"; roles: Role[]; by: "administrator"; message: string; changes: Change[] }
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

/** One decision as a line for a log, whole enough to be asked again of another model. No id and no name is in it, and what is
 * outside the table is `null`. */
export interface Receipt {
  /** When: ISO 8601, UTC. */
  time: string;
  /** Which model answered: {@link modelDigest}. */
  model: string;
  role: Role | null;
  /** `null` for an invalid user. */
  account: { kind: AccountKind; practiceViewIncluded: boolean } | null;
  /** Each tick that is there, whether this answer rests on it or not. */
  options: { [option in OptionKey]?: true };
  capability: Capability | null;
  /** How the record stands to the user; `null` where none was given, and `null` in both for what is no record. An account
   * without an id is the same as any. */
  record: { account: AccountMatch; owner: OwnerMatch } | { account: null; owner: null } | null;
  /** What {@link explain} says. */
  code: Code;
}

/** The invoices that a user may see, as data: every field that is present must match. `{}`, every row, is for whoever sees all
 * in an account without an id. */
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
  locale: Language;
  title: string;
  summary: string;
  recommendedFor: string;
  capabilities: (Cell & { capability: Capability; group: Group; title: string })[];
  /** What an administrator can tick for this role, in this account. */
  options: { option: OptionKey; title: string; note?: string }[];
}

/** The whole table in words. */
export interface ComparisonTable {
  locale: Language;
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

/** Compiles ahead of the first question what was imported of the package, off the main thread where the engine can.
 *
 * **Nothing needs it**, but in a browser that refuses to compile more than 4 kB on its main thread (Chrome before 114). It may
 * be called again, and at the same time.
 *
 * @throws PermissionError `not-ready`, where this place cannot run wasm: its message and its `cause` say why (a content
 * security policy without `'wasm-unsafe-eval'`, no WebAssembly). Every question then denies; see `dossier-roles/no-wasm`.
 * @example
 * await init().catch(({ message }) => console.error(message)); */
export function init(): Promise<void>;

/** Whether the user may: `true` or `false`, nothing else. It never throws, and any doubt is `false`.
 *
 * A right that covers only one's own records is `false` without a record; a capability that has a record does not compile
 * without one. For "could they do it to something?", see {@link scopeOf}. What does not exist yet is asked about as what it
 * will be: `{ ownerId: user.id, accountId: user.account?.id }`.
 *
 * @example
 * canPerform(user, "invoices.publish", { ownerId: "u-lea", accountId: "a-1" }); */
export function canPerform(user: User, capability: RecordlessCapability, record?: Owned | undefined): boolean;
export function canPerform(user: User, capability: Capability, record: Owned): boolean;

/** What {@link checkerFor} gives: {@link canPerform} for one user. */
export interface Checker<Thing = Owned> {
  (capability: RecordlessCapability, record?: Thing | undefined): boolean;
  (capability: Capability, record: Thing): boolean;
}

/** Reads a user once, for a list or an interface that asks often: the same answers as {@link canPerform}, for the user as they
 * were then. It never throws; an invalid user's always says `false`.
 *
 * @param options.fields The names of the fields that hold the owner's and the account's id, where they are others.
 * @example
 * const may = checkerFor(user);
 * rows.map((row) => ({ ...row, canPublish: may("invoices.publish", row) })); */
export function checkerFor(user: User, options?: { readonly fields?: undefined } | undefined): Checker;
export function checkerFor(user: User, options: { readonly fields: FieldNames | undefined }): Checker<object>;

/** What the user holds before any record: for menus and pages ("could they do it to something?"). It never throws.
 *
 * @example
 * if (scopeOf(user, "invoices.publish")) showTheMenu(); */
export function scopeOf(user: User, capability: Capability): Scope;

/** All scopes at once, frozen: for state, for rendering on a server, for a token's claim. It never throws.
 *
 * @example
 * const { "invoices.publish": scope } = permissionsOf(user); */
export function permissionsOf(user: User): Readonly<Record<Capability, Scope>>;

/** The same answer as {@link canPerform}, with why, and what would change it. It never throws.
 *
 * @param options.fields The names of the fields that hold the owner's and the account's id, where they are others.
 * @example
 * const { allowed, message } = explain(user, "invoices.publish", invoice, { locale: "en" });
 * button.disabled = !allowed;
 * button.title = message; */
export function explain(
  user: User,
  capability: RecordlessCapability,
  record?: Owned | undefined,
  options?: (InLocale & { readonly fields?: undefined }) | undefined,
): Decision;
export function explain(
  user: User,
  capability: Capability,
  record: Owned,
  options?: (InLocale & { readonly fields?: undefined }) | undefined,
): Decision;
export function explain(
  user: User,
  capability: RecordlessCapability,
  record: object | undefined,
  options: InLocale & { readonly fields: FieldNames | undefined },
): Decision;
export function explain(
  user: User,
  capability: Capability,
  record: object,
  options: InLocale & { readonly fields: FieldNames | undefined },
): Decision;

/** The same decision as a line for a log: what was asked, by relations and not by ids, and the code of the answer. It never
 * throws. The record's owner is read even where the answer does not need it.
 *
 * @param options.fields The names of the fields that hold the owner's and the account's id, where they are others.
 * @example
 * console.log(JSON.stringify(receiptOf(user, "invoices.publish", invoice)));
 * // {"time":"2026-01-05T09:30:00.000Z","model":"9f2c…","role":"standard-user","account":{"kind":"client", …},"options":{},
 * //  "capability":"invoices.publish","record":{"account":"same","owner":"own"},"code":"option-off"} */
export function receiptOf(
  user: User,
  capability: RecordlessCapability,
  record?: Owned | undefined,
  options?: { readonly fields?: undefined } | undefined,
): Receipt;
export function receiptOf(
  user: User,
  capability: Capability,
  record: Owned,
  options?: { readonly fields?: undefined } | undefined,
): Receipt;
export function receiptOf(
  user: User,
  capability: Capability,
  record: object | undefined,
  options: { readonly fields: FieldNames | undefined },
): Receipt;

/** The invoices that the user may see (`invoices.view`): a new array of your own objects, in their order. An invalid user sees
 * none.
 *
 * @param options.fields The names of the fields that hold the owner's and the account's id, where they are others.
 * @throws PermissionError `not-an-array`
 * @example
 * visibleInvoices(user, rows, { fields: { ownerId: "submitted_by", accountId: "dossier_id" } }); */
export function visibleInvoices<Invoice>(
  user: User,
  invoices: readonly Invoice[],
  options?: { readonly fields?: FieldNames | undefined } | undefined,
): Invoice[];

/** The same as data, to push down to a query: `{ none: true }`, or fields of which every one present must match. It finds
 * exactly the rows that {@link visibleInvoices} shows, and never throws.
 *
 * @example
 * const filter = invoiceFilter(user);
 * const rows = filter.none ? [] : await database.invoices.findMany({ where: filter }); */
export function invoiceFilter(user: User): InvoiceFilter;

/** Whether a value is the id of a role. It never throws.
 *
 * @example
 * if (!isRole(row.role)) throw new Error("a role that nobody knows"); */
export function isRole(value: unknown): value is Role;

/** Whether a value is the id of a capability. It never throws.
 *
 * @example
 * const wanted = new URLSearchParams(location.search).getAll("show").filter(isCapability); */
export function isCapability(value: unknown): value is Capability;

/** What a choice of words is about. */
export interface ForAccount {
  /** A kind, or an `Account`. Without one, a client file. */
  readonly account?: AccountKind | Account | undefined;
}

/** What a role is, may do, and can be given.
 *
 * @throws PermissionError `unknown-role`, with a suggestion; `invalid-argument` for a malformed account; `not-ready` where wasm
 * cannot run
 * @example
 * const { title, summary } = describeRole("expense-approver", { locale: "en" }); */
export function describeRole(role: Role, options?: (InLocale & ForAccount) | undefined): RoleDescription;

/** The whole table: all rows in their groups, in the order of the articles.
 *
 * @throws PermissionError `invalid-argument` for a malformed account; `not-ready` where wasm cannot run
 * @example
 * const { roles, groups } = comparisonTable({ locale: "en", account: "practice" }); */
export function comparisonTable(options?: (InLocale & ForAccount) | undefined): ComparisonTable;

/** The capabilities, in the order of the table.
 *
 * @example
 * const shown = capabilities().filter((capability) => scopeOf(user, capability)); */
export function capabilities(): Capability[];

/** The three roles, in the order of the table. Roles have no rank: the order means nothing else.
 *
 * @example
 * roles(); // ["administrator", "expense-approver", "standard-user"] */
export function roles(): Role[];

/** The options that an account offers; all four, if none is given.
 *
 * @throws PermissionError `invalid-argument` for a malformed account; for one that is given, `not-ready` where wasm cannot run
 * @example
 * options("client"); // ["createExpenseReports", "publishDocuments"] */
export function options(account?: AccountKind | Account | undefined): OptionKey[];

/** What the articles leave open, and the reading that the table takes.
 *
 * @throws PermissionError `not-ready` where wasm cannot run
 * @example
 * for (const { title, taken } of openPoints({ locale: "en" })) console.log(`${title}: ${taken}`); */
export function openPoints(options?: InLocale | undefined): OpenPoint[];

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

/** A user as checked: a deeply frozen copy. */
export interface CheckedUser {
  readonly id: string;
  readonly role: Role;
  readonly account?: {
    readonly id?: string;
    readonly kind?: AccountKind;
    readonly practiceViewIncluded?: boolean;
  };
  readonly options?: { readonly [option in OptionKey]?: boolean };
  readonly name?: string;
}

/** Somebody in a team, as your database has them: whatever other fields they carry are yours, never read, and kept. */
export interface Member {
  /** What records carry as their `ownerId`. */
  readonly id: string;
  readonly role: Role;
  readonly options?: Options | null | undefined;
  /** For people; it decides nothing. */
  readonly name?: string | null | undefined;
}

/** An account and everyone in it, as your database has them now: the one truth about who is who. */
export interface Team<Row = Member> {
  /** A client file without an id, unless it says otherwise. */
  readonly account?: Account | undefined;
  readonly users: readonly Row[];
}

/** A change that was made: the team after it, the user to ask about, and what they gained and lost. */
export type TeamChange<Row = Member> = { team: Team<Row>; user: CheckedUser } & PermissionChanges;

/** A checked, frozen copy of a user that came from somewhere: JSON, a form, a token. A tick without use is no problem.
 *
 * @param options.otherFields `"ignore"`: fields that are not a user's are no problem either.
 * @throws PermissionError `invalid-user`, with its `problems`, each with its path (`options.practiceView`); of more than a
 * hundred, `omitted` says how many more
 * @example
 * const user = parseUser(JSON.parse(text)); */
export function parseUser(
  value: unknown,
  options?: { readonly otherFields?: "ignore" | undefined } | undefined,
): CheckedUser;

/** A checked, frozen copy of a team. Each member is a new object; their other fields are yours, and nothing of yours is frozen.
 *
 * A member whose role or options cannot be read is kept as they are: they are nobody, until they are given a role.
 *
 * @throws PermissionError `invalid-team`: the account is malformed, or a member has no id, or one that another has too
 * @example
 * const team = parseTeam(await response.json()); */
export function parseTeam<Row extends { readonly id: string }>(value: {
  readonly account?: unknown;
  readonly users: readonly Row[];
}): Team<Row & Member>;
export function parseTeam(value: unknown): Team;

/** The user that questions take; `undefined` for an id that nobody has, or two have, or whose role or options cannot be read. It
 * never throws.
 *
 * @example
 * canPerform(userIn(team, session.userId), "team.manage-users"); */
export function userIn(team: Team<object>, id: string): CheckedUser | undefined;

/** The members who may: your own objects, in their order. It never throws.
 *
 * @param options.fields The names of the fields that hold the record's owner's and account's id, where they are others.
 * @example
 * const approvers = whoMay(team, "expense-reports.manage", report); */
export function whoMay<Row extends object>(
  team: Team<Row>,
  capability: RecordlessCapability,
  record?: Owned | undefined,
  options?: { readonly fields?: undefined } | undefined,
): Row[];
export function whoMay<Row extends object>(
  team: Team<Row>,
  capability: Capability,
  record: Owned,
  options?: { readonly fields?: undefined } | undefined,
): Row[];
export function whoMay<Row extends object>(
  team: Team<Row>,
  capability: Capability,
  record: object,
  options: { readonly fields: FieldNames | undefined },
): Row[];

/** The team with one more member, and what they may do. Only an administrator of the team may. The team given is not changed.
 *
 * Store the result in the transaction in which you read the team: docs/teams.md shows it.
 *
 * @param actorId Who does it: the id of a member.
 * @throws PermissionError `invalid-team`, `not-permitted`, `duplicate-user`, `option-not-available`, or what is malformed
 * @example
 * const { team: after, user, gained } = createUser(team, "u-ines", { id: "u-tom", role: "expense-approver" }); */
export function createUser<Row extends Member>(
  team: Team<Row>,
  actorId: string,
  draft: NoInfer<Row>,
  options?: InLocale | undefined,
): TeamChange<Row>;

/** The team with another role, other ticks, or both, for one member, judged as a whole. Becoming an administrator clears the
 * ticks; ceasing to be one starts with every option off. The changed member is a new object, which keeps their other fields; the
 * others are the same objects.
 *
 * Store the result in the transaction in which you read the team: docs/teams.md shows it.
 *
 * @param actorId Who does it: the id of a member.
 * @param userId Whom it is about.
 * @throws PermissionError `invalid-team`, `not-permitted`, `unknown-user`, `option-not-available`, `last-administrator`, or what
 * is malformed; nothing has then changed
 * @example
 * const { team: after, lost } = updateUser(team, "u-ines", "u-tom", { role: "standard-user", options: { publishDocuments: true } }); */
export function updateUser<Row extends Member>(
  team: Team<Row>,
  actorId: string,
  userId: string,
  change: Change,
  options?: InLocale | undefined,
): TeamChange<Row>;

/** The team without a member, and what they lose. `user` is who they were; `undefined` if nobody could say.
 *
 * Store the result in the transaction in which you read the team: docs/teams.md shows it.
 *
 * @throws PermissionError `invalid-team`, `not-permitted`, `unknown-user`, `last-administrator`
 * @example
 * const { team: after, lost } = removeUser(team, "u-ines", "u-tom"); */
export function removeUser<Row extends Member>(
  team: Team<Row>,
  actorId: string,
  userId: string,
  options?: InLocale | undefined,
): { team: Team<Row>; user: CheckedUser | undefined; lost: PermissionChange[] };

/** What differs between the permissions of two users, in words: another role, other ticks, or an account that changed.
 *
 * @throws PermissionError for a malformed user
 * @example
 * const { lost } = comparePermissions(before, after, { locale: "en" });
 * dialogue.textContent = lost.map(({ title }) => title).join(", "); */
export function comparePermissions(before: User, after: User, options?: InLocale | undefined): PermissionChanges;

/** The package's version. */
export const version: string;

/** Which model this is: the SHA-256, in hex, of the canonical text of every decision. Two packages that answer alike have the
 * same.
 *
 * @example
 * if (modelDigest() !== theServersModel) reload(); */
export function modelDigest(): string;

/** What is wrong, for a program: bad input, a change that is refused, or a place that cannot run wasm. */
export type ErrorCode =
  | Refusal
  | "not-ready"
  | "not-an-array"
  | "invalid-argument"
  | "unknown-capability"
  | "invalid-json"
  | "duplicate-key"
  | "limit";

/** Bad input to a call that words an answer or changes a user, or words where wasm cannot run. A denial is never an error.
 *
 * `instanceof` holds across copies and formats of the package.
 *
 * @example
 * try {
 *   save(parseUser(value));
 * } catch (error) {
 *   if (!(error instanceof PermissionError)) throw error;
 *   for (const { path, message } of error.problems ?? []) mark(path, message);
 * } */
export class PermissionError extends Error {
  private constructor();
  readonly name: "PermissionError";
  readonly code: ErrorCode;
  /** Where in the input. */
  readonly path?: string;
  /** The problems, where there can be several: at most a hundred. */
  readonly problems?: readonly { readonly path: string; readonly code: ErrorCode; readonly message: string }[];
  /** How many problems more there are than `problems` lists. */
  readonly omitted?: number;
  /** At which byte of a JSON text, counted from 0. */
  readonly offset?: number;
  /** The error behind this one. */
  readonly cause?: unknown;
}
