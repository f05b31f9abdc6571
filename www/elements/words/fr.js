// Le français.

export const fr = {
  account: "Le compte",
  accounts: { client: "Dossier client", practice: "Cabinet", "practice-view": "Cabinet avec vue cabinet" },
  trouble: {
    sorry: "Les rôles n'ont pas pu se charger, nous en sommes désolés. Vérifiez votre connexion, puis rechargez la page.",
    cause: "Cause\u00a0:",
  },
};
