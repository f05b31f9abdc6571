// `dossier-roles/elements`, imported for what it does: in a page it defines the elements, on a server nothing.
import "dossier-roles/elements";

/** The rights whose cells a `<role-table>` draws; `null` where there are no elements. */
export async function drawn() {
  if (typeof customElements === "undefined" || customElements.get("role-table") === undefined) return null;
  const table = document.createElement("role-table");
  table.setAttribute("only", "team");
  document.body.append(table);
  for (let patience = 0; patience < 100; patience++) {
    const grants = Array.from(table.shadowRoot?.querySelectorAll("td") ?? [], (cell) => cell.dataset["grant"]);
    if (grants.length > 0) return grants;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [];
}
