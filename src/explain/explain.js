// The same answer as `canPerform`, with why, and what would change it.
import { explain as asked, notReady } from "#generated/answers.js";
import { NO_OPTION, READS_OWNER, capabilityAt } from "#generated/table.js";
import { isReady } from "../questions/answers.js";
import { readFields } from "../questions/fields.js";
import { tickBits } from "../questions/read-user.js";
import { ask as askTable } from "../questions/scope.js";
import { ask } from "./ask.js";
import { languageOf } from "./language.js";
import { readRelation } from "./relation.js";

export function explain(user, capability, record, options) {
  const language = languageOf(options);
  try {
    if (!isReady()) return notReady(language);
    const place = capabilityAt(capability);
    const { holder, option, tick, answer, ...ids } = askTable(user, place);
    const relation = readRelation(record, ids, (answer & READS_OWNER) !== 0, readFields(options));
    return asked(ask, language, option === NO_OPTION ? holder : holder | tickBits(tick, option), place, relation);
  } catch {
    return notReady(language); // no wasm for words, or no more room on the stack
  }
}
