import { Can, roles } from "dossier-roles/vue";
import { inspect } from "dossier-roles/inspect";
import { createApp, h } from "vue";

inspect();

const user = { id: "u-lea", role: "standard-user" };

createApp({
  render: () =>
    h("main", [
      h("h1", "Invoices"),
      h(Can, { to: "team.manage-users" }, { default: () => h("button", { id: "team", type: "button" }, "Team") }),
    ]),
})
  .use(roles, { user, locale: "en" })
  .mount("#app");
