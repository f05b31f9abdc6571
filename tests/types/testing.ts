// `dossier-roles/testing`: what compiles and what must not. Nothing here is run.

import { canPerform } from "dossier-roles";
import type { User as Asker } from "dossier-roles";
import { asRole, everyRecord, everyUser } from "dossier-roles/testing";
import type { Owned, Someone, User } from "dossier-roles/testing";

const lea: Asker = asRole("standard-user");
const tom: User = asRole("expense-approver", {
  id: "u-tom",
  options: { publishDocuments: true },
  account: { id: "a-1" },
});
const someone: Someone = { id: undefined, options: undefined, account: undefined };
asRole("administrator", someone);
asRole("administrator", { account: "practice", options: null });

for (const { name, user } of everyUser({ account: { kind: "practice", practiceViewIncluded: true } })) {
  name.toUpperCase();
  canPerform(user, "team.manage-users");
  for (const { record } of everyRecord(user)) {
    const given: Owned | null | undefined = record;
    if (record) canPerform(user, "invoices.view", record);
    // @ts-expect-error among them is no record
    canPerform(user, "invoices.view", record);
    const invoice: Owned & { number: number } = { number: 1, ...record };
  }
}
everyUser();
everyUser({ account: undefined });
everyUser({ account: "client" });

// @ts-expect-error the name of the role has a slip
asRole("administrater");
// @ts-expect-error there is no such option
asRole("standard-user", { options: { publishDocument: true } });
// @ts-expect-error there is no such kind of account
everyUser({ account: "firm" });
// @ts-expect-error it needs to know whose records
everyRecord();
