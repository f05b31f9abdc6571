// `dossier-roles/json`, by its own name.
export * from "dossier-roles/json";
