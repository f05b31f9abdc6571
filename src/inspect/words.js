// What the inspector says. What the package says already (titles, reasons, remedies) is asked of it.

const en = {
  title: "Rights on this page",
  close: "Close",
  seeAs: "See as",
  asItIs: "As you are signed in",
  ticked: "Ticked",
  screenOnly: "This changes the screen only: you stay signed in as before, and the server answers as before.",
  isSeenAs: (role) => `You see this page as: ${role}.`,
  back: "Back to yourself",
  summary: (all, denied) => `${count(all, "question", "questions")}, ${denied} denied`,
  none: "Nothing on this page has asked about a right.",
  allowed: "Allowed",
  denied: "Denied",
  asIt: { allowed: "As you are signed in: allowed.", denied: "As you are signed in: denied." },
  all: "All rights at once",
  held: (held, all) => `${held} of ${all} are held, of every record or of one's own.`,
  places: (shown, hidden) =>
    [
      shown > 0 && `${count(shown, "place", "places")} on the page`,
      hidden > 0 && `${count(hidden, "place", "places")} hidden`,
    ]
      .filter(Boolean)
      .join(", ") || "Nothing on the page: it is not shown",
  question: "Question",
  answer: "Answer",
  change: "What would change it",
  nothing: "No single change of the user or of the record would.",
  source: "Where it comes from",
  where: "Where",
  by: "Asked by",
  who: "Who asks",
  nobody: "Nobody: there is no user",
  about: "About",
  noRecord: "no record",
  unreadable: "what cannot be read as a record",
  owner: {
    own: "their own record",
    other: "somebody else's record",
    missing: "nobody's record",
    malformed: "a record whose owner cannot be read",
  },
  account: { same: "", other: ", in another account", missing: ", without an account" },
  basis: {
    stated: (article, section) => `article ${article}, ${section}`,
    published: () => "another help page",
    inferred: () => "inferred: the least that fits",
  },
};

const fr = {
  title: "Les droits sur cette page",
  close: "Fermer",
  seeAs: "Voir en tant que",
  asItIs: "Tel que vous êtes connecté",
  ticked: "Options cochées",
  screenOnly: "Cela ne change que l'écran : vous restez connecté comme avant, et le serveur répond comme avant.",
  isSeenAs: (role) => `Vous voyez cette page en tant que : ${role}.`,
  back: "Revenir à vous-même",
  summary: (all, denied) => `${compte(all, "question", "questions")}, ${compte(denied, "refus", "refus")}`,
  none: "Rien sur cette page n'a posé de question sur un droit.",
  allowed: "Autorisé",
  denied: "Refusé",
  asIt: { allowed: "Tel que vous êtes connecté : autorisé.", denied: "Tel que vous êtes connecté : refusé." },
  all: "Tous les droits à la fois",
  held: (held, all) => `${held} sur ${all} sont détenus, pour tous les documents ou pour les siens.`,
  places: (shown, hidden) =>
    [
      shown > 0 && `${compte(shown, "endroit", "endroits")} sur la page`,
      hidden > 0 && `${compte(hidden, "endroit masqué", "endroits masqués")}`,
    ]
      .filter(Boolean)
      .join(", ") || "Rien sur la page : cela n'est pas affiché",
  question: "Question",
  answer: "Réponse",
  change: "Ce qui la changerait",
  nothing: "Aucun changement à lui seul, ni de l'utilisateur ni du document.",
  source: "D'où cela vient",
  where: "Où",
  by: "Posée par",
  who: "Qui demande",
  nobody: "Personne : il n'y a pas d'utilisateur",
  about: "À propos de",
  noRecord: "aucun document",
  unreadable: "ce qui ne peut pas être lu comme un document",
  owner: {
    own: "son propre document",
    other: "le document de quelqu'un d'autre",
    missing: "un document que personne n'a déposé",
    malformed: "un document dont le propriétaire ne peut pas être lu",
  },
  account: { same: "", other: ", dans un autre compte", missing: ", sans compte" },
  basis: {
    stated: (article, section) => `article ${article}, ${section}`,
    published: () => "une autre page d'aide",
    inferred: () => "déduit : le minimum compatible",
  },
};

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
/** In French, nothing is singular too. */
const compte = (number, one, many) => `${number} ${number < 2 ? one : many}`;

/** The language of the answers that stand beside these words: as the package takes a tag. */
export const localeOf = (tag) => (/^en(-|$)/i.test(tag) ? "en" : "fr");

export const wordsOf = (locale) => (locale === "en" ? en : fr);
