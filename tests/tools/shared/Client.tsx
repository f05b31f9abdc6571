"use client";
// A page whose four buttons change what an answer rests on, around what docs/react.md shows.
import type { Owned, User } from "dossier-roles";
import { startTransition, useEffect, useState } from "react";
import { InvoiceScreen } from "./InvoiceScreen";

export function Client() {
  const [user, setUser] = useState<User>({ id: "u-lea", role: "standard-user", account: { id: "a-1" } });
  const [invoice, setInvoice] = useState<Owned>({ ownerId: "u-lea", accountId: "a-1" });
  const [published, setPublished] = useState(0);
  useEffect(() => void (document.documentElement.dataset["isReady"] = "true"), []);
  const change = (more: Partial<User>) => setUser((user) => ({ ...user, ...more }));
  return (
    <>
      <InvoiceScreen user={user} invoice={invoice} publish={() => setPublished((count) => count + 1)} />
      <output id="published">{published}</output>
      <button type="button" onClick={() => change({ options: { publishDocuments: true } })}>
        Tick the option
      </button>
      <button type="button" onClick={() => setInvoice((invoice) => ({ ...invoice, ownerId: "u-tom" }))}>
        Give it to Tom
      </button>
      <button type="button" onClick={() => startTransition(() => change({ role: "administrator" }))}>
        Become an administrator
      </button>
      <button type="button" onClick={() => startTransition(() => change({ account: { id: "a-2" } }))}>
        Switch the account
      </button>
    </>
  );
}
