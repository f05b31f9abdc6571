// Teams read, asked, changed and compared: what compiles and what must not. Nothing here is run.

import {
  PermissionError,
  canPerform,
  comparePermissions,
  createUser,
  explain,
  parseTeam,
  parseUser,
  permissionsOf,
  removeUser,
  updateUser,
  userIn,
  whoMay,
} from "dossier-roles";
import type {
  Account,
  Capability,
  CheckedUser,
  Member,
  Options,
  Role,
  Scope,
  Team,
  TeamChange,
  User,
} from "dossier-roles";

const ines: User = { id: "u-ines", role: "administrator", account: { id: "a-1" } };
const tom: User = { id: "u-tom", role: "expense-approver", options: { publishDocuments: true }, name: "Tom" };
declare const unknown_value: unknown;
declare const any_text: string;

/** A team of nothing but members, and one of the application's own rows, as its database declares them. */
const team: Team = { account: { id: "a-1", kind: "practice", practiceViewIncluded: null }, users: [ines, tom] };
interface Row {
  id: string;
  role: Role;
  options: { publishDocuments: boolean; addClients?: boolean | undefined } | null;
  name: string | null;
  email: string;
  account: "main" | "other";
  invitedAt?: Date;
}
const zoe: Row = {
  id: "u-zoe",
  role: "standard-user",
  options: null,
  name: null,
  email: "zoe@example.com",
  account: "main",
};
declare const rows: Row[];
const ours: Team<Row> = { users: rows };
const frozenTeam: Team<Row> = Object.freeze({ account: undefined, users: Object.freeze([...rows]) });

// ---- parseUser -----------------------------------------------------------------------------------------------------------

const parsed = parseUser(unknown_value);
parseUser(JSON.parse("{}"));
parseUser(null);
const asUser: User = parsed;
const [id, role, name]: [string, Role, string | undefined] = [parsed.id, parsed.role, parsed.name];
const account: Account | undefined = parsed.account;
const tick: boolean | undefined = parsed.options?.publishDocuments;
permissionsOf(parsed);
parseUser(unknown_value, { otherFields: "ignore" });
parseUser(unknown_value, { otherFields: undefined });
// @ts-expect-error something is parsed
parseUser();
// @ts-expect-error other fields are ignored, or they are not
parseUser(unknown_value, { otherFields: "keep" });
// @ts-expect-error a flag would say too little
parseUser(unknown_value, { otherFields: true });
// @ts-expect-error a copy is frozen
parsed.role = "administrator";
// @ts-expect-error a copy is frozen
parsed.name = "Inès";
// @ts-expect-error and so is its account
if (parsed.account) parsed.account.kind = "practice";
// @ts-expect-error and so are its options
if (parsed.options) parsed.options.publishDocuments = true;
// @ts-expect-error there may be no account
parsed.account.id;
// @ts-expect-error there may be no options
parsed.options.publishDocuments;
// @ts-expect-error there may be no name
const nameless: string = parseUser(unknown_value).name;
// @ts-expect-error a user has no such field
parsed.admin;

// ---- parseTeam and userIn ----------------------------------------------------------------------------------------------

const anyTeam: Team = parseTeam(unknown_value);
const parsedTeam: Team<Row> = parseTeam(ours);
parseTeam(JSON.parse("{}"));
// A database that knows no roles: what is parsed has one of ours, or is nobody.
const loose = parseTeam({ users: [{ id: "u-tom", role: any_text, email: "tom@example.com" }] });
const mail: string[] = loose.users.map(({ email }) => email);
const theirRole: Role | undefined = loose.users[0]?.role;
// @ts-expect-error a team is parsed, and not its members
parseTeam();
// @ts-expect-error nobody is added to a team that way
parsedTeam.users.push(zoe);
// @ts-expect-error a team is another one, and not this one changed
team.users = [];

const found: CheckedUser | undefined = userIn(ours, "u-zoe");
userIn({ users: [{ id: "u-zoe", role: any_text }] }, any_text);
if (found) canPerform(found, "team.manage-users");
// @ts-expect-error there may be nobody of that id
canPerform(userIn(ours, "u-zoe"), "team.manage-users");
// @ts-expect-error whose id
userIn(ours);
// @ts-expect-error a list is no team: what account are they in?
userIn(rows, "u-zoe");
// @ts-expect-error an id is a string
userIn(ours, 14);

