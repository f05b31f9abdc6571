import { explain } from "dossier-roles";

const ACTIONS = {
  "invoices.add-and-process": "Edit",
  "invoices.publish": "Publish",
};

export function InvoiceActions({ user, invoice }) {
  return Object.entries(ACTIONS).map(([capability, label]) => {
    const { allowed, message } = explain(user, capability, invoice, {
      locale: "en",
    });
    return (
      <button key={capability} type="button" aria-disabled={!allowed} title={allowed ? undefined : message}>
        {label}
      </button>
    );
  });
}
