// What is a name of the table.
import { CAPABILITIES, UNKNOWN_ROLE, capabilityAt, roleAt } from "#generated/table.js";

/** Whether a value is the id of a role. */
export const isRole = (value) => typeof value === "string" && roleAt(value) !== UNKNOWN_ROLE;

/** Whether a value is the id of a capability. */
export const isCapability = (value) => capabilityAt(value) !== CAPABILITIES - 1;
