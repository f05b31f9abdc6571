// This package, by its own name: Node and a bundler each find their entry in its manifest.
import { canPerform, init } from "dossier-roles";

export { canPerform, visibleInvoices } from "dossier-roles";

export const names = { view: "invoices.view", approve: "expense-reports.manage", slip: "invoices.veiw" };

export async function start() {
  await init();
  return {
    forUser: (user) => ({
      may: (action, invoice) => canPerform(user, action, invoice),
      mayWithoutRecord: (action) => canPerform(user, action),
    }),
  };
}
