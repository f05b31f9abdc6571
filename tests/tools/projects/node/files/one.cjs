// Whoever requires it and whoever imports it have one and the same.
const required = require("dossier-roles");

import("dossier-roles").then((imported) => console.log(imported.PermissionError === required.PermissionError));
