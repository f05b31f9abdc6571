// What is alike, side by side. A bundle holds its modules in the order in which they are first imported, and a compressor finds
// in one text what stood in the text before: 400 bytes fewer.

import "./sheets.js";
import "./words/fr.js";
import "./card/words/fr.js";
import "./editor/words/fr.js";
import "./table/words/fr.js";
import "./words/en.js";
import "./card/words/en.js";
import "./editor/words/en.js";
import "./table/words/en.js";
