// What the package answers here, whatever "here" is, and whichever form of it is asked.
import { replay } from "./replay.js";

const administrator = { id: "u-ines", role: "administrator" };

/** Whether the package answered before anybody awaited anything, and what the replay of the matrix found. */
export async function report(matrix, dossierRoles) {
  const isReady = dossierRoles.canPerform(administrator, "team.manage-users");
  // Nothing needs it; whoever calls it anyway does no harm.
  await Promise.all([dossierRoles.init(), dossierRoles.init()]);
  await dossierRoles.init();
  const { modelDigest, version } = dossierRoles;
  return { isReady, version, digest: modelDigest(), ...replay(matrix, dossierRoles) };
}
