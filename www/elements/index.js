// `dossier-roles/elements`: one script tag, and the three elements may stand anywhere in a page.

import { RoleCard } from "./card/role-card.js";
import { RoleEditor } from "./editor/role-editor.js";
import { RoleTable } from "./table/role-table.js";

const elements = { "role-card": RoleCard, "role-editor": RoleEditor, "role-table": RoleTable };

// A page may carry the script twice, and a second definition would throw.
for (const [name, element] of Object.entries(elements)) if (!customElements.get(name)) customElements.define(name, element);
