// What the three elements say alike. Each one's own words stand beside it; whatever is said about a right comes from the package.

import { en } from "./words/en.js";
import { fr } from "./words/fr.js";

export const words = { fr, en };
