// workerd: a worker that answers every request with the report.
import "dossier-roles/elements"; // as a module for worker and page alike may
import matrix from "./matrix.txt";
import { report } from "./report.js";

export default {
  fetch: async () => Response.json(await report(matrix)),
};
