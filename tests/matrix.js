// `matrix.txt`, read: the one reader that JavaScript has for it, in any runtime. Rust's is `support/oracle.rs`.

/** The roles, in the order of the columns. */
export const ROLES = ["administrator", "expense-approver", "standard-user"];

/** The options that its cells name, in the order of docs/model.md. */
export const OPTIONS = ["createExpenseReports", "publishDocuments", "practiceView", "addClients"];

/**
 * The lines: `{ capability, hasRecord, place, cells }`, a cell for each of `ROLES`. A cell says the `option` that it is under, if
 * it is, the `scope` that is then held, and its `basis`. A place is `both`, `client`, `practice` or `included`.
 */
export function linesOf(matrix) {
  return matrix
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, capability, record, place, ...cells] = line.trim().split(/ {2,}/);
      if (cells.length !== ROLES.length) throw new Error(`not a line of the matrix: ${line}`);
      return { capability, hasRecord: record === "yes", place, cells: cells.map(cellOf) };
    });
}

/** The cell of a role. */
export const cellIn = ({ cells }, role) => cells[ROLES.indexOf(role)];

function cellOf(text) {
  const [, option, scope, mark] = /^(?:(\w+) -> )?(all|own|none)(?: ([ᵖⁱ]))?$/u.exec(text);
  return {
    option,
    scope: scope === "none" ? null : scope,
    basis: { ᵖ: "published", ⁱ: "inferred" }[mark] ?? "stated",
  };
}
