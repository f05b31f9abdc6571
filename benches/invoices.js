/** Invoices of four owners, one of whom asks. */
export const invoices = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `inv-${i}`,
    ownerId: `u-${i % 4}`,
    accountId: "a-1",
    supplier: `Supplier ${i % 17}`,
    amount: 1000 + i,
    date: "2026-11-02",
  }));
