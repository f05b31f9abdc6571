// `dossier-roles/elements`: what compiles and what must not. Nothing here is run.

import "dossier-roles/elements";
import { RoleCard } from "dossier-roles/elements";
import type { Cell, Person, RoleEditor, RoleElement, RoleTable, Task, TeamEdit } from "dossier-roles/elements";
import type { Team } from "dossier-roles";

const table = document.createElement("role-table");
const same: RoleTable = table;
const shared: RoleElement = table;
const drawn: Promise<boolean> = table.updateComplete;

table.account = "practice-view";
table.controls = true;
table.view = "compare";
table.compare = "expense-approver standard-user";
table.cell = "invoices.publish/standard-user" satisfies Cell;
table.cell = "invoices.publish" satisfies Cell;
table.cell = new URLSearchParams(location.search).get("cell");
table.tasks = "expense-reports.manage:all" satisfies Task;
table.tasks = ["invoices.publish", "expense-reports.create"].join(" ");
table.only = "expense-reports";
table.filter = undefined;

const card: RoleCard | null = document.querySelector("role-card");
if (card) card.of = "administrator";

const editor: RoleEditor = document.createElement("role-editor");
const team: Team<Person> | undefined = editor.team;
editor.team = { account: { id: "a-1" }, users: [{ id: "u-lea", role: "standard-user", email: "lea@example.org" }] };
editor.team = { users: [] };
editor.team = null;
editor.filter = "lea";
editor.accountName = "Atelier Brossard";
editor.invoices = [{ id: "f-1", ownerId: "u-lea" }];
editor.keep = true;
editor.addEventListener("change", ({ detail }) => {
  const change: TeamEdit | null = detail;
  return change?.gained?.map(({ title }) => title) ?? change?.user?.id;
});
editor.addEventListener("input", (event) => event.target, { once: true });

// The application's own rows go in and come out.
interface Row {
  readonly id: string;
  readonly role: "administrator" | "standard-user";
  readonly status: "active" | "invited";
}
const ours = document.querySelector<RoleEditor<Row>>("role-editor");
declare const rows: readonly Row[];
if (ours) {
  ours.team = { users: rows };
  const statuses: string[] | undefined = ours.team?.users.map(({ status }) => status);
  ours.addEventListener("change", ({ detail }) => detail?.team.users.map(({ status }) => status));
  // @ts-expect-error a row of another kind
  ours.team = { users: [{ id: "u-lea", role: "standard-user" }] };
}

// @ts-expect-error a flag is a boolean
table.controls = "controls";
// @ts-expect-error an attribute is a string
table.cell = ["invoices.publish", "standard-user"];
// @ts-expect-error there is no such role
const cell: Cell = "invoices.publish/manager";
// @ts-expect-error there is no such right
const task: Task = "invoices.approve:all";
// @ts-expect-error ARIA's `role` is not the role that is shown
document.createElement("role-card").role = 1;
// @ts-expect-error a member of a team has a role
editor.team = { users: [{ id: "u-lea" }] };
// @ts-expect-error a team is an account and its users
editor.team = [{ id: "u-lea", role: "standard-user" }];
// @ts-expect-error a team is no text
editor.team = "[]";
// @ts-expect-error there is no such element
document.createElement("role-matrix").view = "table";
// @ts-expect-error it defines elements, and exports their types alone
new RoleCard();
