// A page whose bundle holds the wasm: by its subpath, for a bundler that does not follow `new URL(…, import.meta.url)`.
import * as dossierRoles from "dossier-roles";
import bytes from "dossier-roles/dossier_roles.wasm";
import { report } from "./report.js";

Object.assign(globalThis, { dossierRoles, bytes, report: (matrix) => report(matrix, bytes) });
