// `dossier-roles/json`: what compiles and what must not. Nothing here is run.

import {
  PermissionError,
  filterInvoicesJson,
  filterInvoicesResponse,
  init,
  invoiceJsonFilter,
} from "dossier-roles/json";
import type { JsonError, User } from "dossier-roles/json";
import type { PermissionError as Same } from "dossier-roles";

const lea: User = { id: "u-lea", role: "standard-user" };
const body = new Uint8Array();

const ready: Promise<void> = init();
const bytes: Uint8Array = filterInvoicesJson(lea, body);
filterInvoicesJson(lea, body, { at: "/data/invoices", fields: { ownerId: "submitted_by" } });
filterInvoicesJson(lea, body, { at: undefined, fields: { accountId: undefined }, maxRow: 1 << 20 });
const piped: Response = new Response(new Response(body).body!.pipeThrough(invoiceJsonFilter(lea, { at: "/data" })));
const response: Response = filterInvoicesResponse(lea, piped, { at: "/data" });
const same: typeof Same = PermissionError;

function told(error: unknown) {
  if (!(error instanceof PermissionError)) return;
  if (error.code === "invalid-json") (error as JsonError).offset.toFixed();
}

// @ts-expect-error bytes, not text
filterInvoicesJson(lea, "[]");
// @ts-expect-error an array of bytes, not the memory under it
filterInvoicesJson(lea, new ArrayBuffer(2));
// @ts-expect-error a pointer is a string
filterInvoicesJson(lea, body, { at: ["data"] });
// @ts-expect-error a size is a number
filterInvoicesJson(lea, body, { maxRow: "16 MiB" });
// @ts-expect-error a response, not its body
filterInvoicesResponse(lea, piped.body);
// @ts-expect-error there is no such field to rename
invoiceJsonFilter(lea, { fields: { owner: "submitted_by" } });
// @ts-expect-error a user has a role
invoiceJsonFilter({ id: "u-lea" });
// @ts-expect-error one user, not a list
invoiceJsonFilter([lea]);
// @ts-expect-error the questions are in `dossier-roles`
import { canPerform } from "dossier-roles/json";
