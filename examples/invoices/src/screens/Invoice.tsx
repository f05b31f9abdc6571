import { Can } from "dossier-roles/react";
import { useState } from "react";
import { type Invoice, messageOf, type Question, useApi, useLoaded } from "../api";
import { day, money } from "../parts/format";
import { Heading } from "../parts/Heading";
import { type Draft, InvoiceForm } from "../parts/InvoiceForm";
import { ReasonedButton, RightButton } from "../parts/ReasonedButton";
import { type Outcome, Said } from "../parts/Said";
import { Status } from "../parts/Status";
import { useLanguage, useWords } from "../words";

export function InvoiceScreen({ id }: { readonly id: string }) {
  const words = useWords();
  const language = useLanguage();
  const { ask } = useApi();
  const path = `/invoices/${encodeURIComponent(id)}`;
  const { data: invoice, error, set } = useLoaded<Invoice>(path);
  const [outcome, setOutcome] = useState<Outcome>({});

  async function change(question: Question, done: string) {
    try {
      set(await ask<Invoice>(question));
      setOutcome({ done });
    } catch (error) {
      setOutcome({ failed: messageOf(error, words) });
    }
  }

  return (
    <>
      <p>
        <a href="#/">← {words.back}</a>
      </p>
      <div className="head">
        <Heading>{invoice ? invoice.supplier || invoice.id : words.invoices}</Heading>
        {invoice && <Status of={invoice} />}
      </div>
      {invoice && (
        <p className="lead">
          {money(invoice, language)}, {day(invoice.date, language)}
        </p>
      )}
      {!invoice && !error && <p role="status">{words.loading}</p>}
      <Said {...outcome} {...(error && { failed: error })} />
      {invoice && (
        <>
          <Can to="invoices.add-and-process" record={invoice} otherwise={({ message }) => <p>{message}</p>}>
            {/* Another content is another form; as long as it is the same, what somebody writes stays. */}
            <InvoiceForm
              key={JSON.stringify(invoice)}
              invoice={invoice}
              onSend={(draft: Draft) => change({ method: "PATCH", path, body: draft }, words.saved)}
            >
              <ReasonedButton type="submit" reason={undefined}>
                {words.save}
              </ReasonedButton>
            </InvoiceForm>
          </Can>
          <section className="card">
            <RightButton
              to="invoices.publish"
              record={invoice}
              onClick={() => change({ method: "POST", path: `${path}/publish` }, words.isPublished)}
            >
              {invoice.status === "published" ? words.publishAgain : words.publish}
            </RightButton>
          </section>
        </>
      )}
    </>
  );
}
