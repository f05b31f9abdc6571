// Users created, changed, removed and compared: what compiles and what must not. Nothing here is run.

import { PermissionError, comparePermissions, createUser, explain, parseUser, permissionsOf, removeUser, updateUser } from "dossier-roles";
import type { Account, Capability, Options, Role, Scope, User } from "dossier-roles";

const ines: User = { id: "u-ines", role: "administrator", account: { id: "a-1" } };
const tom: User = { id: "u-tom", role: "expense-approver", options: { publishDocuments: true }, name: "Tom" };
const team: readonly User[] = Object.freeze([ines, tom]);
declare const unknown_value: unknown;
declare const any_text: string;

// ---- parseUser -----------------------------------------------------------------------------------------------------------

const parsed = parseUser(unknown_value);
parseUser(JSON.parse("{}"));
parseUser(null);
const asUser: User = parsed;
const [id, role, name]: [string, Role, string | undefined] = [parsed.id, parsed.role, parsed.name];
const account: Account | undefined = parsed.account;
const tick: boolean | undefined = parsed.options?.publishDocuments;
permissionsOf(parsed);
// @ts-expect-error something is parsed
parseUser();
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

// ---- createUser ----------------------------------------------------------------------------------------------------------

const created = createUser(ines, { id: "u-lea", role: "standard-user" });
createUser(ines, { id: "u-lea", role: "standard-user", account: { id: "a-1" }, options: { createExpenseReports: true }, name: "Léa" }, team);
createUser(ines, tom, team, { locale: "en" });
createUser(parsed, parsed, [parsed]);
createUser(ines, tom, undefined, { locale: "fr-CA" });
const asUserToo: User = created.user;
for (const { capability, title, before, after } of [...created.gained, ...created.lost, ...created.narrowed, ...created.widened]) {
  const said: [Capability, string, Scope, Scope] = [capability, title, before, after];
  // @ts-expect-error there may have been none
  const held: string = before;
}
// @ts-expect-error an actor creates a draft
createUser(ines);
// @ts-expect-error a draft has an id
createUser(ines, { role: "standard-user" });
// @ts-expect-error a draft has a role
createUser(ines, { id: "u-lea" });
// @ts-expect-error the role is one of three
createUser(ines, { id: "u-lea", role: "admin" });
// @ts-expect-error not any text is a role
createUser(ines, { id: "u-lea", role: any_text });
// @ts-expect-error a draft has no such field
createUser(ines, { id: "u-lea", role: "standard-user", rôle: "administrator" });
// @ts-expect-error the option is one of four
createUser(ines, { id: "u-lea", role: "standard-user", options: { publishInvoices: true } });
// @ts-expect-error a team is a list
createUser(ines, tom, ines);
// @ts-expect-error a team is a list of users
createUser(ines, tom, ["u-ines"]);
// @ts-expect-error null is no team
createUser(ines, tom, null);
// @ts-expect-error the choices come last
createUser(ines, tom, { locale: "en" });
// @ts-expect-error a locale is a string
createUser(ines, tom, team, { locale: 14 });
// @ts-expect-error the new user is frozen
created.user.role = "administrator";
// @ts-expect-error nothing else is said
created.removed;

// ---- updateUser ----------------------------------------------------------------------------------------------------------

const updated = updateUser(ines, tom, { role: "standard-user", options: { publishDocuments: false } }, team);
updateUser(ines, tom, {});
updateUser(ines, tom, { role: "administrator" });
updateUser(ines, tom, { options: {} }, team, { locale: "en" });
updateUser(ines, parsed, { options: { addClients: true } }, [parsed]);
const change: { readonly role?: Role; readonly options?: Options } = { role: "standard-user" };
updateUser(ines, tom, change);
updateUser(ines, tom, { role: undefined, options: undefined }, undefined, undefined);
for (const remedy of explain(tom, "team.manage-users").remedies) {
  if (remedy.kind === "tick-option" || remedy.kind === "change-role") {
    for (const change of remedy.changes) updateUser(ines, tom, change, team);
  }
}
const nowUser: User = updated.user;
// @ts-expect-error a change is said
updateUser(ines, tom);
// @ts-expect-error the team comes after the change
updateUser(ines, tom, team);
// @ts-expect-error the option is one of four
updateUser(ines, tom, { options: { publishInvoices: true } });
// @ts-expect-error a tick is a boolean
updateUser(ines, tom, { options: { publishDocuments: "true" } });
// @ts-expect-error the role is one of three
updateUser(ines, tom, { role: "admin" });
// @ts-expect-error an id does not change
updateUser(ines, tom, { id: "u-thomas" });
// @ts-expect-error an account does not change
updateUser(ines, tom, { account: { id: "a-2" } });
// @ts-expect-error a name decides nothing, and is not changed here
updateUser(ines, tom, { name: "Thomas" });
// @ts-expect-error null is not "leave it"
updateUser(ines, tom, { role: null });
// @ts-expect-error a user is not their id
updateUser(ines, "u-tom", {});
// @ts-expect-error nor is a role a change
updateUser(ines, tom, "administrator");
// @ts-expect-error the user is frozen
updated.user.options = {};

// ---- removeUser ----------------------------------------------------------------------------------------------------------

const removed = removeUser(ines, tom, team);
removeUser(ines, tom, team, { locale: "en" });
const wasUser: User = removed.user;
const lost: readonly { capability: Capability; title: string }[] = removed.lost;
// @ts-expect-error a team is needed
removeUser(ines, tom);
// @ts-expect-error a team is needed
removeUser(ines, tom, undefined);
// @ts-expect-error the choices come after the team
removeUser(ines, tom, { locale: "en" });
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
  removeUser(ines, ines, team);
} catch (error) {
  if (error instanceof PermissionError) {
    switch (error.code) {
      case "not-permitted":
      case "other-account":
      case "invalid-user":
      case "unknown-role":
      case "unknown-option":
      case "unknown-field":
      case "option-not-available":
      case "duplicate-user":
      case "last-administrator":
      case "team-needed":
      case "not-in-team":
        break;
      // @ts-expect-error a code is one of a list
      case "forbidden":
        break;
    }
    for (const { path, code, message } of error.problems ?? []) {
      const texts: [string, string] = [path, message];
      if (code === "unknown-field" || code === "option-not-available") continue;
    }
    // @ts-expect-error there may be no problems
    error.problems.length;
  }
}
