// Nothing, so that a module for server and browser alike may import `dossier-roles/elements`: elements are defined in browsers.
export {};
