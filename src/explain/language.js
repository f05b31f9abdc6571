// The language of an answer: the texts of one column of the table of words.
import en from "#generated/en.js";
import fr from "#generated/fr.js";
import { ownField } from "../questions/values.js";

/** The language of a tag of BCP 47, in the `locale` of an options argument. Whatever is unknown is French. */
export function languageOf(options) {
  try {
    const tag = ownField(options, "locale");
    return typeof tag === "string" && /^en(-|$)/i.test(tag) ? en : fr;
  } catch {
    return fr;
  }
}
