// What the package answers here, whatever "here" is.
import * as dossierRoles from "dossier-roles";
import { replay } from "./replay.js";

const administrator = { id: "u-ines", role: "administrator" };

/** Whether the package answered before anybody called `init`, and what the replay of the matrix found. */
export async function report(matrix, bytes) {
  const isReadyOnImport = dossierRoles.canPerform(administrator, "team.manage-users");
  await Promise.all([dossierRoles.init(bytes), dossierRoles.init(bytes)]);
  await dossierRoles.init(bytes);
  const { modelDigest, version } = dossierRoles;
  return { isReadyOnImport, version, digest: modelDigest(), ...replay(matrix, dossierRoles) };
}
