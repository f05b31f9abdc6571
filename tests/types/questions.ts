// The questions: what compiles and what must not. Nothing here is run.

import {
  PermissionError,
  canPerform,
  checkerFor,
  explain,
  init,
  invoiceFilter,
  isCapability,
  isRole,
  permissionsOf,
  receiptOf,
  scopeOf,
  visibleInvoices,
} from "dossier-roles";
import type {
  Account,
  Capability,
  Change,
  Checker,
  Decision,
  ErrorCode,
  InvoiceFilter,
  Options,
  Owned,
  Receipt,
  Role,
  Scope,
  User,
} from "dossier-roles";

const lea: User = { id: "u-lea", role: "standard-user" };
const invoice = { ownerId: "u-lea", accountId: "a-1", supplier: "Papeterie", total: 1240 };

// ---- Users ------------------------------------------------------------------------------------------------------------

const everythingSaid: User = {
  id: "u-lea",
  role: "expense-approver",
  account: { id: "a-1", kind: "practice", practiceViewIncluded: true },
  options: { createExpenseReports: true, publishDocuments: false, practiceView: true, addClients: true },
  name: "Léa",
};
const frozen: Readonly<User> = Object.freeze({ id: "u-lea", role: "administrator" });
class Employee {
  constructor(
    readonly id: string,
    readonly role: Role,
    readonly salary: number,
  ) {}
}
// As a database gives it, and as one destructures it: with or without `exactOptionalPropertyTypes`.
const nothingSaid: User = {
  id: "u-lea",
  role: "standard-user",
  account: { id: undefined, kind: undefined, practiceViewIncluded: null },
  options: { createExpenseReports: null, publishDocuments: undefined },
  name: null,
};
const nothingAtAll: User = { id: "u-lea", role: "standard-user", account: undefined, options: null, name: undefined };
const { account, options, name } = nothingAtAll;
const again: User = { id: "u-lea", role: "standard-user", account, options, name };
const ticks: Options = { practiceView: undefined, addClients: null };
canPerform(frozen, "team.manage-users");
canPerform(new Employee("u-lea", "standard-user", 14), "team.manage-users");

// @ts-expect-error an id is a string
const numbered: User = { id: 14, role: "standard-user" };
// @ts-expect-error a user has an id
const anonymous: User = { role: "standard-user" };
// @ts-expect-error a user has a role
const roleless: User = { id: "u-lea" };
// @ts-expect-error the role is one of three
const admin: User = { id: "u-lea", role: "admin" };
// @ts-expect-error the option is one of four
const unknownOption: User = { id: "u-lea", role: "standard-user", options: { publishInvoices: true } };
// @ts-expect-error a tick is a boolean
const tickedByText: User = { id: "u-lea", role: "standard-user", options: { publishDocuments: "true" } };
// @ts-expect-error the kind is one of two
const firm: Account = { kind: "firm" };
// @ts-expect-error an account is an object
const accountById: User = { id: "u-lea", role: "standard-user", account: "a-1" };
// @ts-expect-error null is not "none"
const nullAccount: User = { id: "u-lea", role: "standard-user", account: null };
// @ts-expect-error an account whose id is null is no account
const nullId: Account = { id: null };
// @ts-expect-error nor is one whose kind is
const nullKind: Account = { kind: null };
// @ts-expect-error a user without an id is nobody
const noId: User = { id: undefined, role: "standard-user" };

// ---- canPerform --------------------------------------------------------------------------------------------------------

const mayManage: boolean = canPerform(lea, "team.manage-users");
canPerform(lea, "team.manage-users", invoice);
canPerform(lea, "practice.view", undefined);
canPerform(lea, "invoices.view", invoice);
canPerform(lea, "expense-reports.create", { ownerId: "u-lea" });
// What nobody owns is a record, and so is what says nothing of its account.
canPerform(lea, "invoices.view", { ownerId: null, accountId: null });
canPerform(lea, "invoices.view", { ownerId: undefined, accountId: undefined });
canPerform(lea, "invoices.view", { accountId: "a-1" });
canPerform(lea, "invoices.view", { ownerId: lea.id, accountId: lea.account?.id });

