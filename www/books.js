// The example that the editor works on (invoices.json): people, two accounts, their invoices.

/** Fetches it. */
export async function openBooks() {
  const answer = await fetch(new URL("./invoices.json", import.meta.url));
  if (!answer.ok) throw new Error(`invoices.json could not be fetched: the server answered ${answer.status}`);
  return answer.json();
}

/** The person whose rights are tried, as the package wants a user. */
export function userOf(books, { account, role, ticked }) {
  const { id, name } = books.people[0];
  const options = Object.fromEntries([...ticked].map((option) => [option, true]));
  return { id, name, role, account: { id: accountOf(books, account.kind).id, ...account }, options };
}

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

const accountOf = (books, kind) => books.accounts.find((account) => account.kind === kind);
