// The invoices and the rules of both accounts, made from a few lists: the same ones each time.

import { people } from "./people.js";

const suppliers = [
  "Papeterie Lyonnaise",
  "Électricité du Rhône",
  "Café des Halles",
  "Transports Meyer & fils",
  "Imprimerie « Le Plomb »",
];
const notes = ["", "Déjeuner avec un client", "Réglée par carte", "À ventiler : 60 % / 40 %", "Reçu par courrier 📮"];

/** @typedef {{ id: string, ownerId: string, accountId: string, supplier: string, number: string, date: string,
 *   currency: string, amount: string, status: "processed" | "published", note: string,
 *   lines: { label: string, amount: string }[] }} Invoice */

/** Seven invoices for each person.
 * @returns {Invoice[]} */
export function createInvoices() {
  return people.flatMap(({ id, account }, which) =>
    Array.from({ length: 7 }, (_, n) => {
      const amount = `${(which + 1) * 37 + n * 113}.${10 + n}`;
      return {
        id: `i-${id.slice(2)}-${n + 1}`,
        ownerId: id,
        accountId: account?.id ?? "",
        supplier: suppliers[(which + n) % suppliers.length] ?? "",
        number: `F-2026-${1000 + which * 10 + n}`,
        date: `2026-0${1 + n}-${10 + which}`,
        currency: "EUR",
        amount,
        status: n % 3 === 0 ? "published" : "processed",
        note: notes[(which * 2 + n) % notes.length] ?? "",
        lines: [{ label: "Total", amount }],
      };
    }),
  );
}

export const rules = [
  { id: "r-1", accountId: "d-dupont", supplier: "Papeterie Lyonnaise", category: "606400" },
  { id: "r-2", accountId: "d-dupont", supplier: "Électricité du Rhône", category: "606100" },
  { id: "r-3", accountId: "d-martin", supplier: "Café des Halles", category: "625700" },
];
