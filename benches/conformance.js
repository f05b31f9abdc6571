// The cases of `conformance/`, asked of everybody: the table, printed. `report.js` asks again and writes it.
import { markdown, measured } from "./conformance/table.js";

console.log(`\n${markdown(await measured())}`);
