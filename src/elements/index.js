// `dossier-roles/elements`: one script tag, and the three elements may stand anywhere in a page.

import "./alike.js";
import { RoleCard } from "./card/role-card.js";
import { RoleEditor } from "./editor/role-editor.js";
import { RoleTable } from "./table/role-table.js";

const elements = { "role-card": RoleCard, "role-editor": RoleEditor, "role-table": RoleTable };

// Nothing where there is no page. A page may carry the script twice, and a second definition would throw.
const { customElements } = globalThis;
for (const [name, element] of customElements ? Object.entries(elements) : []) {
  if (!customElements.get(name)) customElements.define(name, element);
}
