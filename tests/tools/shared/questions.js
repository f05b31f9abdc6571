// What every project asks, in the same words; `expected.js` says what must come out. JavaScript, TypeScript and CommonJS
// projects get this one text: it has no word that only one of them knows.
import { canPerform, comparisonTable, explain, visibleInvoices } from "dossier-roles";
import { filterInvoicesJson } from "dossier-roles/json";
import { canPerform as canPerformWithoutWasm } from "dossier-roles/no-wasm";

export function answers() {
  const table = comparisonTable({ locale: "en" });
  const rows = table.groups.flatMap((group) => group.rows);
  const invoices = [
    { number: 1, ownerId: "u-lea" },
    { number: 2, ownerId: "u-tom" },
    { number: 3, ownerId: "u-lea" },
  ];
  return {
    own: canPerform({ id: "u-lea", role: "standard-user" }, "invoices.view", { ownerId: "u-lea" }),
    another: canPerform({ id: "u-lea", role: "standard-user" }, "invoices.view", { ownerId: "u-tom" }),
    withoutAccount: canPerform({ id: "u-ines", role: "administrator", account: { id: "a-1" } }, "invoices.view", {
      ownerId: "u-lea",
    }),
    withAccount: canPerform({ id: "u-ines", role: "administrator", account: { id: "a-1" } }, "invoices.view", {
      ownerId: "u-lea",
      accountId: "a-1",
    }),
    french: explain({ id: "u-lea", role: "standard-user" }, "invoices.publish", { ownerId: "u-lea" }).message,
    english: explain({ id: "u-lea", role: "standard-user" }, "invoices.publish", { ownerId: "u-lea" }, { locale: "en" })
      .message,
    visible: visibleInvoices({ id: "u-lea", role: "standard-user" }, invoices).map((invoice) => invoice.number),
    roles: table.roles.map((role) => role.title),
    rows: rows.length,
    cell: rows.find((row) => row.capability === "invoices.view")?.cells["standard-user"].label,
    // No TextEncoder: a test runner that imitates a page may have none.
    json: String.fromCharCode(
      ...filterInvoicesJson(
        { id: "u-lea", role: "standard-user" },
        Uint8Array.from('[{"n": 1e0, "ownerId": "u-lea"}, {"ownerId": "u-tom"}]', (letter) => letter.charCodeAt(0)),
      ),
    ),
    withoutWasm: [
      canPerformWithoutWasm({ id: "u-lea", role: "standard-user" }, "invoices.view", { ownerId: "u-lea" }),
      canPerformWithoutWasm({ id: "u-lea", role: "standard-user" }, "invoices.view", { ownerId: "u-tom" }),
    ],
  };
}
