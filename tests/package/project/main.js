// Node, Deno and Bun, by `import`.
import { readFileSync } from "node:fs";
import * as dossierRoles from "dossier-roles";
import * as withoutWasm from "dossier-roles/no-wasm";
import { report } from "./report.js";

const matrix = readFileSync("matrix.txt", "utf8");
console.log(JSON.stringify([await report(matrix, dossierRoles), await report(matrix, withoutWasm)]));
