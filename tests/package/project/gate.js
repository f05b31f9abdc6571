// A gate before an origin, as the README writes it: of every answer, what a standard user may see.
import { filterInvoicesResponse } from "dossier-roles/json";

const lea = { id: "u-lea", role: "standard-user" };

export async function gate(request, origin) {
  const headers = new Headers(request.headers);
  for (const name of [...headers.keys()]) if (/^(accept-encoding|range|if-.*)$/.test(name)) headers.delete(name);
  const { pathname } = new URL(request.url);
  const answer = await fetch(origin + pathname, { method: request.method, headers, redirect: "manual" });
  return filterInvoicesResponse(lea, answer, { at: "/data" });
}
