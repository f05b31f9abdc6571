// The language of an answer: the texts of one column of the table of words.
import * as languages from "#generated/languages.js";
import { ownField } from "../questions/values.js";

/** The language of a tag of BCP 47, in the `locale` of an options argument. Whatever is unknown is French. */
export function languageOf(options) {
  try {
    const tag = ownField(options, "locale");
    return languages.languageOf(typeof tag === "string" ? tag : "");
  } catch {
    return languages.unknown;
  }
}
