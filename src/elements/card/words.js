// The card's own words.

import { en } from "./words/en.js";
import { fr } from "./words/fr.js";

export const words = { fr, en };
