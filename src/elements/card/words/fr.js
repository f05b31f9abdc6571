// Le français de la fiche.

export const fr = {
  role: "Le rôle",
  audience: "Pour qui",
  can: (count) => `Peut faire (${count})`,
  given: (count) => `Peut recevoir (${count})`,
  cannot: (count) => `Ne peut pas faire (${count})`,
  byWhom: "Rien n'est coché au départ\u00a0; un administrateur coche chaque option.",
  nothingToTick: "Rien à cocher\u00a0: ce rôle comprend déjà ce que les autres reçoivent par une option.",
  nothingDenied: "Rien ne lui est refusé.",
  brings: { all: "pour tout le compte", own: "seulement les siennes" },
  quoted: (name) => `«\u00a0${name}\u00a0»`,
  absent: (rights) => `Sans objet dans ce compte\u00a0: ${rights}.`,
  inferred: "déduit",
  toKnow: (count) => `À savoir (${count})`,
  inferredMeans:
    "Ce qui est «\u00a0déduit\u00a0» n'est écrit nulle part\u00a0: " +
    "c'est le moindre droit qui s'accorde avec tout ce qui l'est.",
  shown: (title, { can, given, cannot }) =>
    `${title}\u00a0: peut faire ${can}, peut recevoir ${given}, ne peut pas faire ${cannot}.`,
};
