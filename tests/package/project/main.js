// Node, Deno and Bun, by `import`.
import { readFileSync } from "node:fs";
import { report } from "./report.js";

console.log(JSON.stringify(await report(readFileSync("matrix.txt", "utf8"))));