// Each capability that has a record, without one.
// @ts-expect-error a record is needed
canPerform(lea, "account.submission-history");
// @ts-expect-error a record is needed
canPerform(lea, "invoices.add-and-process");
// @ts-expect-error a record is needed
canPerform(lea, "invoices.publish");
// @ts-expect-error a record is needed
canPerform(lea, "expense-reports.create");
// @ts-expect-error a record is needed
canPerform(lea, "expense-reports.manage");
// @ts-expect-error a record is needed
canPerform(lea, "invoices.view");
// @ts-expect-error a record is needed
canPerform(lea, "expense-reports.publish");
// @ts-expect-error `undefined` is no record
canPerform(lea, "invoices.view", undefined);
declare const perhaps: Owned | undefined;
// @ts-expect-error what may be no record is no record
canPerform(lea, "invoices.view", perhaps);
declare const any_of_them: Capability;
// @ts-expect-error one of them has a record
canPerform(lea, any_of_them);
canPerform(lea, any_of_them, invoice);

// Each capability that has none, without one.
canPerform(lea, "connections.integration");
canPerform(lea, "connections.bank-feeds");
canPerform(lea, "connections.merchant-connectors");
canPerform(lea, "bank.upload-statements");
canPerform(lea, "account.system-settings");
canPerform(lea, "account.chart-of-accounts");
canPerform(lea, "account.automation-rules");
canPerform(lea, "account.subscription");
canPerform(lea, "account.detach-from-practice");
canPerform(lea, "practice.view");
canPerform(lea, "practice.add-clients");

// @ts-expect-error a capability is one of those of the table
canPerform(lea, "invoices.pubish", invoice);
// @ts-expect-error a capability is asked about
canPerform(lea);
// @ts-expect-error somebody asks
canPerform();
// @ts-expect-error the user comes first
canPerform("team.manage-users", lea);
// @ts-expect-error a record says whose it is, or in which account
canPerform(lea, "invoices.view", { submitted_by: "u-lea" });
declare const row: { submitted_by: string; dossier_id: string };
// @ts-expect-error nor does a row whose fields have other names
canPerform(lea, "invoices.view", row);
// @ts-expect-error an account is named by its id
canPerform(lea, "invoices.view", { ownerId: "u-lea", accountId: { id: "a-1" } });
// @ts-expect-error a list is no record
canPerform(lea, "invoices.view", [invoice]);
// @ts-expect-error an owner is a string
canPerform(lea, "invoices.view", { ownerId: 14 });
// @ts-expect-error a record is not its id
canPerform(lea, "invoices.view", "u-lea");
// @ts-expect-error null is not "none"
canPerform(lea, "invoices.view", null);
// @ts-expect-error nobody is not a user
canPerform(null, "team.manage-users");
// @ts-expect-error an answer is no scope
const scopeOfAnAnswer: Scope = canPerform(lea, "team.manage-users");

// ---- checkerFor --------------------------------------------------------------------------------------------------------

const may: Checker = checkerFor(lea);
checkerFor(lea, undefined);
checkerFor(lea, {});
checkerFor(lea, { fields: undefined });
const mayView: boolean = may("invoices.view", invoice);
may("team.manage-users");
may("team.manage-users", undefined);
may(any_of_them, invoice);
const mayHere = checkerFor(lea, { fields: { ownerId: "submitted_by", accountId: undefined } });
mayHere("invoices.view", { submitted_by: "u-lea", dossier_id: 14 });
mayHere("invoices.view", row);
declare const perhapsFields: { readonly ownerId?: string } | undefined;
checkerFor(lea, { fields: perhapsFields })("invoices.view", row);
// @ts-expect-error a record is needed
may("invoices.view");
// @ts-expect-error a record is needed
mayHere("invoices.view");
// @ts-expect-error `undefined` is no record
may("invoices.view", undefined);
// @ts-expect-error a capability is one of those of the table
may("invoices.pubish", invoice);
// @ts-expect-error the fields of this row have other names
may("invoices.view", row);
// @ts-expect-error a record is not its id
mayHere("invoices.view", "u-lea");
// @ts-expect-error the user was read before
may(lea, "team.manage-users");
// @ts-expect-error somebody is asked about
checkerFor();
// @ts-expect-error two fields can be renamed
checkerFor(lea, { fields: { owner: "submitted_by" } });
// @ts-expect-error the names are the `fields` of the choices
checkerFor(lea, { ownerId: "submitted_by" });

