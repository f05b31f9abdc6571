// Deno: the gate on its own server. It prints its port.
import { gate } from "./gate.js";

const [origin] = Deno.args;
const options = { hostname: "127.0.0.1", port: 0, onListen: ({ port }) => console.log(port) };
Deno.serve(options, (request) => gate(request, origin));
