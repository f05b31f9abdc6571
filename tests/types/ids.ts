// Every id is one of a closed list: these lists are typed a second time, and neither may have one more.

import { capabilities, options, roles } from "dossier-roles";
import type { Capability, Decision, Options, Refusal, Remedy, Role, Scope, User } from "dossier-roles";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const theCapabilitiesAreTheseNineteen: Same<
  Capability,
  | "team.manage-users"
  | "connections.integration"
  | "connections.bank-feeds"
  | "connections.merchant-connectors"
  | "bank.upload-statements"
  | "account.system-settings"
  | "account.chart-of-accounts"
  | "account.automation-rules"
  | "account.submission-history"
  | "invoices.add-and-process"
  | "invoices.publish"
  | "expense-reports.create"
  | "expense-reports.manage"
  | "invoices.view"
  | "expense-reports.publish"
  | "account.subscription"
  | "account.detach-from-practice"
  | "practice.view"
  | "practice.add-clients"
> = true;

const theRolesAreTheseThree: Same<Role, "administrator" | "expense-approver" | "standard-user"> = true;

const theOptionsAreTheseFour: Same<
  keyof Options,
  "createExpenseReports" | "publishDocuments" | "practiceView" | "addClients"
> = true;

const theScopesAreTheseThree: Same<Scope, "all" | "own" | null> = true;

const theCodesAreTheseThirteen: Same<
  Decision["code"],
  | "granted"
  | "not-ready"
  | "role-denied"
  | "option-off"
  | "not-owner"
  | "record-needed"
  | "other-account"
  | "not-in-account-kind"
  | "not-in-subscription"
  | "unknown-capability"
  | "unknown-role"
  | "invalid-user"
  | "invalid-record"
> = true;

const theRefusalsAreTheseTen: Same<
  Refusal,
  | "invalid-team"
  | "not-permitted"
  | "unknown-user"
  | "unknown-field"
  | "unknown-option"
  | "unknown-role"
  | "invalid-user"
  | "duplicate-user"
  | "option-not-available"
  | "last-administrator"
> = true;

const theRemediesAreTheseSix: Same<
  Remedy["kind"],
  "tick-option" | "change-role" | "own-record" | "pass-record" | "other-account" | "subscription"
> = true;

const anAccountIsOfOneOfTwoKinds: Same<NonNullable<NonNullable<User["account"]>["kind"]>, "client" | "practice"> = true;

const theListsAreOfTheirIds: [Capability[], Role[], (keyof Options)[]] = [
  [...capabilities()],
  [...roles()],
  [...options()],
];

// A `switch` over a closed list needs no default: whoever adds a role is told where to decide.
function inEnglish(role: Role): string {
  switch (role) {
    case "administrator":
      return "Administrator";
    case "expense-approver":
      return "Expense approver";
    case "standard-user":
      return "Standard user";
  }
}

// @ts-expect-error a list of ids is closed
const noSuchCapability: Capability = "invoices.pubish";
// @ts-expect-error a list of ids is closed
const noSuchRole: Role = "administrater";
// @ts-expect-error a string is not yet an id
const someRole: Role = String("administrator");
// @ts-expect-error a number is not an id
const numbered: Capability = 14;
// @ts-expect-error no wildcard
const everything: Capability = "*";
