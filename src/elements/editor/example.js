// The example that the editor starts from: two accounts, their people and teams, and the invoices of both.

/** With the practice view in the subscription and without: its tick is then left over. */
const practice = [
  { id: "u-ines-benali", role: "administrator" },
  { id: "u-tom-nguyen", role: "expense-approver", options: { practiceView: true, addClients: true } },
  { id: "u-lea-martin", role: "standard-user" },
];

export const example = {
  accounts: [
    { id: "a-brossard", kind: "client", name: "Atelier Brossard" },
    { id: "a-delmas", kind: "practice", name: "Cabinet Delmas" },
  ],
  people: [
    ["u-lea-martin", "Léa Martin"],
    ["u-tom-nguyen", "Tom Nguyen"],
    ["u-ines-benali", "Inès Benali"],
    ["u-camille-roy", "Camille Roy"],
  ].map(([id, name]) => ({ id, name, email: `${id.slice(2)}@brossard.example` })),
  teams: {
    client: [
      { id: "u-ines-benali", role: "administrator" },
      { id: "u-tom-nguyen", role: "expense-approver", options: { publishDocuments: true } },
      { id: "u-lea-martin", role: "standard-user" },
      { id: "u-camille-roy", role: "standard-user", options: { createExpenseReports: true } },
    ],
    practice,
    "practice-view": practice,
  },
  invoices: [
    ["f-14", "2025-06-27", "Papeterie du Canal", 84.3, "u-lea-martin", "a-brossard"],
    ["f-13", "2025-06-24", "Bois & Placages de l'Ouest", 2318.4, "u-tom-nguyen", "a-brossard"],
    ["f-12", "2025-06-20", "Brasserie des Quais", 61.5, "u-lea-martin", "a-delmas"],
    ["f-11", "2025-06-18", "Télécom Rivage", 39.99, "u-ines-benali", "a-brossard"],
    ["f-10", "2025-06-17", "Éditions Juridiques Lavoisin", 412, "u-ines-benali", "a-delmas"],
    ["f-09", "2025-06-12", "Station-service Belle-Rive", 73.18, "u-lea-martin", "a-brossard"],
    ["f-08", "2025-06-10", "Quincaillerie Perrault", 156.72, "u-tom-nguyen", "a-brossard"],
    ["f-07", "2025-06-05", "Assurances Montclair", 689.25, "u-ines-benali", "a-brossard"],
    ["f-06", "2025-06-03", "Hôtel de la Gare, Angers", 118, "u-lea-martin", "a-delmas"],
    ["f-05", "2025-05-30", "Électricité Val-de-Loire", 947.06, "u-tom-nguyen", "a-brossard"],
    ["f-04", "2025-05-28", "Informatique Sauvage & Cie", 1740, "u-tom-nguyen", "a-delmas"],
    ["f-03", "2025-05-22", "Taxis du Port", 27.4, "u-lea-martin", "a-brossard"],
    ["f-02", "2025-05-19", "Nettoyage Clair & Net", 220, "u-ines-benali", "a-delmas"],
    ["f-01", "2025-05-13", "Transports Guérin", 305.6, "u-tom-nguyen", "a-brossard"],
  ].map(([id, date, supplier, amount, ownerId, accountId]) => ({ id, date, supplier, amount, ownerId, accountId })),
};
