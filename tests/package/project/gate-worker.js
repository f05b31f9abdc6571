// workerd: the gate as a worker.
import { gate } from "./gate.js";

export default { fetch: (request, { ORIGIN }) => gate(request, ORIGIN) };
