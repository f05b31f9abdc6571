// Le français de l'éditeur.

const number = (count) => count.toLocaleString("fr-FR");

const plural = (count, one, many) => `${number(count)}\u00a0${count > 1 ? many : one}`;

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
  roleFirst: "Choisissez d'abord le rôle.",
  idle: "Sans effet ici.",
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
    clear: "Décocher ce qui est sans effet",
    give: "Lui redonner ses droits",
    remove: "Retirer de l'équipe",
    export: "Exporter",
    import: "Importer",
    example: "Reprendre l'exemple",
    given: "Reprendre l'équipe de départ",
  },
  search: "Chercher quelqu'un",
  searched: "nom, identifiant ou e-mail",
  shown: {
    people: (shown, found, of) => {
      if (found === 0) return "Personne ici n'a tous ces mots\u00a0: essayez-en un seul.";
      if (found === of)
        return `${number(shown)} sur ${plural(of, "personne", "personnes")}\u00a0: cherchez les autres.`;
      const all = `${plural(found, "personne trouvée", "personnes trouvées")} sur ${number(of)}`;
      return shown === found
        ? `${all}.`
        : `${all}, dont ${number(shown)} ici\u00a0: ajoutez un mot pour en voir moins.`;
    },
  },
  awaited: "Nous attendons l'équipe. Si elle ne vient pas, rechargez la page, s'il vous plaît.",
  stranded:
    "Personne n'est administrateur dans cette équipe, et personne ne peut donc la changer\u00a0: " +
    "les responsables du site peuvent y remédier.",
  left: {
    only: (count) => `Seulement ce qui est à remettre en ordre (${number(count)})`,
    short: { role: "rôle inconnu", options: "options illisibles" },
    ticks: (count) => plural(count, "coche sans effet", "coches sans effet"),
    listed: (titles) => new Intl.ListFormat("fr-FR").format(titles.map((title) => `«\u00a0${title}\u00a0»`)),
    lost: (name, why) =>
      `On ne sait plus ce que ${name} peut faire\u00a0: ${why}. Tant qu'on ne lui redonne pas ses droits, cette personne ` +
      "ne peut rien faire\u00a0; les autres gardent les leurs.",
    role: (role) => (role ? `«\u00a0${role}\u00a0» n'est pas l'un des trois rôles` : "aucun rôle n'est indiqué"),
    options: () => "ses options ne se lisent pas",
    idle: {
      role: (titles) => `${titles}\u00a0: un administrateur n'a rien à cocher, et ne perd rien sans cette coche.`,
      account: (titles) =>
        `${titles}\u00a0: coché, mais ce compte ne le propose pas. Cela ne donne rien et ne gêne personne.`,
      subscription: (titles) =>
        `${titles}\u00a0: coché, mais l'abonnement ne le comprend plus. La coche comptera de nouveau dès qu'il le comprendra.`,
      unknown: (titles) =>
        `${titles}\u00a0: coché, mais ce n'est plus une option. Cela ne donne rien et ne gêne personne.`,
    },
  },
  noInvoices: "Les factures ne sont pas arrivées en liste\u00a0: les responsables du site peuvent y remédier.",
  heading: (name, count) => `${name ?? "L'équipe"}\u00a0: ${plural(count, "personne", "personnes")}`,
  acting: "Vous agissez en tant que",
  managesNot: "Cette personne ne peut pas gérer l'équipe\u00a0: essayez, vous verrez pourquoi.",
  name: "Le nom",
  titles: {
    add: () => "Ajouter une personne",
    change: (name) => `${name}\u00a0: rôle et options`,
    clear: () => "Décocher ce qui est sans effet",
    remove: (name) => `Retirer ${name} de l'équipe`,
    replace: () => "Remplacer l'équipe",
  },
  before: "Ce qui va changer",
  rehearsed: {
    add: (_name, { gained }, of) => `Cette personne aura ${plural(gained, "droit", "droits")} sur ${of}.`,
    change: (name, sizes) => (counts(sizes) ? `${name}\u00a0: ${counts(sizes)}.` : `Rien ne change pour ${name}.`),
    clear: (name) => `${name} garde tous ses droits\u00a0: seul ce qui est sans effet est décoché.`,
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
  confirm: { add: "Ajouter", change: "Confirmer", clear: "Décocher", remove: "Retirer", replace: "Remplacer" },
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
    given:
      "L'équipe que cette page voulait montrer n'est pas arrivée en bon état, nous en sommes désolés. " +
      "Les responsables du site peuvent y remédier.",
  },
  forgotten:
    "Votre navigateur n'a pas voulu garder l'équipe\u00a0: exportez-la avant de fermer la page si vous y tenez.",
  omitted: (count) => `Et ${plural(count, "autre", "autres")}.`,
  refusedFile: "Ce fichier n'a pas été importé",
  nothingImported: (count) =>
    `Il contient ${plural(count, "problème", "problèmes")}. Votre équipe est restée telle quelle.`,
  problems: (count) => `Voir ${count > 1 ? "les problèmes" : "le problème"} (${count})`,
  person: (at, name) => (name ? `${name} (n°\u00a0${at})` : `Personne n°\u00a0${at}`),
  refusals: {
    other: () => "Ce n'est pas possible avec l'équipe telle qu'elle est\u00a0: rechargez la page, puis recommencez.",
    "not-permitted": ({ actor }) =>
      `${actor} ne peut pas gérer l'équipe\u00a0: seul un administrateur le peut. ` +
      "Agissez en tant qu'administrateur pour continuer.",
    "invalid-user": () => "Il manque un nom\u00a0: écrivez-en un, avec au moins une lettre ou un chiffre.",
    "unknown-role": () => "Ce rôle n'existe pas\u00a0: choisissez l'un des trois rôles du tableau.",
    "duplicate-user": ({ person }) =>
      `${person} fait déjà partie de l'équipe. S'il s'agit de quelqu'un d'autre, complétez son nom.`,
    "last-administrator": ({ person }) =>
      `Une équipe garde toujours un administrateur, et ici ${person} est la seule personne à l'être. ` +
      "Donnez d'abord ce rôle à quelqu'un d'autre.",
  },
  problem: {
    unreadable: () => "Le fichier ne s'ouvre pas. Vérifiez qu'il est toujours à sa place.",
    "too-long": () => "C'est bien plus long qu'une équipe.",
    "not-json": () => "Ce n'est pas du JSON\u00a0: il y manque peut-être une virgule ou un guillemet.",
    text: () => "Ce qui est arrivé est un texte, et pas encore une équipe.",
    "invalid-team": (path) =>
      path ? "manque ou n'a pas la forme attendue." : "Une équipe est un compte et ses utilisateurs.",
    "last-administrator": () => "Personne n'y est administrateur, et il en faut toujours un.",
    "invalid-user": () => "n'est pas la fiche d'une personne.",
    "duplicate-user": () => "a le même identifiant qu'une autre personne de la liste.",
    "other-account": () => "est un autre compte.",
  },
};
