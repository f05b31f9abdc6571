// How fast the package answers, side by side with what a user would pick instead: CASL for a question, a filter written by
// hand for a list. Times on a shared machine mean little; the ratios of one run do. `cargo xtask bench` prints both.
import { createMongoAbility, subject } from "@casl/ability";
import { do_not_optimize as keep, measure } from "mitata";
import { canPerform, visibleInvoices } from "../pkg/node.js";

const { hasOwn } = Object;

// The same question to both: may this user do it to that record, which is theirs in one case of four?
const USERS = {
  "a user": { id: "u-1", role: "standard-user" },
  "a user in an account": { id: "u-1", role: "standard-user", account: { id: "a-1", kind: "client" } },
  "a user with an option ticked": {
    id: "u-1",
    role: "standard-user",
    account: { id: "a-1", kind: "client" },
    options: { publishDocuments: true, createExpenseReports: false },
  },
};
const CAPABILITY = {
  "a user": "invoices.view",
  "a user in an account": "invoices.view",
  "a user with an option ticked": "invoices.publish",
};

const invoices = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `inv-${i}`,
    ownerId: `u-${i % 4}`,
    accountId: "a-1",
    supplier: `Supplier ${i % 17}`,
    amount: 1000 + i,
    date: "2026-11-02",
  }));

const few = invoices(64);
// Copies, because CASL marks a plain object with its type, once, where it first meets it.
const marked = invoices(64);

/** `[what, ours, theirs, at most]` */
const pairs = [];

for (const [who, user] of Object.entries(USERS)) {
  const capability = CAPABILITY[who];
  const own = { ownerId: user.id, ...(user.account && { accountId: user.account.id }) };
  const ability = createMongoAbility([{ action: capability, subject: "Invoice", conditions: own }]);
  few.forEach((invoice, i) => {
    if (canPerform(user, capability, invoice) !== ability.can(capability, subject("Invoice", marked[i]))) throw new Error("they disagree");
  });
  let i = 0;
  let j = 0;
  pairs.push([
    `a question about ${who}`,
    () => keep(canPerform(user, capability, few[i++ & 63])),
    () => keep(ability.can(capability, subject("Invoice", marked[j++ & 63]))),
    0.6,
  ]);
}

const many = invoices(100_000);
const { "a user": plain, "a user in an account": inAccount } = USERS;
const byHand = {
  "a user": () => many.filter((x) => hasOwn(x, "ownerId") && x.ownerId === plain.id),
  "a user in an account": () =>
    many.filter(
      (x) =>
        hasOwn(x, "accountId") &&
        x.accountId === inAccount.account.id &&
        hasOwn(x, "ownerId") &&
        x.ownerId === inAccount.id,
    ),
};
for (const [who, filter] of Object.entries(byHand)) {
  const user = USERS[who];
  if (visibleInvoices(user, many).length !== filter().length) throw new Error("they disagree");
  pairs.push([`100,000 invoices for ${who}`, () => keep(visibleInvoices(user, many)), () => keep(filter()), 1.5]);
}

// In turns, so that what else the machine does falls on both; the ratio of a pair is the median of its turns' ratios.
const ROUNDS = 15;
const BRIEF = { min_cpu_time: 20e6, min_samples: 5, warmup_samples: 1 };
const taken = pairs.map(() => ({ ours: [], theirs: [], ratio: [] }));
for (let round = 0; round < ROUNDS; round++) {
  for (const [place, [, ours, theirs]] of pairs.entries()) {
    const mine = (await measure(ours, BRIEF)).p50;
    const other = (await measure(theirs, BRIEF)).p50;
    taken[place].ours.push(mine);
    taken[place].theirs.push(other);
    taken[place].ratio.push(mine / other);
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const shown = (nanoseconds) =>
  nanoseconds > 1e5 ? `${(nanoseconds / 1e6).toFixed(2)} ms` : `${nanoseconds.toFixed(0)} ns`;

console.log("\n  medians of one run                          dossier-roles      instead   ratio  at most");
for (const [place, [what, , , limit]] of pairs.entries()) {
  const { ours, theirs, ratio } = taken[place];
  const cells = [shown(median(ours)).padStart(14), shown(median(theirs)).padStart(12), median(ratio).toFixed(2).padStart(7)];
  console.log(`  ${what.padEnd(42)}${cells.join(" ")} ${String(limit).padStart(8)}`);
}
console.log("\n  instead: CASL's `can` on an ability built beforehand; a `filter` written by hand that reads own properties");

// Memory: what ten million questions leave behind.
const used = () => {
  globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 1e6;
};
const before = used();
for (let i = 0; i < 1e7; i++) keep(canPerform(inAccount, "invoices.view", few[i & 63]));
console.log(`\n  memory after 1 question ${before.toFixed(1)} MB, after 10,000,000 ${used().toFixed(1)} MB`);
