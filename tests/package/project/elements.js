// A page that embeds an element, and asks the package beside it.
import "dossier-roles/elements";
import { canPerform } from "dossier-roles";

globalThis.report = async () => {
  const table = document.createElement("role-table");
  table.only = "team";
  document.body.append(table);
  await table.updateComplete;
  const cells = [...table.shadowRoot.querySelectorAll("td")].map((cell) => cell.dataset.grant);
  return { cells, may: canPerform({ id: "u-ines", role: "administrator" }, "team.manage-users") };
};
