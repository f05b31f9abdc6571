// This package, by its own name: there is nothing to prepare.
import { canPerform } from "dossier-roles";

export * from "dossier-roles";

export const names = { view: "invoices.view", approve: "expense-reports.manage", slip: "invoices.veiw" };

export const start = () => ({
  forUser: (user) => ({
    may: (action, invoice) => canPerform(user, action, invoice),
    mayWithoutRecord: (action) => canPerform(user, action),
  }),
});
