// Node: the gate on Hono's server. It prints its port.
import { serve } from "@hono/node-server";
import { gate } from "./gate.js";

const [, , origin] = process.argv;
const options = { fetch: (request) => gate(request, origin), hostname: "127.0.0.1", port: 0 };
serve(options, ({ port }) => console.log(port));
