import { type Capability, type Decision, explain, type Owned, receiptOf } from "dossier-roles";
import { filterInvoicesJson } from "dossier-roles/json";
import { objectOf } from "./body.js";
import type { Caller } from "./caller.js";
import { Denied, type Language, Problem } from "./problem.js";

/** Before the origin is called: refuses what the table refuses whatever the record is.
 *
 * The record asked about is the best there could be, the caller's own in their own account. What is denied even there is
 * denied everywhere, and the reason is the right one: the role, or the option that is not ticked. */
export function refuseIfNever(caller: Caller, capability: Capability, language: Language): void {
  const best = { ownerId: caller.id, accountId: caller.account.id };
  refuseUnless(decide(caller, capability, best, language));
}

/** Refuses what the table refuses for one record, whoever wrote it. */
export function refuseFor(caller: Caller, capability: Capability, record: object, language: Language): void {
  refuseUnless(decide(caller, capability, record, language));
}

/** The invoice in a text from the origin, once the caller may see it.
 *
 * @throws Problem `origin-failed` for what is not one invoice, or has two owners; `not-found` for another account's, which
 * must look like one that does not exist
 * @throws Denied for an invoice of the caller's account that the table refuses */
export function visibleInvoice(caller: Caller, text: string, language: Language): Record<string, unknown> {
  const invoice = objectOf(text);
  if (invoice === undefined) throw new Problem("origin-failed");
  const decision = decide(caller, "invoices.view", invoice, language);
  if (decision.code === "other-account") throw new Problem("not-found");
  refuseUnless(decision);
  if (isAmbiguous(caller, text)) throw new Problem("origin-failed");
  return invoice;
}

/** Whether the text, unlike the object read from it, does not show the invoice: `JSON.parse` keeps the last of two owners,
 * and another reader the first. */
function isAmbiguous(caller: Caller, text: string): boolean {
  const list = new TextEncoder().encode(`[${text}]`);
  try {
    return filterInvoicesJson(caller, list).length !== list.length;
  } catch {
    return true;
  }
}

/** Asks the table, and writes down what was asked and answered: a line of JSON on the console, without an id or a name.
 *
 * The record may be anything: `explain` reads any value, and any doubt is a deny. */
function decide(caller: Caller, capability: Capability, record: object, language: Language): Decision {
  console.log(JSON.stringify(receiptOf(caller, capability, record as Owned)));
  return explain(caller, capability, record as Owned, { locale: language });
}

function refuseUnless(decision: Decision): void {
  if (!decision.allowed) throw new Denied(decision);
}
