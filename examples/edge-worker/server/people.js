// Two accounts and who works in them: for the demonstration and the tests.

export const DUPONT = { id: "d-dupont" };
export const MARTIN = { id: "d-martin" };

const ticked = { publishDocuments: true };

/** @type {import("dossier-roles").User[]} */
export const people = [
  { id: "u-ines", role: "administrator", account: DUPONT, name: "Inès Dupont" },
  { id: "u-paul", role: "expense-approver", account: DUPONT, name: "Paul Dupont" },
  { id: "u-nora", role: "expense-approver", account: DUPONT, options: ticked, name: "Nora Petit" },
  { id: "u-lea", role: "standard-user", account: DUPONT, name: "Léa Bernard" },
  { id: "u-tom", role: "standard-user", account: DUPONT, options: ticked, name: "Tom Leroy" },
  { id: "u-zoe", role: "administrator", account: MARTIN, name: "Zoé Martin" },
  { id: "u-marc", role: "expense-approver", account: MARTIN, options: ticked, name: "Marc Robert" },
  { id: "u-lou", role: "standard-user", account: MARTIN, name: "Lou Garnier" },
];

/** Someone by their id.
 * @param {string} id */
export function person(id) {
  const found = people.find((one) => one.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
}
