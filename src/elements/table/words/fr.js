// Le français du tableau.

export const fr = {
  see: "Voir",
  views: { table: "Le tableau", compare: "Deux rôles comparés", enough: "Le rôle qui suffit" },
  caption: {
    client: "Droits dans un dossier client",
    practice: "Droits dans un cabinet sans la vue cabinet",
    "practice-view": "Droits dans un cabinet avec la vue cabinet",
  },
  keys: "Les flèches parcourent le tableau\u00a0; Entrée ouvre une case, Échap la referme.",
  right: "Droit",
  filter: "Chercher un droit",
  filterExample: "publier, note de frais…",
  found: (shown, of) => `${shown} ${shown > 1 ? "droits" : "droit"} sur ${of}`,
  none: "Aucun droit ne contient tous ces mots\u00a0: essayez-en un seul.",
  once: { all: "cochée\u00a0: oui", own: "cochée\u00a0: seulement les siennes" },
  colon: "\u00a0:",
  who: "qui peut le faire\u00a0?",
  gives: (label, option, scope) =>
    option === undefined
      ? label.toLowerCase()
      : `option «\u00a0${option}\u00a0» à cocher${scope === "own" ? ", et seulement pour les siennes" : ""}`,
  someone: {
    administrator: "Un administrateur",
    "expense-approver": "Un approbateur de dépenses",
    "standard-user": "Un utilisateur standard",
  },
  means: {
    yes: (who, records) => `${who} peut le faire${records ? " pour tous les documents du compte" : ""}.`,
    own: (who) => `${who} peut le faire, mais seulement pour les documents à son nom.`,
    option: (who, option) => `${who} ne peut le faire que si l'option «\u00a0${option}\u00a0» est cochée.`,
    no: (who) => `${who} ne peut pas le faire, quelles que soient ses options.`,
    absent: (who) => `${who} ne peut pas le faire ici, et personne d'autre non plus.`,
  },
  changes: {
    title: "Ce qui y changerait quelque chose",
    role: "Seulement un autre rôle, qu'un administrateur peut donner\u00a0: celui-ci tient ce droit sans rien à cocher.",
    after: "Ensuite, l'un ou l'autre\u00a0:",
    others: "Pour les documents des autres\u00a0:",
    nothing: "Rien dans ce compte\u00a0: le droit n'y existe pas.",
  },
  source: "D'où cela vient",
  basis: {
    stated: ({ article, section }) => `Dit par l'article\u00a0${article}, «\u00a0${section}\u00a0».`,
    published: () => "Publié par une autre page d'aide du même service.",
    inferred: () => "Déduit\u00a0: le moindre droit qui s'accorde avec ce qui est dit.",
  },
  point: "Point ouvert\u00a0:",
  taken: "Retenu\u00a0:",
  compare: {
    sides: ["Comparer", "avec"],
    apart: (count) => `Ce qui les distingue (${count})`,
    alike: (count) => `Ce qui leur est commun (${count})`,
    right: "Droit",
    sameOption: "La même option, mais pas pour les mêmes documents.",
  },
  enough: {
    question: "Que doit pouvoir faire cette personne\u00a0?",
    everyone: "pour tous les documents, pas seulement les siens",
    clear: "Tout décocher",
    result: "Ce qui suffit",
    begin:
      "Cochez ce que cette personne doit pouvoir faire\u00a0: " +
      "vous verrez ici le rôle qui y suffit, sans rien donner de trop.",
    refused: "Aucun rôle ne le permet dans ce compte\u00a0:",
    rest: "Pour le reste, il suffit de\u00a0:",
    either: "L'un de ces choix suffit\u00a0:",
    quoted: (title) => `«\u00a0${title}\u00a0»`,
    answer: (role, options, count) =>
      [role, `${role}, avec l'option ${options} cochée`][count] ?? `${role}, avec les options ${options} cochées`,
    giver: (count) =>
      count
        ? `Un administrateur donne ce rôle et coche ${count > 1 ? "ces options" : "cette option"}.`
        : "Un administrateur donne ce rôle\u00a0; il n'y a rien à cocher.",
    more: (count) => `Donne aussi (${count})`,
    noMore: "Et rien de plus.",
    scopes: { all: "pour tous les documents", own: "seulement pour les siens" },
  },
};
