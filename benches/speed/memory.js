// What ten million questions leave behind, in a process of its own: megabytes after one question, and after all.
import { canPerform } from "../peers/dossier-roles.js";

const user = { id: "u-1", role: "standard-user", account: { id: "a-1", kind: "client" } };
const records = Array.from({ length: 64 }, (_, i) => ({ ownerId: `u-${i % 4}`, accountId: "a-1" }));

function ask(times) {
  let allowed = 0;
  for (let i = 0; i < times; i++) if (canPerform(user, "invoices.view", records[i & 63])) allowed++;
  return allowed;
}

/** JavaScript's heap and what wasm has, after a collection. */
function used() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

ask(64);
const before = used();
const allowed = ask(1e7);
const after = used();
if (allowed !== 1e7 / 4) throw new Error(`${allowed} of ten million are allowed`);
process.stdout.write(JSON.stringify({ before, after }));