// ---- isRole, isCapability ------------------------------------------------------------------------------------------------

declare const something: unknown;
if (isRole(something)) {
  const known: User = { id: "u-lea", role: something };
} else {
  // @ts-expect-error it is none
  const unknown: Role = something;
}
const asked: Capability[] = new URLSearchParams("").getAll("show").filter(isCapability);
// @ts-expect-error a role is no capability
if (isCapability(something)) canPerform({ id: "u-lea", role: something }, something, invoice);
// @ts-expect-error something is looked at
isRole();

// ---- scopeOf, permissionsOf ---------------------------------------------------------------------------------------------

const scope: "all" | "own" | null = scopeOf(lea, "invoices.view");
// @ts-expect-error there may be none
const held: string = scopeOf(lea, "invoices.view");
if (scope) {
  const held: "all" | "own" = scope;
}
// @ts-expect-error a capability is one of those of the table
scopeOf(lea, "invoices");

const permissions = permissionsOf(lea);
const publishing: Scope = permissions["invoices.publish"];
// @ts-expect-error a capability is one of those of the table
permissions["invoices.pubish"];
// @ts-expect-error the answer is frozen
permissions["practice.view"] = "all";
// @ts-expect-error there may be none
const text: string = permissions["invoices.publish"];

// ---- receiptOf ---------------------------------------------------------------------------------------------------------

const receipt: Receipt = receiptOf(lea, "invoices.publish", invoice);
receiptOf(lea, "team.manage-users");
receiptOf(lea, "invoices.view", row, { fields: { ownerId: "submitted_by", accountId: "dossier_id" } });
const logged: string = JSON.stringify(receipt);
const time: string = receipt.time;
if (receipt.record?.owner === "own") receipt.record.account satisfies "same" | "other" | "missing";
// @ts-expect-error a right that has a record is asked about one
receiptOf(lea, "invoices.publish");
// @ts-expect-error the user's id is in no receipt
receipt.id;
// @ts-expect-error what is logged may be null
const role: Role = receipt.role;

// ---- explain -----------------------------------------------------------------------------------------------------------

const decision: Decision = explain(lea, "invoices.publish", invoice, { locale: "en" });
explain(lea, "team.manage-users");
explain(lea, "team.manage-users", undefined, { locale: "fr-CA" });
explain(lea, "team.manage-users", undefined, undefined);
explain(lea, "team.manage-users", undefined, { locale: undefined, fields: undefined });
explain(lea, "invoices.view", row, { locale: "en", fields: { ownerId: "submitted_by", accountId: "dossier_id" } });
explain(lea, "team.manage-users", undefined, { fields: { accountId: "dossier_id" } });
explain(lea, "invoices.view", row, { fields: perhapsFields });
// @ts-expect-error the fields of this row have other names
explain(lea, "invoices.view", row, { locale: "en" });
// @ts-expect-error a record is needed
explain(lea, "invoices.view", undefined, { fields: { ownerId: "submitted_by" } });
// @ts-expect-error a record is needed
explain(lea, "invoices.view");
// @ts-expect-error two fields can be renamed
explain(lea, "invoices.view", row, { fields: { owner: "submitted_by" } });
const { allowed, message }: { allowed: boolean; message: string } = decision;
const article: 1 | 2 | undefined = decision.basis?.article;
// @ts-expect-error there may be no cell
decision.basis.kind;
for (const remedy of decision.remedies) {
  const words: string = remedy.message;
  // @ts-expect-error only one kind of remedy names an option
  remedy.option;
  switch (remedy.kind) {
    case "tick-option": {
      const option: "createExpenseReports" | "publishDocuments" | "practiceView" | "addClients" = remedy.option;
      const by: "administrator" = remedy.by;
      const change: Change = remedy.changes[0];
      // @ts-expect-error there is one change
      remedy.changes[1];
      break;
    }
    case "change-role": {
      const roles: readonly Role[] = remedy.roles;
      const changes: readonly Change[] = remedy.changes;
      break;
    }
    case "own-record":
    case "pass-record":
    case "other-account":
    case "subscription":
      // @ts-expect-error nobody in particular
      remedy.by;
      // @ts-expect-error no change to the user does it
      remedy.changes;
      break;
    default: {
      const none: never = remedy;
    }
  }
}
// @ts-expect-error a locale is a string
explain(lea, "team.manage-users", undefined, { locale: 14 });
// @ts-expect-error the code is one of thirteen
decision.code === "denied";
const mayBeSo: boolean = decision.code === "not-ready";

