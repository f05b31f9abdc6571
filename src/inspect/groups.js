// The questions of a page, asked again, and those that are alike put together: a list of a thousand rows is one line of the panel.
import { capabilities, comparisonTable, describeRole, explain, permissionsOf, receiptOf } from "dossier-roles";

/** Each group: what was asked, how it is answered now and to the user as they are, and the places that it decides. */
export function groupsOf(hook, locale) {
  const groups = new Map();
  for (const { where, question } of hook.all()) {
    const { user, capability, by } = question;
    const seen = hook.seenAs(user);
    const answer = answerTo(seen, question, locale);
    const isAllowed = seen === user ? answer.isAllowed : answerTo(user, question, locale).isAllowed;
    // What decides: whoever has all of it in common is answered alike, as whomever the page is seen.
    const { time: _time, model: _model, record, ...decides } = receiptOf(user, capability, question.record, question);
    const key = JSON.stringify([by, user?.id, record, decides]);
    if (!groups.has(key)) {
      groups.set(key, { key, by, user, seen, capability, answer, isAllowed, about: record, elements: [] });
    }
    groups.get(key).elements.push(...Array.from(typeof where === "function" ? where() : [where]));
  }
  return [...groups.values()].sort(inOrderOfThePage);
}

/** The decision; for all capabilities at once, how many are held. */
function answerTo(user, { capability, record, fields }, locale) {
  if (capability === undefined) {
    const held = Object.values(permissionsOf(user)).filter((scope) => scope !== null).length;
    return { isAllowed: held > 0, held, message: String(held), remedies: [], basis: null };
  }
  const { allowed, ...decision } = explain(user, capability, record, { locale, fields });
  return { isAllowed: allowed, ...decision };
}

function inOrderOfThePage({ elements: [a] }, { elements: [b] }) {
  if (a === b) return 0;
  // What is not on the page comes after what is.
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a.compareDocumentPosition(b) & 2 /* DOCUMENT_POSITION_PRECEDING */ ? 1 : -1;
}

/** What a capability is called. */
export function titleOf(capability, account, locale) {
  const rows = tableOf(account, locale).groups.flatMap(({ rows }) => rows);
  return rows.find((row) => row.capability === capability)?.title ?? String(capability);
}

/** The roles with their titles, and what can be ticked for each in an account. */
export const rolesOf = (account, locale) =>
  tableOf(account, locale).roles.map(({ role, title }) => ({
    role,
    title,
    options: describeRole(role, { locale, account: accountOf(account) }).options,
  }));

export const titleOfRole = (role, locale) =>
  tableOf(undefined, locale).roles.find((one) => one.role === role)?.title ?? String(role);

export const howManyCapabilities = () => capabilities().length;

const tableOf = (account, locale) => comparisonTable({ locale, account: accountOf(account) });

/** An account that words can be asked for: an application may have given anything. */
function accountOf(account) {
  try {
    comparisonTable({ account });
    return account;
  } catch {
    return undefined;
  }
}
