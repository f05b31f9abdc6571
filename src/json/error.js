// The package's error. Its types keep the constructor for the package, and this subpath is of the package.
import { PermissionError } from "dossier-roles";

export const errorOf = (code, message, details) => new /** @type {any} */ (PermissionError)(code, message, details);
