import gate from "../../../../edge-worker/src/worker.js";
import { env } from "../../../env";

export const runtime = "edge";

/** The invoice API, behind the gate: the same routes as the worker's, under /api. */
function behindTheGate(request: Request): Promise<Response> {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(/^\/api/, "");
  return gate.fetch(new Request(url, request), env);
}

// Every method: what the gate does not know, it refuses itself, once it knows who asks.
export {
  behindTheGate as DELETE,
  behindTheGate as GET,
  behindTheGate as HEAD,
  behindTheGate as OPTIONS,
  behindTheGate as PATCH,
  behindTheGate as POST,
  behindTheGate as PUT,
};
