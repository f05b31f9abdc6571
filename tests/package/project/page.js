// A page whose bundler knows the package by its name.
import * as dossierRoles from "dossier-roles";
import * as withoutWasm from "dossier-roles/no-wasm";
import { report } from "./report.js";

Object.assign(globalThis, { dossierRoles, withoutWasm, report });
