// One decision as a line for a log: the question by relations and not by ids.
import { explain } from "#generated/answers.js";
import { NOT_READY, receipt } from "#generated/receipt.js";
import { NOBODY, NO_RELATION, capabilityAt } from "#generated/table.js";
import { modelDigest } from "../digest.js";
import { now } from "../engine/intrinsics.js";
import { isReady } from "../questions/answers.js";
import { readHolder } from "../questions/checker.js";
import { readFields } from "../questions/fields.js";
import { isCapability } from "../questions/names.js";
import { ask } from "./ask.js";
import { languageOf } from "./language.js";
import { readRelation } from "./relation.js";

export function receiptOf(user, capability, record, options) {
  const model = modelDigest();
  try {
    if (isReady()) {
      const { holder, ...ids } = readHolder(user);
      // The owner is read, whether this answer needs it or not: another model may look at it.
      const relation = readRelation(record, ids, true, readFields(options));
      // Of the words only the code is used: a call of its own would be more bytes in every page.
      const { code } = explain(ask, languageOf(), holder, capabilityAt(capability), relation);
      return receipt(now(), model, holder, isCapability(capability) ? capability : null, relation, code);
    }
  } catch {} // no wasm for words, or no more room on the stack
  return receipt(now(), model, NOBODY, null, NO_RELATION, NOT_READY);
}
