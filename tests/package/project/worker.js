// workerd: a worker that answers every request with the report.
import matrix from "./matrix.txt";
import { report } from "./report.js";

export default {
  fetch: async () => Response.json(await report(matrix)),
};
