const React = require("react");
const { renderToString } = require("react-dom/server");
const { createSSRApp, h } = require("vue");
const { renderToString: renderVue } = require("vue/server-renderer");
const { canPerform } = require("dossier-roles");
const forReact = require("dossier-roles/react");
const forVue = require("dossier-roles/vue");

const user = { id: "u-lea", role: "standard-user" };
const asked = (ownerId) => ({ to: "invoices.view", record: { ownerId } });

test("React draws what the package answers", () => {
  const drawn = (ownerId) =>
    renderToString(
      React.createElement(
        forReact.RolesProvider,
        { user },
        React.createElement(forReact.Can, { ...asked(ownerId), otherwise: "no" }, "yes"),
      ),
    );
  expect([drawn("u-lea"), drawn("u-tom")]).toEqual(["yes", "no"]);
  expect(canPerform(user, "invoices.view", { ownerId: "u-lea" })).toBe(true);
});

test("Vue draws what the package answers", async () => {
  const drawn = (ownerId) =>
    renderVue(
      createSSRApp({
        render: () => h("p", h(forVue.Can, asked(ownerId), { default: () => "yes", otherwise: () => "no" })),
      }).use(forVue.roles, { user }),
    );
  expect(await drawn("u-lea")).toMatch(/yes/);
  expect(await drawn("u-tom")).toMatch(/no/);
});
