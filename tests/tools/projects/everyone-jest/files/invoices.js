const { canPerform, visibleInvoices } = require("dossier-roles");

/** What a server answers: the invoices that a user may see, each with whether they may publish it. */
exports.invoicesFor = (user, invoices) =>
  visibleInvoices(user, invoices).map((invoice) => ({
    ...invoice,
    canPublish: canPerform(user, "invoices.publish", invoice),
  }));
