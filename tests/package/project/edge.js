// An edge runtime: the same, for whoever calls it.
import * as dossierRoles from "dossier-roles";
import "dossier-roles/elements";
import * as json from "dossier-roles/json";
import { filtered } from "./filtered.js";
import { report } from "./report.js";

export const answer = async (matrix) =>
  JSON.stringify({ report: await report(matrix, dossierRoles), left: filtered(json) });
