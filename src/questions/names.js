// What is a name of the table.
import { CAPABILITIES, UNKNOWN_ROLE, capabilityAt, roleAt } from "#generated/table.js";

/**
 * Whether a value is the id of a role.
 * @type {(value: unknown) => value is import("dossier-roles").Role}
 */
export const isRole = /** @type {any} */ ((value) => typeof value === "string" && roleAt(value) !== UNKNOWN_ROLE);

/**
 * Whether a value is the id of a capability.
 * @type {(value: unknown) => value is import("dossier-roles").Capability}
 */
export const isCapability = /** @type {any} */ ((value) => capabilityAt(value) !== CAPABILITIES - 1);
