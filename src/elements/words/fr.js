// Le français.

export const fr = {
  account: "Le compte",
  accounts: { client: "Dossier client", practice: "Cabinet", "practice-view": "Cabinet avec vue cabinet" },
  waiting: "Un instant, s'il vous plaît…",
  trouble: {
    sorry:
      "Les rôles ne peuvent pas se calculer ici, nous en sommes désolés. " +
      "Essayez un autre navigateur\u00a0; si cela n'y fait rien, prévenez les responsables du site.",
    cause: "Cause\u00a0:",
    again: "Réessayer",
  },
};
