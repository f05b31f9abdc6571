// The page's own words for what it draws: headings and labels. Whatever is said about a right comes from the package.

const plural = (count, one, many) => `${count}\u00a0${count > 1 ? many : one}`;
const pluralEnglish = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export const words = {
  fr: {
    account: "Le compte",
    accounts: { client: "Dossier client", practice: "Cabinet", "practice-view": "Cabinet avec vue cabinet" },
    caption: {
      client: "Les droits dans un dossier client",
      practice: "Les droits dans un cabinet sans la vue cabinet",
      "practice-view": "Les droits dans un cabinet avec la vue cabinet",
    },
    right: "Droit",
    source: "D'où cela vient",
    basis: {
      stated: ({ article, section }) => `Dit par l'article\u00a0${article}, «\u00a0${section}\u00a0».`,
      published: () => "Publié par une autre page d'aide du même service.",
      inferred: () => "Déduit\u00a0: le moindre droit qui s'accorde avec ce qui est dit.",
    },
    once: { all: "cochée\u00a0: oui", own: "cochée\u00a0: seulement les siennes" },
    role: "Le rôle",
    options: "Les options",
    nothingToTick: "Rien à cocher pour ce rôle.",
    record: "Le document dont on parle",
    records: { own: "Le sien", colleague: "Celui d'un collègue", elsewhere: "Celui d'un autre compte" },
    summary: (name, rights, ofRights, seen, ofInvoices) =>
      `${name}\u00a0: ${plural(rights, "droit", "droits")} sur ${ofRights}, ` +
      `${plural(seen, "facture visible", "factures visibles")} sur ${ofInvoices}.`,
    invoices: { date: "Date", supplier: "Fournisseur", owner: "Déposée par", account: "Compte", amount: "Montant" },
    seen: (count) => plural(count, "facture visible", "factures visibles"),
    hidden: (count) => plural(count, "facture cachée", "factures cachées"),
    taken: "Retenu\u00a0:",
    formats: "fr-FR",
  },
  en: {
    account: "The account",
    accounts: { client: "Client file", practice: "Practice", "practice-view": "Practice with practice view" },
    caption: {
      client: "Rights in a client file",
      practice: "Rights in a practice without the practice view",
      "practice-view": "Rights in a practice with the practice view",
    },
    right: "Right",
    source: "Where it comes from",
    basis: {
      stated: ({ article, section }) => `Stated by article ${article}, “${section}”.`,
      published: () => "Published by another help page of the same service.",
      inferred: () => "Inferred: the least right that fits what is said.",
    },
    once: { all: "ticked: yes", own: "ticked: only their own" },
    role: "The role",
    options: "The options",
    nothingToTick: "Nothing to tick for this role.",
    record: "The document in question",
    records: { own: "Her own", colleague: "A colleague's", elsewhere: "Another account's" },
    summary: (name, rights, ofRights, seen, ofInvoices) =>
      `${name}: ${pluralEnglish(rights, "right", "rights")} of ${ofRights}, ` +
      `${pluralEnglish(seen, "invoice", "invoices")} of ${ofInvoices} visible.`,
    invoices: { date: "Date", supplier: "Supplier", owner: "Deposited by", account: "Account", amount: "Amount" },
    seen: (count) => pluralEnglish(count, "visible invoice", "visible invoices"),
    hidden: (count) => pluralEnglish(count, "hidden invoice", "hidden invoices"),
    taken: "Taken:",
    formats: "en-GB",
  },
};
