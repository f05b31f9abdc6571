// A page: `init()` fetches the wasm from where the bundler put it.
import * as dossierRoles from "dossier-roles";
import { report } from "./report.js";

Object.assign(globalThis, { dossierRoles, report });
