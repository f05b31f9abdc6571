import { Can } from "dossier-roles/react";
import { useState } from "react";
import { type Invoice, messageOf, useApi } from "../api";
import { Heading } from "../parts/Heading";
import { type Draft, InvoiceForm } from "../parts/InvoiceForm";
import { Refusal } from "../parts/Refusal";
import { Said } from "../parts/Said";
import { go } from "../route";
import { useWords } from "../words";

export function NewInvoiceScreen() {
  const words = useWords();
  const { ask, session } = useApi();
  const [failed, setFailed] = useState("");
  const { user } = session;

  async function add(draft: Draft) {
    try {
      const { id } = await ask<Invoice>({ method: "POST", path: "/invoices", body: { currency: "EUR", ...draft } });
      go(`/invoices/${encodeURIComponent(id)}`);
    } catch (error) {
      setFailed(messageOf(error, words));
    }
  }

  return (
    <>
      <p>
        <a href="#/">← {words.back}</a>
      </p>
      <Heading>{words.add}</Heading>
      <Said failed={failed} />
      <Can
        to="invoices.add-and-process"
        record={{ ownerId: user.id, accountId: user.account.id }}
        otherwise={(decision) => <Refusal {...decision} />}
      >
        <InvoiceForm onSend={add}>
          <button type="submit">{words.addIt}</button>
        </InvoiceForm>
      </Can>
    </>
  );
}
