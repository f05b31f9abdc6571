// The example that the editor starts from (invoices.json): people, two accounts with their teams, their invoices.

import { accounts } from "./account.js";

/** Fetches it. */
export async function openBooks() {
  const answer = await fetch(new URL("./invoices.json", import.meta.url));
  if (!answer.ok) throw new Error(`invoices.json could not be fetched: the server answered ${answer.status}`);
  return answer.json();
}

/** One of the account's three forms: what the package wants of it, and what people call it. */
export function accountOf(books, form) {
  const { id, name } = books.accounts.find(({ kind }) => kind === accounts[form].kind);
  return { account: { id, ...accounts[form] }, name };
}

/** The example team of that form, as it would come out of a file. */
export const exampleTeam = (books, form) =>
  books.teams[form].map((user) => ({
    ...user,
    name: books.people.find(({ id }) => id === user.id).name,
    account: accountOf(books, form).account,
  }));

/** The documents that a question can be about. */
export function recordsOf(books, user) {
  const colleague = books.people.find(({ id }) => id !== user.id).id;
  const elsewhere = books.accounts.find(({ id }) => id !== user.account.id).id;
  return {
    own: { ownerId: user.id, accountId: user.account.id },
    colleague: { ownerId: colleague, accountId: user.account.id },
    elsewhere: { ownerId: user.id, accountId: elsewhere },
  };
}
