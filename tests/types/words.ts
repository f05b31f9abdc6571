// The words: what compiles and what must not. Nothing here is run.

import {
  capabilities,
  comparisonTable,
  describeRole,
  modelDigest,
  openPoints,
  options,
  roles,
  version,
} from "dossier-roles";
import type { Capability, Options, Role, Scope } from "dossier-roles";

const description = describeRole("standard-user", {
  locale: "en-GB",
  account: { kind: "practice", practiceViewIncluded: true },
});
describeRole("administrator");
describeRole("administrator", { account: "practice" });
describeRole("administrator", undefined);
describeRole("administrator", { locale: undefined, account: undefined });
const words: string[] = [description.title, description.summary, description.recommendedFor];
const locale: "fr" | "en" = description.locale;
for (const { capability, group, title, grant, option, scope, label, basis, note } of description.capabilities) {
  const id: Capability = capability;
  const gives: "yes" | "own" | "option" | "no" = grant;
  const ticked: keyof Options | undefined = option;
  const reaches: Scope = scope;
  const said: "stated" | "published" | "inferred" = basis.kind;
  const texts: (string | undefined)[] = [group, title, label, note];
}
for (const { option, title, note } of description.options) {
  const key: keyof Options = option;
  const texts: (string | undefined)[] = [title, note];
}

// @ts-expect-error a role is one of three
describeRole("administrater");
// @ts-expect-error a role is described
describeRole();
// @ts-expect-error an account kind is one of two
describeRole("administrator", { account: "firm" });
// @ts-expect-error a locale is a string
describeRole("administrator", { locale: 14 });

const table = comparisonTable({ locale: "fr", account: "client" });
comparisonTable();
comparisonTable(undefined);
comparisonTable({ account: { id: "a-1", kind: "practice" } });
for (const { role, title } of table.roles) {
  const heading: [Role, string] = [role, title];
}
for (const { group, title, rows } of table.groups) {
  for (const row of rows) {
    const inSourceTable: boolean = row.inSourceTable;
    const cell = row.cells["expense-approver"];
    const label: string = cell.label;
    // @ts-expect-error there may be none
    const scope: string = cell.scope;
    // @ts-expect-error only a cell under an option has one
    const option: keyof Options = cell.option;
    // @ts-expect-error a column is one of three
    row.cells["approver"];
  }
}
// @ts-expect-error an account has no such field
comparisonTable({ account: { type: "practice" } });

const ids: [readonly Capability[], readonly Role[], readonly (keyof Options)[]] = [capabilities(), roles(), options()];
options("practice");
options(undefined);
openPoints(undefined);
options({ kind: "practice", practiceViewIncluded: true });
// @ts-expect-error an account kind is one of two
options("both");

for (const point of openPoints({ locale: "en" })) {
  const texts: string[] = [point.title, point.readings, point.taken];
}
// @ts-expect-error a locale is a string
openPoints({ locale: true });

const which: string[] = [modelDigest(), version];
// @ts-expect-error it is asked for
const digest: string = modelDigest;
// @ts-expect-error there is one model
modelDigest("administrator");
// @ts-expect-error it is not a call
version();
