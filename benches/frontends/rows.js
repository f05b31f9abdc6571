// A list of invoices, of which a standard user owns every second, and three questions about each. One role sees some, another all.
export const LEA = { id: "u-lea", role: "standard-user" };
export const INES = { id: "u-lea", role: "administrator" };
export const RECORDS = Array.from({ length: 1_000 }, (_, number) => ({
  number,
  ownerId: number % 2 === 0 ? "u-lea" : "u-tom",
}));

/** How often a row was drawn. */
export const drawn = { rows: 0 };
