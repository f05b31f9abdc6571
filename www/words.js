// The page's own words for what it draws: headings, labels, and what people are told when something is refused. Whatever is
// said about a right comes from the package.

import { en } from "./words/en.js";
import { fr } from "./words/fr.js";

export const words = { fr, en };
