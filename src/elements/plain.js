// Text as people compare it.

/** Letters that are written with others where a keyboard lacks them, and have no accent to take off. */
const apart = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ı: "i" };

/** Without case and accents: "depot" finds "Dépôt". Case first: a capital I with a dot leaves its dot behind. */
export const plain = (text) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}|[œæßøłđı]/gu, (mark) => apart[mark] ?? "");

/** The words of a text, if there is one. */
export const wordsOf = (text) => (text ?? "").split(/\s+/).filter(Boolean);
