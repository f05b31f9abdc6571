// How many rights there are, by the matrix that was typed by hand: no test counts them again.

import { readFileSync } from "node:fs";
import { linesOf, ROLES } from "./matrix.js";

const lines = linesOf(readFileSync(new URL("matrix.txt", import.meta.url), "utf8"));

/** The capabilities, in their order. */
export const CAPABILITIES = [...new Set(lines.map(({ capability }) => capability))];
export const RIGHTS = CAPABILITIES.length;
/** A cell for each right and role. */
export const CELLS = RIGHTS * ROLES.length;
