import { visibleInvoices } from "dossier-roles";
import { Can, usePermissions } from "dossier-roles/react";
import { useState } from "react";
import { type Invoice, useApi, useLoaded } from "../api";
import { day, money } from "../parts/format";
import { Heading } from "../parts/Heading";
import { Refusal } from "../parts/Refusal";
import { Status } from "../parts/Status";
import { useLanguage, useWords } from "../words";

const SHOWN = ["all", "processed", "published"] as const;

export function InvoicesScreen() {
  const words = useWords();
  const language = useLanguage();
  const { user, names } = useApi().session;
  const { "invoices.view": scope } = usePermissions();
  const { data, error } = useLoaded<Invoice[]>("/invoices");
  const [shown, setShown] = useState<(typeof SHOWN)[number]>("all");
  // Asked again here: the rights may have changed since the list was loaded.
  const invoices = data && visibleInvoices(user, data).filter(({ status }) => shown === "all" || status === shown);

  return (
    <>
      <div className="head">
        <Heading>{words.invoices}</Heading>
        {/* What does not exist yet is asked about as what it will be. */}
        <Can
          to="invoices.add-and-process"
          record={{ ownerId: user.id, accountId: user.account.id }}
          otherwise={(decision) => <Refusal {...decision} />}
        >
          <a className="button" href="#/invoices/new">
            {words.add}
          </a>
        </Can>
      </div>
      <fieldset className="segments">
        <legend className="unseen">{words.show}</legend>
        {SHOWN.map((status) => (
          <label key={status}>
            <input type="radio" name="shown" checked={shown === status} onChange={() => setShown(status)} />
            <span>{words.shown[status]}</span>
          </label>
        ))}
      </fieldset>
      <p className="said failed" role="alert">
        {error}
      </p>
      <p className="count" role="status">
        {invoices === undefined ? words.loading : words.count(invoices.length)}
      </p>
      {invoices && invoices.length > 0 && (
        <table className="invoices">
          <thead>
            <tr>
              <th scope="col">{words.supplier}</th>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.date}</th>
              {scope === "all" && <th scope="col">{words.owner}</th>}
              <th scope="col">{words.status}</th>
              <th scope="col" className="amount">
                {words.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {invoices.map((invoice) => (
              <tr key={invoice.id}>
                <th scope="row">
                  <a href={`#/invoices/${encodeURIComponent(invoice.id)}`}>{invoice.supplier || invoice.id}</a>
                </th>
                <td className="number">{invoice.number}</td>
                <td>{day(invoice.date, language)}</td>
                {scope === "all" && <td>{names[invoice.ownerId] ?? words.formerMember}</td>}
                <td>
                  <Status of={invoice} />
                </td>
                <td className="amount">{money(invoice, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {invoices?.length === 0 && <p className="empty">{words.noInvoice}</p>}
    </>
  );
}
