// Node and Bun, by `require`: synchronously, and what others import is the same.
const { readFileSync } = require("node:fs");
const dossierRoles = require("dossier-roles");

const isReady = dossierRoles.canPerform({ id: "u-ines", role: "administrator" }, "team.manage-users");
const { report } = require("./report.js");

(async () => {
  const imported = await import("dossier-roles");
  const isOne = Object.keys(dossierRoles).every((name) => imported[name] === dossierRoles[name]);
  const all = await report(readFileSync("matrix.txt", "utf8"));
  console.log(JSON.stringify({ isReady, isOne, names: Object.keys(dossierRoles).length, ...all }));
})();
