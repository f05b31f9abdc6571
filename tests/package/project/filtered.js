// The JSON filter where there may be nothing but the language: what is left of three invoices.

/** What a standard user sees of a list, by the filter of some copy of the package. */
export function filtered({ filterInvoicesJson }) {
  const text = '[{"ownerId": "u-lea"}, {"ownerId": "u-tom"}, {}]';
  const body = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return String.fromCharCode(...filterInvoicesJson({ id: "u-lea", role: "standard-user" }, body));
}
