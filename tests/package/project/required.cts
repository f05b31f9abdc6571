// What a CommonJS module of a user's may write, and what it may not: the types are those of the module that it gets.

import dossierRoles = require("dossier-roles");

const lea: dossierRoles.User = { id: "u-lea", role: "standard-user" };
const may: boolean = dossierRoles.canPerform(lea, "invoices.view", { ownerId: "u-lea" });

// @ts-expect-error a capability is one of nineteen
dossierRoles.canPerform(lea, "invoices.pubish", { ownerId: "u-lea" });
// @ts-expect-error a record is needed
dossierRoles.canPerform(lea, "invoices.view");
// @ts-expect-error there is no default export
dossierRoles.default;

export = may;
