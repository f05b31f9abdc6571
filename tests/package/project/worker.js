// workerd: a worker that answers every request with the reports.
import * as dossierRoles from "dossier-roles";
import "dossier-roles/elements"; // as a module for worker and page alike may
import * as json from "dossier-roles/json";
import * as withoutWasm from "dossier-roles/no-wasm";
import matrix from "./matrix.txt";
import { filtered } from "./filtered.js";
import { report } from "./report.js";

export default {
  async fetch() {
    const reports = [await report(matrix, dossierRoles), await report(matrix, withoutWasm)];
    return Response.json({ reports, left: filtered(json) });
  },
};
