// A page without a bundler: the package's files are where they are.
import * as dossierRoles from "./node_modules/dossier-roles/index.js";
import * as withoutWasm from "./node_modules/dossier-roles/no-wasm.js";
import { report } from "./report.js";

Object.assign(globalThis, { dossierRoles, withoutWasm, report });
