// Whatever changes while a page is open, and what has to be said before and after: of the package itself, asked by hand.
import { canPerform, explain, permissionsOf } from "dossier-roles";

const lea = { id: "u-lea", role: "standard-user", account: { id: "a-1" }, options: {} };
const hers = { ownerId: "u-lea", accountId: "a-1" };

/** Each with what is on the screen before (`from`) and after (`to`): who asks, in which language, about what. */
export const CHANGES = [
  { title: "a role changes", to: { user: { ...lea, role: "administrator" } } },
  { title: "a role is taken away", from: { user: { ...lea, role: "administrator" } }, to: {} },
  { title: "an option is ticked", to: { user: { ...lea, options: { publishDocuments: true } } } },
  { title: "an option is unticked", from: { user: { ...lea, options: { publishDocuments: true } } }, to: {} },
  {
    title: "a record's owner changes",
    from: { user: { ...lea, options: { publishDocuments: true } } },
    to: { user: { ...lea, options: { publishDocuments: true } }, record: { ...hers, ownerId: "u-tom" } },
  },
  {
    title: "the account is switched",
    from: { user: { ...lea, role: "administrator" } },
    to: { user: { ...lea, role: "administrator", account: { id: "a-2" } } },
  },
  {
    title: "a record arrives",
    from: { user: { ...lea, role: "administrator" }, record: undefined },
    to: { user: { ...lea, role: "administrator" } },
  },
  { title: "somebody signs out", from: { user: { ...lea, role: "administrator" } }, to: { user: null } },
  { title: "the language changes", from: { locale: "fr" }, to: { locale: "en" } },
].map(({ title, from, to }) => {
  const whole = (state) => ({ user: lea, locale: "en", record: hers, ...state });
  return { title, from: whole(from), to: whole(to) };
});

export const ASKED = "invoices.publish";

/** What the screen has to say. */
export function said({ user, locale, record }) {
  const asked = record === undefined ? null : record;
  const { allowed, code, message } = explain(user, ASKED, asked, { locale });
  return {
    useCan: canPerform(user, ASKED, asked),
    useDecision: { allowed, code, message },
    usePermissions: permissionsOf(user),
    Can: allowed ? "Publish" : message,
  };
}
