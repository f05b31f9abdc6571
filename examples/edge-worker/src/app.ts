import { canPerform, type Capability, type Owned } from "dossier-roles";
import { filterInvoicesResponse } from "dossier-roles/json";
import { type Context, Hono } from "hono";
import { languageDetector } from "hono/language";
import { textOf, parsed } from "./body.js";
import { type Caller, callerOf } from "./caller.js";
import { type Config, configOf, type Env } from "./config.js";
import { type Draft, draftOf } from "./draft.js";
import { refuseFor, refuseIfNever, visibleInvoice } from "./gate.js";
import { ask, type Question, versionOf } from "./origin.js";
import { answer, type Language, Problem, refusal } from "./problem.js";
import { narrowed, search } from "./query.js";
import { begun } from "./stream.js";

type Worker = { Bindings: Env; Variables: { config: Config; caller: Caller } };

/** The longest text of one invoice, or of an account's rules. A list has no limit: it is never held whole. */
const LIMIT = 1024 * 1024;

/** The routes, each behind the right that it needs. What is not here is refused, and the origin never hears of it. */
export const app = new Hono<Worker>();

app.onError((error, c) => refusal(error, languageOf(c)));
app.notFound((c) => refusal(new Problem("not-found"), languageOf(c)));

app.use(
  languageDetector({ order: ["header"], caches: false, supportedLanguages: ["fr", "en"], fallbackLanguage: "fr" }),
);

// The token comes before the routes: whoever has none does not even learn which there are.
app.use(async (c, next) => {
  c.set("config", await configOf(c.env));
  c.set("caller", await callerOf(c.req.header("Authorization"), c.get("config")));
  // Hono would answer HEAD by the route for GET, and call the origin for nothing.
  if (c.req.method === "HEAD") throw new Problem("not-found");
  await next();
});

app.get("/invoices", needs("invoices.view"), async (c) => {
  const caller = c.get("caller");
  const response = await reach(c, { path: ["invoices"], query: search(caller, new URL(c.req.url).searchParams) });
  // The origin answers a bare array. The filter leaves what surrounds an array as it is, and a total there would count
  // invoices that the caller may not see.
  const { body } = filterInvoicesResponse(caller, response);
  // What cannot be filtered has none.
  if (body === null) throw new Problem("origin-failed");
  return answer(await begun(body));
});

app.get("/invoices/:id", needs("invoices.view"), async (c) => {
  const { text } = await present(c);
  return answer(text);
});

app.post("/invoices", needs("invoices.add-and-process"), async (c) => {
  const caller = c.get("caller");
  // The caller's own, in their account, unless they say otherwise; and then the table is asked about what they say.
  const invoice = { ownerId: caller.id, accountId: caller.account.id, ...(await draftOf(c.req.raw)) };
  refuseFor(caller, "invoices.add-and-process", invoice, languageOf(c));
  await refuseStranger(c, invoice);
  return changed(c, { method: "POST", path: ["invoices"], query: {}, body: invoice });
});

app.patch("/invoices/:id", needs("invoices.add-and-process"), async (c) => {
  const change = await draftOf(c.req.raw);
  const { id, invoice, response } = await present(c, "invoices.add-and-process");
  // Judged as it is and as it would be: nobody takes, gives away or moves an invoice that they may not have there.
  refuseFor(c.get("caller"), "invoices.add-and-process", { ...invoice, ...change }, languageOf(c));
  const version = versionOf(response);
  await refuseStranger(c, change);
  return changed(c, {
    method: "PATCH",
    path: ["invoices", id],
    query: narrowed(c.get("caller")),
    body: change,
    version,
  });
});

app.post("/invoices/:id/publish", needs("invoices.publish"), async (c) => {
  const { id, response } = await present(c, "invoices.publish");
  const version = versionOf(response);
  return changed(c, { method: "POST", path: ["invoices", id, "publish"], query: narrowed(c.get("caller")), version });
});

app.get("/automation-rules", needs("account.automation-rules"), async (c) => {
  const caller = c.get("caller");
  const response = await reach(c, { path: ["automation-rules"], query: { accountId: caller.account.id } });
  const rules = parsed(await textOf(response.body, LIMIT));
  if (!Array.isArray(rules)) throw new Problem("origin-failed");
  // Rules have no owner; the table still checks that each is the account's.
  const visible = rules.filter((rule: Owned) => canPerform(caller, "account.automation-rules", rule));
  return answer(JSON.stringify(visible));
});

/** The middleware of a route: refuses, before the origin is called, whoever can never have the right. */
function needs(capability: Capability) {
  return async (c: Context<Worker>, next: () => Promise<void>) => {
    refuseIfNever(c.get("caller"), capability, languageOf(c));
    await next();
  };
}

/** The invoice that the path names, as it is at the origin now, once the caller may see it and have `capability` on it. */
async function present(c: Context<Worker>, capability: Capability = "invoices.view") {
  const caller = c.get("caller");
  const id = c.req.param("id") ?? "";
  // No id of this API looks otherwise, so the origin has nothing to say about one that does.
  if (!/^[\w-]{1,64}$/.test(id)) throw new Problem("not-found");
  // Narrowed to the account only: an invoice of a colleague is refused here, with the reason.
  const response = await reach(c, { path: ["invoices", id], query: { accountId: caller.account.id } });
  const text = (await textOf(response.body, LIMIT)) ?? "";
  const invoice = visibleInvoice(caller, text, languageOf(c));
  if (invoice["id"] !== id) throw new Problem("origin-failed");
  refuseFor(caller, capability, invoice, languageOf(c));
  return { id, text, invoice, response };
}

/** Refuses to give an invoice to anybody but the caller, unless the origin says that they are in the account. The table sees
 * that an owner is another one; who there is, it cannot know. */
async function refuseStranger(c: Context<Worker>, { ownerId }: Draft): Promise<void> {
  const { id, account } = c.get("caller");
  if (ownerId === undefined || ownerId === id) return;
  const response = await reach(c, { path: ["members"], query: { accountId: account.id } });
  const members = parsed(await textOf(response.body, LIMIT));
  if (!Array.isArray(members)) throw new Problem("origin-failed");
  if (!members.some((member) => member?.id === ownerId && member.accountId === account.id))
    throw new Problem("unknown-owner");
}

/** Sends a change on, and answers what has become of the invoice. */
async function changed(c: Context<Worker>, question: Question): Promise<Response> {
  const response = await reach(c, question);
  const text = (await textOf(response.body, LIMIT)) ?? "";
  visibleInvoice(c.get("caller"), text, languageOf(c));
  return answer(text, response.status);
}

function reach(c: Context<Worker>, question: Question): Promise<Response> {
  return ask(c.get("config"), c.req.header("Authorization"), question);
}

function languageOf(c: Context<Worker>): Language {
  return c.get("language") === "en" ? "en" : "fr";
}
