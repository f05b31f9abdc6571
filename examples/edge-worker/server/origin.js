// The invoice API that the worker stands in front of. It trusts whoever reaches it, as such services do: it narrows a list when
// it is asked to, and protects nothing. What reaches it is written down, for the tests to count.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { createInvoices, rules } from "./invoices.js";
import { people } from "./people.js";

/** @typedef {{ method: string, path: string, query: Record<string, string>, headers: import("node:http").IncomingHttpHeaders,
 *   body: string }} Reached */

/** Starts an origin on a port of its own.
 * @param {{ port?: number, log?: (reached: Reached) => void }} settings */
export async function startOrigin({ port = 0, log = () => {} } = {}) {
  const origin = {
    url: "",
    invoices: createInvoices(),
    /** Who is in which account: whoever else keeps the teams says it here. */
    members: people.map(({ id, account }) => ({ id, accountId: account?.id ?? "" })),
    /** @type {Reached[]} Everything that reached it, in order. */
    reached: [],
    /** @type {((reached: Reached, response: import("node:http").ServerResponse) => unknown) | undefined} Answers instead. */
    instead: undefined,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://origin");
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const reached = {
      method: request.method ?? "",
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: request.headers,
      body,
    };
    origin.reached.push(reached);
    log(reached);
    if (origin.instead) return origin.instead(reached, response);
    const [status, value, version] = reply(origin, reached);
    response.writeHead(status, {
      "Content-Type": "application/json",
      "Set-Cookie": "origin=1",
      ...(version && { ETag: version }),
    });
    response.end(JSON.stringify(value));
  });
  await new Promise((listening) => server.listen(port, "127.0.0.1", () => listening(undefined)));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the origin has no address");
  origin.url = `127.0.0.1:${address.port}`;
  return origin;
}

/** @param {Pick<Awaited<ReturnType<typeof startOrigin>>, "invoices" | "members">} origin
 *  @param {Reached} reached
 *  @returns {[status: number, value: unknown, version?: string]} */
function reply({ invoices, members }, { method, path, query, headers, body }) {
  const [collection, id, action] = path.split("/").slice(1);
  const scoped = invoices.filter(
    ({ ownerId, accountId }) => matches(query["ownerId"], ownerId) && matches(query["accountId"], accountId),
  );
  if (path === "/automation-rules")
    return [200, rules.filter(({ accountId }) => matches(query["accountId"], accountId))];
  if (path === "/members") return [200, members.filter(({ accountId }) => matches(query["accountId"], accountId))];
  if (collection !== "invoices") return [404, { error: "no such route" }];
  if (id === undefined) {
    if (method === "GET") return [200, scoped.filter(({ status }) => matches(query["status"], status))];
    const invoice = { id: `i-new-${invoices.length + 1}`, status: "processed", ...JSON.parse(body) };
    invoices.push(invoice);
    return [201, invoice, versionOf(invoice)];
  }
  const invoice = scoped.find((one) => one.id === id);
  if (!invoice) return [404, { error: `no invoice ${id}` }];
  if (method !== "GET" && headers["if-match"] && headers["if-match"] !== versionOf(invoice))
    return [412, { error: "changed" }];
  if (method === "PATCH") Object.assign(invoice, JSON.parse(body));
  if (method === "POST" && action === "publish") invoice.status = "published";
  return [200, invoice, versionOf(invoice)];
}

/** @param {string | undefined} asked
 *  @param {string} value */
function matches(asked, value) {
  return asked === undefined || asked === value;
}

/** @param {unknown} invoice */
function versionOf(invoice) {
  return `"${createHash("sha256").update(JSON.stringify(invoice)).digest("base64url")}"`;
}
