// Users and invoices as an application has them: parsed from JSON, with ids as long as UUIDs, so that the user's and
// the record's are two strings that must be compared.
import { random } from "../random.js";

/** How many users ask, and about how many records: powers of two, so that `i & 7` and `i & 63` go round. */
const USERS = 8;
const RECORDS = 64;

const next = random();
const hex = (digits) => Array.from({ length: digits }, () => next(16).toString(16)).join("");
const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
const IDS = Array.from({ length: USERS }, uuid);
const ACCOUNT = uuid();

/**
 * As from a response: no object and no string is another's, so that what one side does to them is not felt by the
 * next.
 */
const parsed = (value) => JSON.parse(JSON.stringify(value));

const account = { id: ACCOUNT, kind: "client" };
const options = { publishDocuments: true, createExpenseReports: false };

/** Eight users of one kind. */
const eight = (more) => () => parsed(IDS.map((id) => ({ id, role: "standard-user", ...more })));

/** Makes users, by kind. */
export const users = {
  plain: eight({}),
  "in an account": eight({ account }),
  "with an option ticked": eight({ account, options }),
};

const invoice = (i, owner) => ({
  id: `inv-${i}`,
  ownerId: IDS[owner],
  accountId: ACCOUNT,
  supplier: `Supplier ${i % 17}`,
  amount: 1000 + i,
  date: "2026-11-02",
});

/** Makes records of which the one at `i` is the user's at `i & 7`: one's own. */
export const ownRecords = () => parsed(Array.from({ length: RECORDS }, (_, i) => invoice(i, i % USERS)));

/** Makes records of which none is. */
export const othersRecords = () => parsed(Array.from({ length: RECORDS }, (_, i) => invoice(i, (i + 1) % USERS)));

/**
 * Makes a list of which each of the first four users owns about a quarter, in no order that a processor could learn.
 */
export function list(length) {
  const drawn = random(7);
  return parsed(Array.from({ length }, (_, i) => invoice(i, drawn(4))));
}
