// Le français de l'éditeur.

const plural = (count, one, many) => `${count}\u00a0${count > 1 ? many : one}`;

/** "2 droits gagnés, 1 droit perdu": what there is none of is left out. */
const listed = (parts) =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => plural(count, one, many))
    .join(", ");

const counts = ({ gained, widened, narrowed, lost }) =>
  listed([
    [gained, "droit gagné", "droits gagnés"],
    [widened, "droit élargi", "droits élargis"],
    [narrowed, "droit restreint", "droits restreints"],
    [lost, "droit perdu", "droits perdus"],
  ]);

const moves = ({ arrived, left, changed }) =>
  listed([
    [arrived, "arrivée", "arrivées"],
    [left, "départ", "départs"],
    [changed, "changement de droits", "changements de droits"],
  ]);

export const fr = {
  role: "Le rôle",
  options: "Les options",
  nothingToTick: "Rien à cocher pour ce rôle.",
  record: "Le document dont on parle",
  records: { own: "Le sien", colleague: "Celui d'un collègue", elsewhere: "Celui d'un autre compte" },
  rights: "Ses droits",
  summary: (name, rights, ofRights, seen, ofInvoices) =>
    `${name}\u00a0: ${plural(rights, "droit", "droits")} sur ${ofRights}` +
    (ofInvoices ? `, ${plural(seen, "facture visible", "factures visibles")} sur ${ofInvoices}.` : "."),
  invoices: "Les factures que cette personne voit",
  columns: { date: "Date", supplier: "Fournisseur", owner: "Déposée par", account: "Compte", amount: "Montant" },
  seen: (count) => plural(count, "facture visible", "factures visibles"),
  hidden: (count) => plural(count, "facture cachée", "factures cachées"),
  formats: "fr-FR",
  buttons: {
    add: "Ajouter une personne",
    change: "Changer ses droits",
    remove: "Retirer de l'équipe",
    export: "Exporter",
    import: "Importer",
    example: "Reprendre l'exemple",
    given: "Reprendre l'équipe de départ",
  },
  heading: (name, count) => `${name ?? "L'équipe"}\u00a0: ${plural(count, "personne", "personnes")}`,
  acting: "Vous agissez en tant que",
  managesNot: "Cette personne ne peut pas gérer l'équipe\u00a0: essayez, vous verrez pourquoi.",
  name: "Le nom",
  titles: {
    add: () => "Ajouter une personne",
    change: (name) => `${name}\u00a0: rôle et options`,
    remove: (name) => `Retirer ${name} de l'équipe`,
    replace: () => "Remplacer l'équipe",
  },
  before: "Ce qui va changer",
  rehearsed: {
    add: (name, { gained }, of) => `Cette personne aura ${plural(gained, "droit", "droits")} sur ${of}.`,
    change: (name, sizes) => (counts(sizes) ? `${name}\u00a0: ${counts(sizes)}.` : `Rien ne change pour ${name}.`),
    remove: (name, { lost }) => `${name} perdra ${plural(lost, "droit", "droits")} et quittera l'équipe.`,
    replace: (sizes) => (moves(sizes) ? `${moves(sizes)}.` : "Rien ne change dans l'équipe."),
  },
  counts,
  changed: {
    given: "Pourra",
    gained: "Pourra désormais",
    widened: "Pour tous les documents, et plus seulement les siens",
    narrowed: "Seulement pour ses propres documents",
    lost: "Ne pourra plus",
  },
  onlyOwn: "seulement pour ses propres documents",
  people: { arrived: "Arrivent", left: "Partent", changed: "Changent de droits" },
  confirm: { add: "Ajouter", change: "Confirmer", remove: "Retirer", replace: "Remplacer" },
  cancel: "Annuler",
  close: "Fermer",
  done: {
    add: (name) => `${name} fait maintenant partie de l'équipe.`,
    change: (name) => `C'est fait pour ${name}.`,
    remove: (name) => `${name} ne fait plus partie de l'équipe.`,
    replace: () => "L'équipe est remplacée.",
    unchanged: (name) => `Rien n'a changé pour ${name}.`,
    cancelled: "C'est annulé\u00a0: rien n'a changé.",
    exported: (file) => `L'équipe est dans le fichier ${file}.`,
    acting: (name) => `Vous agissez maintenant en tant que ${name}.`,
  },
  files: {
    client: "equipe-dossier-client.json",
    practice: "equipe-cabinet.json",
    "practice-view": "equipe-cabinet-avec-vue.json",
  },
  unusable: {
    kept:
      "L'équipe gardée dans ce navigateur n'était plus en bon état, nous en sommes désolés. " +
      "Voici l'équipe d'exemple pour repartir.",
    given: "L'équipe que cette page voulait montrer n'est pas en bon état. Voici l'équipe d'exemple à sa place.",
  },
  forgotten:
    "Votre navigateur n'a pas voulu garder l'équipe\u00a0: exportez-la avant de fermer la page si vous y tenez.",
  refusedFile: "Ce fichier n'a pas été importé",
  nothingImported: (count) =>
    `Il contient ${plural(count, "problème", "problèmes")}. Votre équipe est restée telle quelle.`,
  problems: (count) => `Voir ${count > 1 ? "les problèmes" : "le problème"} (${count})`,
  person: (at, name) => (name ? `${name} (n°\u00a0${at})` : `Personne n°\u00a0${at}`),
  refusals: {
    "not-permitted": ({ actor }) =>
      `${actor} ne peut pas gérer l'équipe\u00a0: seul un administrateur le peut. ` +
      "Agissez en tant qu'administrateur pour continuer.",
    "other-account": ({ person }) =>
      `${person} fait partie d'un autre compte\u00a0: rien ne peut y être changé d'ici.`,
    "invalid-user": () => "Il manque un nom\u00a0: écrivez-en un, avec au moins une lettre ou un chiffre.",
    "unknown-role": () => "Ce rôle n'existe pas\u00a0: choisissez l'un des trois rôles du tableau.",
    "unknown-option": () => "Cette option n'existe pas\u00a0: seules celles de la liste peuvent être cochées.",
    "unknown-field": ({ person }) => `${person}\u00a0: sa fiche dit une chose que nous ne connaissons pas.`,
    "option-not-available": () =>
      "Cette option n'est pas proposée ici\u00a0: elle dépend du rôle, du compte et de l'abonnement.",
    "duplicate-user": ({ person }) =>
      `${person} fait déjà partie de l'équipe. S'il s'agit de quelqu'un d'autre, complétez son nom.`,
    "last-administrator": ({ person }) =>
      `Une équipe garde toujours un administrateur, et ici ${person} est la seule personne à l'être. ` +
      "Donnez d'abord ce rôle à quelqu'un d'autre.",
    "team-needed": () =>
      "Il faut connaître toute l'équipe pour en décider\u00a0: rechargez la page, puis recommencez.",
    "not-in-team": ({ person }) =>
      `${person} a quitté l'équipe ou n'y est plus comme avant\u00a0: fermez ce formulaire, puis recommencez.`,
  },
  problem: {
    unreadable: () => "Le fichier ne s'ouvre pas. Vérifiez qu'il est toujours à sa place.",
    "too-long": () => "C'est bien plus long qu'une équipe.",
    "not-json": () => "Ce n'est pas du JSON\u00a0: il y manque peut-être une virgule ou un guillemet.",
    "not-a-list": () => "Une équipe est une liste de personnes, entre crochets.",
    "last-administrator": () => "Personne n'y est administrateur, et il en faut toujours un.",
    "invalid-user": (path) => (path ? "manque ou n'a pas la forme attendue." : "n'est pas la fiche d'une personne."),
    "unknown-role": () => "n'est pas l'un des trois rôles.",
    "unknown-option": () => "n'est pas une option connue.",
    "unknown-field": () => "n'est pas une information connue.",
    "option-not-available": () => "n'est pas proposé à ce rôle, dans ce compte ou avec cet abonnement.",
    "duplicate-user": () => "a le même identifiant qu'une autre personne de la liste.",
    "other-account": () => "fait partie d'un autre compte.",
    "not-permitted": () => "ne peut pas être ajouté à cette équipe.",
    "team-needed": () => "ne peut pas être jugé sans toute l'équipe.",
    "not-in-team": () => "ne fait pas partie de l'équipe.",
  },
};
