// `dossier-roles/no-wasm`: the same types, so that one may stand for the other. Nothing here is run.

import * as withoutWasm from "dossier-roles/no-wasm";
import type { User } from "dossier-roles/no-wasm";
import * as dossierRoles from "dossier-roles";

const lea: User = { id: "u-lea", role: "standard-user" };
const theSame: typeof dossierRoles = withoutWasm;
const andBack: typeof withoutWasm = dossierRoles;
const sameErrors: typeof dossierRoles.PermissionError = withoutWasm.PermissionError;
const may: boolean = withoutWasm.canPerform(lea, "invoices.view", { ownerId: "u-lea" });

// @ts-expect-error a record is needed
withoutWasm.canPerform(lea, "invoices.view");
// @ts-expect-error there is no such capability
withoutWasm.canPerform(lea, "invoices.pubish", { ownerId: "u-lea" });
// @ts-expect-error there is no default export
withoutWasm.default;