// ---- visibleInvoices, invoiceFilter --------------------------------------------------------------------------------------

const seen: (typeof invoice)[] = visibleInvoices(lea, [invoice]);
const total: number | undefined = visibleInvoices(lea, [invoice])[0]?.total;
const readonlyList: readonly Owned[] = [invoice];
visibleInvoices(lea, readonlyList);
visibleInvoices(lea, [invoice], undefined);
visibleInvoices(lea, [invoice], { fields: undefined });
visibleInvoices(lea, [row], { fields: { ownerId: "submitted_by", accountId: undefined } });
visibleInvoices(lea, [{ submitted_by: "u-lea", dossier_id: "a-1" }], {
  fields: { ownerId: "submitted_by", accountId: "dossier_id" },
});
// @ts-expect-error a list is needed
visibleInvoices(lea, invoice);
// @ts-expect-error a list is needed
visibleInvoices(lea);
// @ts-expect-error two fields can be renamed
visibleInvoices(lea, [invoice], { fields: { owner: "submitted_by" } });
// @ts-expect-error a field's name is a string
visibleInvoices(lea, [invoice], { fields: { ownerId: 14 } });

const filter = invoiceFilter(lea);
if (filter.none) {
  // @ts-expect-error nothing to match where nothing is seen
  filter.ownerId.length;
} else {
  const where: { ownerId?: string; accountId?: string } = filter;
  // @ts-expect-error whoever sees all matches no owner
  filter.ownerId.length;
}
const seesNothing: InvoiceFilter = { none: true };
const seesEverything: InvoiceFilter = {};
// @ts-expect-error whoever sees none matches nobody
const seesBoth: InvoiceFilter = { none: true, ownerId: "u-lea" };
// @ts-expect-error whether it is none is read, and not guessed
const seesNot: InvoiceFilter = { none: false };

// ---- init, errors --------------------------------------------------------------------------------------------------------

const ready: Promise<void> = init();
// @ts-expect-error nothing is handed over
init(new Uint8Array());
const error: Error = null as unknown as PermissionError;
try {
  visibleInvoices(lea, []);
} catch (caught) {
  if (caught instanceof PermissionError) {
    const name: string = caught.name;
    const path: string | undefined = caught.path;
    const cause: unknown = caught.cause;
    const numbers: (number | undefined)[] = [caught.omitted, caught.offset];
    const problem: string | undefined = caught.problems?.[0]?.path;
    if (caught.code === "not-an-array" || caught.code === "not-ready" || caught.code === "invalid-argument")
      throw caught;
    // @ts-expect-error a denial is no error
    caught.code === "role-denied";
    // @ts-expect-error an error is read, and not changed
    caught.code = "limit";
    // @ts-expect-error a code is one of a list
    caught.code === "oops";
  }
}
// @ts-expect-error the package throws them, and nobody else
new PermissionError("limit", "too much");
const code: ErrorCode = "unknown-capability";
