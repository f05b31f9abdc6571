// The documents that a question can be about.

/** By name; somebody who belongs to no account in particular can be asked about no other. */
/** @param {import("dossier-roles").User} user */
export function recordsOf({ id, account = {} }) {
  const own = { ownerId: id, accountId: account.id };
  const colleague = { ...own, ownerId: `not ${id}` };
  if (account.id === undefined) return { own, colleague };
  return { own, colleague, elsewhere: { ...own, accountId: `not ${account.id}` } };
}
