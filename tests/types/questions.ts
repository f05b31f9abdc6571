// The questions: what compiles and what must not. Nothing here is run.

import {
  PermissionError,
  canPerform,
  explain,
  init,
  invoiceFilter,
  permissionsOf,
  scopeOf,
  visibleInvoices,
} from "dossier-roles";
import type { Account, Capability, Decision, Owned, Role, Scope, User } from "dossier-roles";

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

// ---- canPerform --------------------------------------------------------------------------------------------------------

const mayManage: boolean = canPerform(lea, "team.manage-users");
canPerform(lea, "team.manage-users", invoice);
canPerform(lea, "practice.view", undefined);
canPerform(lea, "invoices.view", invoice);
canPerform(lea, "expense-reports.create", { ownerId: "u-lea" });

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

// @ts-expect-error a capability is one of nineteen
canPerform(lea, "invoices.pubish", invoice);
// @ts-expect-error a capability is asked about
canPerform(lea);
// @ts-expect-error somebody asks
canPerform();
// @ts-expect-error the user comes first
canPerform("team.manage-users", lea);
// @ts-expect-error a record has an owner
canPerform(lea, "invoices.view", { accountId: "a-1" });
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

// ---- scopeOf, permissionsOf ---------------------------------------------------------------------------------------------

const scope: "all" | "own" | null = scopeOf(lea, "invoices.view");
// @ts-expect-error there may be none
const held: string = scopeOf(lea, "invoices.view");
if (scope) {
  const held: "all" | "own" = scope;
}
// @ts-expect-error a capability is one of nineteen
scopeOf(lea, "invoices");

const permissions = permissionsOf(lea);
const publishing: Scope = permissions["invoices.publish"];
// @ts-expect-error a capability is one of nineteen
permissions["invoices.pubish"];
// @ts-expect-error the answer is frozen
permissions["practice.view"] = "all";
// @ts-expect-error there may be none
const text: string = permissions["invoices.publish"];

// ---- explain -----------------------------------------------------------------------------------------------------------

const decision: Decision = explain(lea, "invoices.publish", invoice, { locale: "en" });
explain(lea, "team.manage-users");
explain(lea, "team.manage-users", undefined, { locale: "fr-CA" });
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
      break;
    }
    case "change-role": {
      const roles: readonly Role[] = remedy.roles;
      break;
    }
    case "own-record":
    case "pass-record":
    case "other-account":
    case "subscription":
      // @ts-expect-error nobody in particular
      remedy.by;
      break;
    default: {
      const none: never = remedy;
    }
  }
}
// @ts-expect-error a locale is a string
explain(lea, "team.manage-users", undefined, { locale: 14 });
// @ts-expect-error the code is one of twelve
decision.code === "denied";

// ---- visibleInvoices, invoiceFilter --------------------------------------------------------------------------------------

const seen: (typeof invoice)[] = visibleInvoices(lea, [invoice]);
const total: number | undefined = visibleInvoices(lea, [invoice])[0]?.total;
const readonlyList: readonly Owned[] = [invoice];
visibleInvoices(lea, readonlyList);
visibleInvoices(lea, [{ submitted_by: "u-lea", dossier_id: "a-1" }], { fields: { ownerId: "submitted_by", accountId: "dossier_id" } });
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

// ---- init, errors --------------------------------------------------------------------------------------------------------

const ready: Promise<void> = init();
const error: Error = null as unknown as PermissionError;
try {
  visibleInvoices(lea, []);
} catch (caught) {
  if (caught instanceof PermissionError) {
    const name: string = caught.name;
    const path: string | undefined = caught.path;
    if (caught.code === "not-an-array" || caught.code === "not-ready") throw caught;
    // @ts-expect-error a code is one of a list
    caught.code === "oops";
  }
}
