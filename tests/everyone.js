// The whole space of questions, as `src/model/canonical.rs` documents it: every user, those whom no rule tells apart too, and every
// record, each with its name in the canonical text. The one place that JavaScript has for it, in any runtime. Ids are written once
// here; a test may write others. One of each kind, for tests of an application, is what `dossier-roles/testing` gives.

import { OPTIONS, ROLES } from "./matrix.js";

export const [ME, SOMEONE_ELSE, HERE, ELSEWHERE] = ["me", "someone else", "here", "elsewhere"];

/** A field that is not there at all, beside those that are and say nothing. */
const LEFT_OUT = Symbol("left out");
const ABSENT = [LEFT_OUT, undefined, null];
/** What is no id, to be asked about like one. */
const NO_IDS = ["", 14, true, [ME], { id: ME }, "\ud800"];
const NO_RECORDS = [null, 14, ME, [{ ownerId: ME, accountId: HERE }]];
const OWNERS = { own: [ME], other: [SOMEONE_ELSE], "-": ABSENT, malformed: NO_IDS };
const ACCOUNTS = { [HERE]: [HERE], [ELSEWHERE]: [ELSEWHERE], "-": ABSENT, malformed: NO_IDS };

/** Every user: in each role and account, the account with and without an id, with every set of options. */
export const USERS = [...users()];

/** Every record, none and what is no record: their names, and the ways to write each. */
export const RECORDS = [
  { name: "-", spellings: [undefined] },
  { name: "malformed", spellings: NO_RECORDS },
  ...Object.entries(OWNERS).flatMap(([owner, owners]) =>
    Object.entries(ACCOUNTS).map(([account, accounts]) => ({
      name: `${owner}@${account}`,
      owner,
      account,
      spellings: owners.flatMap((ownerId) => accounts.map((accountId) => written({ ownerId, accountId }))),
    })),
  ),
];

function written(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== LEFT_OUT));
}

function* users() {
  for (const role of ROLES) {
    for (const kind of ["client", "practice"]) {
      for (const practiceViewIncluded of [false, true]) {
        for (const id of [undefined, HERE]) {
          for (let set = 0; set < 2 ** OPTIONS.length; set++) {
            const ticked = OPTIONS.filter((_, place) => (set >> place) & 1);
            const view = practiceViewIncluded ? "with-view" : "without-view";
            const name = [role, kind, view, id ?? "-", ticked.join("+") || "-"].join(" ");
            const account = { kind, practiceViewIncluded, ...(id && { id }) };
            yield { name, ticked, user: { id: ME, role, account, options: ticks(ticked) } };
          }
        }
      }
    }
  }
}

/** Options, with these ticked. */
export function ticks(ticked) {
  return Object.fromEntries(ticked.map((option) => [option, true]));
}
