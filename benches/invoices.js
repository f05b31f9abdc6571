// Lists of invoices as text, and the filter's stream: for json.js and json-memory.js.
import { invoiceJsonFilter } from "./peers/json.js";
import { random } from "./random.js";

/** Who sees a quarter of them. */
export const user = { id: "u-1", role: "standard-user" };

const SUPPLIERS = [
  "Papeterie Générale",
  "Électricité de l'Ouest",
  "Boulangerie Martin",
  'Métro "Cash & Carry"',
  "Café René",
  "OVH SAS",
];

export const LISTS = {
  "invoices with lines, accents": (next, i) => ({
    id: `inv-2026-${String(i).padStart(6, "0")}`,
    ownerId: `u-${next(4)}`,
    accountId: "a-1",
    number: `F${20260000 + i}`,
    supplier: { name: SUPPLIERS[next(SUPPLIERS.length)], siren: String(100000000 + next(899999999)), country: "FR" },
    issuedOn: "2026-11-02",
    dueOn: "2026-12-02",
    currency: "EUR",
    net: next(500000) / 100,
    vat: next(100000) / 100,
    status: ["draft", "processed", "published"][next(3)],
    paid: next(2) === 1,
    note: next(3) ? null : "Réglée par carte\nreçu joint",
    lines: Array.from({ length: 1 + next(3) }, (_, k) => ({
      label: `Article ${next(1000)} – lot ${k}`,
      quantity: 1 + next(12),
      unitPrice: next(20000) / 100,
      vatRate: 20,
    })),
    document: {
      file: `2026/11/inv-${i}.pdf`,
      pages: 1 + next(4),
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
  }),
  "small invoices, ASCII": (next, i) => ({
    id: `inv-${i}`,
    ownerId: `u-${next(4)}`,
    accountId: "a-1",
    supplier: `Supplier ${next(17)}`,
    amount: 1000 + i,
    date: "2026-11-02",
  }),
};

/** So many bytes of them, as one list. */
export function textOf(invoice, bytes) {
  const next = random();
  const rows = [];
  for (let size = 2, i = 0; size < bytes; i++) {
    const row = JSON.stringify(invoice(next, i));
    rows.push(row);
    size += Buffer.byteLength(row) + 1;
  }
  return new TextEncoder().encode(`[${rows.join(",")}]`);
}

/** Pieces of a text, through the stream; how many bytes come out. */
export async function streamed(pieces, filter = invoiceJsonFilter(user)) {
  let length = 0;
  const source = new ReadableStream({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  for await (const part of source.pipeThrough(filter)) length += part.length;
  return length;
}

export function* cut(body, size) {
  for (let start = 0; start < body.length; start += size) yield body.subarray(start, start + size);
}
