// Node and Bun, by `require`: synchronously. What is imported beside it may be another copy; its errors are the same.
const { readFileSync } = require("node:fs");
const dossierRoles = require("dossier-roles");
const withoutWasm = require("dossier-roles/no-wasm");
const json = require("dossier-roles/json");
const elements = require("dossier-roles/elements");
// The files themselves: where Node requires a module, `exports` leads past them.
const twin = require("./node_modules/dossier-roles/index.cjs");
const twinWithoutWasm = require("./node_modules/dossier-roles/no-wasm.cjs");
const jsonTwin = require("./node_modules/dossier-roles/json.cjs");
const { filtered } = require("./filtered.js");
const { report } = require("./report.js");

/** Whether an error of one copy is known to the class of the other. */
function isKnown(thrower, { PermissionError }) {
  try {
    thrower.visibleInvoices({ id: "u-ines", role: "administrator" }, 14);
  } catch (error) {
    return error instanceof PermissionError && error.code === "not-an-array";
  }
}

(async () => {
  const imported = await import("dossier-roles");
  const matrix = readFileSync("matrix.txt", "utf8");
  const copies = [dossierRoles, withoutWasm, twin, twinWithoutWasm];
  const reports = [];
  for (const copy of copies) reports.push(await report(matrix, copy));
  const names = Object.keys(imported).sort();
  console.log(
    JSON.stringify({
      reports,
      // Bun and Node disagree about keys that stand for a format (`default`, `__esModule`): by the names that are documented.
      haveTheSameNames: copies.every((copy) => names.every((name) => typeof copy[name] === typeof imported[name])),
      knowEachOthersErrors: copies.every((copy) => isKnown(copy, imported) && isKnown(imported, copy)),
      names: names.length,
      left: [json, jsonTwin].map(filtered),
      elements: Object.keys(elements).filter((name) => name !== "__esModule"),
    }),
  );
})();
