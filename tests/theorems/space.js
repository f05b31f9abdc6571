// The whole space of questions, as `src/model/canonical.rs` documents it: every user that the model tells apart, and every
// record, each with its name in the canonical text. Ids are written once here; a test may write others.

import { options, roles } from "../../pkg/node.js";

export const [ME, SOMEONE_ELSE, HERE, ELSEWHERE] = ["me", "someone else", "here", "elsewhere"];

/** What is no id, to be asked about like one. */
const NO_IDS = ["", 14, null, [ME], "\ud800"];
const NO_RECORDS = [null, 14, ME, [{ ownerId: ME, accountId: HERE }]];
const OWNERS = { own: [ME], other: [SOMEONE_ELSE], malformed: [...NO_IDS, undefined] };
const ACCOUNTS = { [HERE]: [HERE], [ELSEWHERE]: [ELSEWHERE], "-": [undefined], malformed: NO_IDS };

/** Every user: in each role and account, the account with and without an id, with every set of options. */
export const USERS = [...users()];

/** Every record, none and what is no record: their names, and the ways to write each. */
export const RECORDS = [
  { name: "-", spellings: [undefined] },
  { name: "malformed", spellings: NO_RECORDS },
  ...Object.entries(OWNERS).flatMap(([owner, owners]) =>
    Object.entries(ACCOUNTS).map(([account, accounts]) => ({
      name: `${owner}@${account}`,
      spellings: owners.flatMap((ownerId) => accounts.map((accountId) => ({ ownerId, accountId }))),
    })),
  ),
];

function* users() {
  for (const role of roles()) {
    for (const kind of ["client", "practice"]) {
      for (const practiceViewIncluded of [false, true]) {
        for (const id of [undefined, HERE]) {
          for (let set = 0; set < 2 ** options().length; set++) {
            const ticked = options().filter((_, place) => (set >> place) & 1);
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
