/** The first question of a cold start: a user about a record of their own. */
export const user = { id: "u-1", role: "standard-user" };
export const invoice = { id: "inv-1", ownerId: "u-1", supplier: "Supplier 1", amount: 1001, date: "2026-11-02" };