// ---- whoMay --------------------------------------------------------------------------------------------------------------

const administrators: Row[] = whoMay(ours, "team.manage-users");
const approvers: Row[] = whoMay(ours, "expense-reports.manage", { ownerId: "u-zoe", accountId: null });
whoMay(ours, "invoices.view", { submitted_by: "u-zoe" }, { fields: { ownerId: "submitted_by" } });
whoMay(ours, "team.manage-users", undefined, { fields: undefined });
// @ts-expect-error of which invoice
whoMay(ours, "invoices.view");
// @ts-expect-error no such capability
whoMay(ours, "invoices.vieux", {});
// @ts-expect-error a record that has none of the fields needs their names
whoMay(ours, "invoices.view", { submitted_by: "u-zoe" });
// @ts-expect-error the rows that went in come out
whoMay(ours, "team.manage-users")[0]?.colour;

// ---- createUser ----------------------------------------------------------------------------------------------------------

const created: TeamChange = createUser(team, "u-ines", { id: "u-lea", role: "standard-user" });
createUser(team, "u-ines", {
  id: "u-lea",
  role: "standard-user",
  options: { createExpenseReports: true, addClients: null },
  name: null,
});
createUser(team, "u-ines", tom, { locale: "en" });
createUser(
  team,
  "u-ines",
  { id: "u-lea", role: "standard-user", options: undefined, name: undefined },
  { locale: undefined },
);
createUser(ours, any_text, zoe, undefined);
const withZoe: Team<Row> = createUser(ours, "u-ines", zoe).team;
const mails: string[] = createUser(frozenTeam, "u-ines", zoe).team.users.map(({ email }) => email);
const again: Team<Row> = removeUser(updateUser(withZoe, "u-ines", "u-zoe", {}).team, "u-ines", "u-zoe").team;
const asUserToo: User = created.user;
for (const { capability, title, before, after } of [
  ...created.gained,
  ...created.lost,
  ...created.narrowed,
  ...created.widened,
]) {
  const said: [Capability, string, Scope, Scope] = [capability, title, before, after];
  // @ts-expect-error there may have been none
  const held: string = before;
}
// @ts-expect-error a draft is said
createUser(team, "u-ines");
// @ts-expect-error a draft has an id
createUser(team, "u-ines", { role: "standard-user" });
// @ts-expect-error a draft has a role
createUser(team, "u-ines", { id: "u-lea" });
// @ts-expect-error a draft is a row like the others: it has an e-mail
createUser(ours, "u-ines", { id: "u-lea", role: "standard-user", options: null, name: null, account: "main" });
// @ts-expect-error the rows say what a draft is, and a draft does not change what they are
createUser(ours, "u-ines", { id: "u-lea", role: "standard-user" });
// @ts-expect-error the role is one of three
createUser(team, "u-ines", { id: "u-lea", role: "admin" });
// @ts-expect-error not any text is a role
createUser(team, "u-ines", { id: "u-lea", role: any_text });
// @ts-expect-error a draft has no such field
createUser(team, "u-ines", { id: "u-lea", role: "standard-user", rôle: "administrator" });
// @ts-expect-error the option is one of four
createUser(team, "u-ines", { id: "u-lea", role: "standard-user", options: { publishInvoices: true } });
// @ts-expect-error who acts is named by id
createUser(team, ines, tom);
// @ts-expect-error a list is no team
createUser([ines], "u-ines", tom);
// @ts-expect-error null is no team
createUser(null, "u-ines", tom);
// @ts-expect-error members are no ids
createUser({ users: ["u-ines"] }, "u-ines", tom);
// @ts-expect-error a locale is a string
createUser(team, "u-ines", tom, { locale: 14 });
// @ts-expect-error the new user is frozen
created.user.role = "administrator";
// @ts-expect-error nothing else is said
created.removed;

// ---- updateUser ----------------------------------------------------------------------------------------------------------

