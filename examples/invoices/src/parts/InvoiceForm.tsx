import { useCan } from "dossier-roles/react";
import { type FormEvent, type ReactNode, useId } from "react";
import { type Invoice, useApi } from "../api";
import { useWords } from "../words";

/** The fields that somebody writes. */
export type Draft = { [field in "supplier" | "number" | "date" | "amount" | "note" | "ownerId"]?: string };

interface InvoiceFormProps {
  readonly invoice?: Invoice;
  readonly onSend: (draft: Draft) => void;
  readonly children: ReactNode;
}

/** The fields of an invoice; `children` are its buttons. Only what differs from `invoice` is sent. */
export function InvoiceForm({ invoice, onSend, children }: InvoiceFormProps) {
  const words = useWords();
  const { user, names } = useApi().session;
  const ownerId = invoice?.ownerId ?? user.id;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].map(([field, value]) => [field, String(value)] as const);
    const draft: Draft = Object.fromEntries(
      entries
        .map(([field, value]) => [field, field === "amount" ? value.replace(",", ".") : value] as const)
        .filter(([field, value]) => value !== (invoice?.[field as keyof Draft] ?? "")),
    );
    onSend(draft);
  }

  return (
    <form className="fields" onSubmit={send}>
      <Field label={words.supplier} name="supplier" value={invoice?.supplier} maxLength={200} required />
      <Field label={words.number} name="number" value={invoice?.number} maxLength={60} />
      <Field label={words.date} name="date" value={invoice?.date} type="date" required />
      <Field
        label={`${words.amount} (${invoice?.currency ?? "EUR"})`}
        name="amount"
        value={invoice?.amount}
        inputMode="decimal"
        pattern="-?[0-9]{1,12}([.,][0-9]{1,4})?"
        required
      />
      <label>
        <span>{words.owner}</span>
        <select name="ownerId" defaultValue={ownerId}>
          {/* Whoever has left keeps what they have, and is given nothing: such a choice is not sent. */}
          {names[ownerId] === undefined && (
            <option value={ownerId} disabled>
              {words.formerMember}
            </option>
          )}
          {Object.entries(names).map(([id, name]) => (
            <OwnerOption key={id} id={id} name={name} />
          ))}
        </select>
      </label>
      <Field label={words.note} name="note" value={invoice?.note} maxLength={2000} className="wide" />
      <div className="buttons wide">{children}</div>
    </form>
  );
}

/** Somebody to whom the invoice may be given: where one may not have it there, it cannot be sent there. */
function OwnerOption({ id, name }: { readonly id: string; readonly name: string }) {
  const words = useWords();
  const { user } = useApi().session;
  const may = useCan("invoices.add-and-process", { ownerId: id, accountId: user.account.id });
  return may ? <option value={id}>{id === user.id ? `${name} (${words.you})` : name}</option> : null;
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly type?: string;
  readonly inputMode?: "decimal";
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly className?: string;
}

function Field({ label, value, className, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className={`field ${className ?? ""}`}>
      <label htmlFor={id}>{label}</label>
      <input id={id} defaultValue={value ?? ""} autoComplete="off" {...input} />
    </div>
  );
}
