// Bun: the gate on its own server. It prints its port.
import { gate } from "./gate.js";

const [, , origin] = process.argv;
const { port } = Bun.serve({ hostname: "127.0.0.1", port: 0, fetch: (request) => gate(request, origin) });
console.log(port);