const updated = updateUser(team, "u-ines", "u-tom", { role: "standard-user", options: { publishDocuments: false } });
updateUser(ours, "u-ines", "u-tom", {});
updateUser(ours, "u-ines", "u-tom", { role: "administrator" });
updateUser(ours, "u-ines", "u-tom", { options: {} }, { locale: "en" });
updateUser(parsedTeam, any_text, any_text, { options: { addClients: true, publishDocuments: null } });
const change: { readonly role?: Role; readonly options?: Options } = { role: "standard-user" };
updateUser(ours, "u-ines", "u-tom", change);
updateUser(ours, "u-ines", "u-tom", { role: undefined, options: undefined }, undefined);
updateUser(ours, "u-ines", "u-tom", { role: null, options: null });
for (const remedy of explain(tom, "team.manage-users").remedies) {
  if (remedy.kind === "tick-option" || remedy.kind === "change-role") {
    for (const change of remedy.changes) updateUser(ours, "u-ines", tom.id, change);
  }
}
const nowUser: User = updated.user;
const nowTeam: Team = updated.team;
const nowRow: Row | undefined = updateUser(ours, "u-ines", "u-zoe", {}).team.users[0];
// @ts-expect-error a change is said
updateUser(team, "u-ines", "u-tom");
// @ts-expect-error a team is no change
updateUser(team, "u-ines", "u-tom", team);
// @ts-expect-error the option is one of four
updateUser(team, "u-ines", "u-tom", { options: { publishInvoices: true } });
// @ts-expect-error a tick is a boolean
updateUser(team, "u-ines", "u-tom", { options: { publishDocuments: "true" } });
// @ts-expect-error the role is one of three
updateUser(team, "u-ines", "u-tom", { role: "admin" });
// @ts-expect-error an id does not change
updateUser(team, "u-ines", "u-tom", { id: "u-thomas" });
// @ts-expect-error an account does not change
updateUser(team, "u-ines", "u-tom", { account: { id: "a-2" } });
// @ts-expect-error a name decides nothing, and is not changed here
updateUser(team, "u-ines", "u-tom", { name: "Thomas" });
// @ts-expect-error who changes is named by id
updateUser(team, "u-ines", tom, {});
// @ts-expect-error nor is a role a change
updateUser(team, "u-ines", "u-tom", "administrator");
// @ts-expect-error the user is frozen
updated.user.options = {};

// ---- removeUser ----------------------------------------------------------------------------------------------------------

const removed = removeUser(ours, "u-ines", "u-tom");
removeUser(team, "u-ines", "u-tom", { locale: "en" });
const without: Team<Row> = removed.team;
const wasUser: CheckedUser | undefined = removed.user;
const lost: readonly { capability: Capability; title: string }[] = removed.lost;
// @ts-expect-error nobody could say who they were
const wasSomebody: User = removed.user;
// @ts-expect-error who is removed
removeUser(team, "u-ines");
// @ts-expect-error the choices come last
removeUser(team, "u-ines", { locale: "en" });
// @ts-expect-error whoever is removed gains nothing
removed.gained;

// ---- comparePermissions ----------------------------------------------------------------------------------------------------

const compared = comparePermissions(tom, ines, { locale: "en" });
comparePermissions(tom, parsed);
const titles: string[] = compared.widened.map(({ title }) => title);
// @ts-expect-error two are compared
comparePermissions(tom);
// @ts-expect-error users are compared, and not roles
comparePermissions("standard-user", "administrator");
// @ts-expect-error nobody is not a user
comparePermissions(undefined, tom);
// @ts-expect-error a comparison is about no user
compared.user;

// ---- Errors ----------------------------------------------------------------------------------------------------------------

try {
  removeUser(team, "u-ines", "u-ines");
} catch (error) {
  if (error instanceof PermissionError) {
    switch (error.code) {
      case "invalid-team":
      case "not-permitted":
      case "unknown-user":
      case "unknown-field":
      case "unknown-option":
      case "unknown-role":
      case "invalid-user":
      case "duplicate-user":
      case "option-not-available":
      case "last-administrator":
        break;
      // @ts-expect-error a code is one of a list
      case "forbidden":
        break;
    }
    for (const { path, code, message } of error.problems ?? []) {
      const texts: [string, string] = [path, message];
      if (code === "unknown-field" || code === "option-not-available") continue;
    }
    const more: number = error.omitted ?? 0;
    // @ts-expect-error there may be none
    const some: number = error.omitted;
    // @ts-expect-error there may be no problems
    error.problems.length;
  }
}
