// The built package, asked for every decision: its answers as the canonical text that `src/model/canonical.rs` documents.
//
//   node text.js <file for the text> [file of the package, `index.js` if none is named]
//
// Writes to standard output, as JSON, the SHA-256 of that text and what `modelDigest()` says it is. A field that can be
// written in several ways is asked about in each.

import { writeFile } from "node:fs/promises";
import { RECORDS, USERS } from "../everyone.js";

const { canPerform, capabilities, checkerFor, explain, modelDigest, scopeOf } = await import(
  `../../pkg/${process.argv[3] ?? "index.js"}`
);

const checkers = new Map();

const lines = USERS.flatMap(({ name: who, user }) =>
  capabilities().flatMap((capability) =>
    RECORDS.map(({ name, spellings }) => line(who, user, capability, name, spellings)),
  ),
);
const text = lines.join("");
const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
await writeFile(process.argv[2], text);
console.log(JSON.stringify({ digest: Buffer.from(hash).toString("hex"), modelDigest: modelDigest() }));

function line(who, user, capability, name, spellings) {
  const [answer, ...others] = new Set(spellings.map((record) => answerOf(user, capability, record)));
  if (others.length > 0) throw new Error(`${who} ${capability} ${name}: ${answer}; written otherwise ${others}`);
  return `${who} ${capability} ${name} -> ${answer}\n`;
}

function answerOf(user, capability, record) {
  const { allowed, code, scope } = explain(user, capability, record);
  if (!checkers.has(user)) checkers.set(user, checkerFor(user));
  const agree =
    canPerform(user, capability, record) === allowed &&
    checkers.get(user)(capability, record) === allowed &&
    scopeOf(user, capability) === scope;
  if (!agree) {
    throw new Error(
      `canPerform, checkerFor, explain and scopeOf disagree: ${JSON.stringify([user, capability, record])}`,
    );
  }
  return `${allowed ? "allow" : "deny"} ${code} ${scope ?? "-"}`;
}
