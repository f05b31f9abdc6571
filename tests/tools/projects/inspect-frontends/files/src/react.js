import { Can, RolesProvider } from "dossier-roles/react";
import { inspect } from "dossier-roles/inspect";
import { StrictMode, createElement as h } from "react";
import { createRoot } from "react-dom/client";

inspect();

const user = { id: "u-lea", role: "standard-user" };
const team = h(Can, { to: "team.manage-users" }, h("button", { id: "team", type: "button" }, "Team"));

createRoot(document.querySelector("#root")).render(
  h(StrictMode, null, h(RolesProvider, { user, locale: "en" }, h("main", null, h("h1", null, "Invoices"), team))),
);
