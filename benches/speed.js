// How fast the package answers, side by side with what a user would pick instead: a question, a list. Times on a shared
// machine mean little; the ratios of one run do.
import v8 from "node:v8";
import { invoices } from "./invoices.js";
import { inTurns, keep, quick, rounds, save } from "./measure.js";
import { withConditions } from "./peers/casl.js";
import { crossing } from "./peers/cedar.js";
import { canPerform, visibleInvoices } from "./peers/dossier-roles.js";
import { PEERS } from "./peers/index.js";

const { hasOwn } = Object;
const ROUNDS = 15;
/** Who takes longer for a list than this, in nanoseconds, gets fewer rounds … */
const SLOW = 250e6;
const SLOW_ROUNDS = 5;
/** … and no list that would take longer than this. */
const TOO_SLOW = 3e9;

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
const { "a user": plain, "a user in an account": inAccount } = USERS;

const agree = (same) => {
  if (!same) throw new Error("they disagree");
};

/** Asks about one record after the other, so that no answer can be kept from the last time. */
const inCircles = (few, ask) => {
  let i = 0;
  return () => ask(few[i++ & 63]);
};

// Copies for CASL, here and below: it marks a plain object with its type, once, where it first meets it.
const few = invoices(64);
const marked = invoices(64);

/** A question about each of the users, beside CASL: `most` is what it may take of the other's time. */
async function aboutUsers() {
  const CAPABILITY = { "a user with an option ticked": "invoices.publish" };
  const done = [];
  for (const [who, user] of Object.entries(USERS)) {
    const capability = CAPABILITY[who] ?? "invoices.view";
    const may = withConditions(capability, { ownerId: user.id, ...(user.account && { accountId: user.account.id }) });
    few.forEach((invoice, i) => agree(canPerform(user, capability, invoice) === may(marked[i])));
    // Both are called where they stand, as in a program: through a closure that others go through too, neither is inlined.
    let [i, j] = [0, 0];
    const ways = [
      { name: "dossier-roles", work: () => keep(canPerform(user, capability, few[i++ & 63])) },
      { name: "CASL", work: () => keep(may(marked[j++ & 63])) },
    ];
    done.push({ what: who, most: 0.6, ways: await inTurns(ways, ROUNDS) });
  }
  return done;
}

// V8 11.3 (Node 20) ends the process, "unreachable code" in its deoptimizer, when it has put a call into wasm that
// returns an object into optimised code and must take that code back: Cedar's one call, asked often enough. Left
// unoptimised, that one function costs some nanoseconds of the hundred thousand that Cedar takes.
v8.setFlagsFromString("--allow-natives-syntax");
new Function("work", "%NeverOptimizeFunction(work)")(crossing);

const peers = [];
for (const { file, title, load } of PEERS) {
  const { names, start } = await load();
  const { may } = (await start()).forUser(plain);
  peers.push({ file, title, may: (invoice) => may(names.view, invoice) });
}

/** A question about a user, asked of everybody, and of a line written by hand. */
async function ofEverybody() {
  const ways = [];
  for (const { file, title, may } of [
    ...peers,
    { title: "by hand", may: (x) => hasOwn(x, "ownerId") && x.ownerId === plain.id },
  ]) {
    const records = file === "casl" ? marked : few;
    for (const [i, invoice] of few.entries())
      agree((await may(records[i])) === canPerform(plain, "invoices.view", invoice));
    // A promise goes on to whoever measures, and is waited for there.
    const isAsync = may(records[0]) instanceof Promise;
    ways.push({ name: title, work: inCircles(records, isAsync ? may : (invoice) => keep(may(invoice))) });
  }
  return inTurns(ways, ROUNDS);
}

const own = (list) => list.filter((x) => hasOwn(x, "ownerId") && x.ownerId === plain.id);
const ownInAccount = (list) =>
  list.filter(
    (x) =>
      hasOwn(x, "accountId") &&
      x.accountId === inAccount.account.id &&
      hasOwn(x, "ownerId") &&
      x.ownerId === inAccount.id,
  );

/** Those of a list that somebody allows, one question each: none of them has a call for a list in memory. */
async function filtered(list, may) {
  // A promise is waited for only where there is one: waiting costs more than most answers.
  if (!(may(list[0]) instanceof Promise)) return list.filter(may);
  const visible = [];
  for (const invoice of list) if (await may(invoice)) visible.push(invoice);
  return visible;
}

/** Lists of several lengths, filtered for a user by everybody who is not too slow for them. */
async function lists() {
  const sizes = quick ? [1_000] : [1_000, 10_000, 100_000, 1_000_000];
  const last = new Map();
  const done = [];
  for (const size of sizes) {
    const list = invoices(size);
    const markedList = invoices(size);
    const everybody = [
      { name: "dossier-roles", work: () => visibleInvoices(plain, list) },
      { name: "filter, own properties", work: () => own(list) },
      { name: "filter", work: () => list.filter((x) => x.ownerId === plain.id) },
      ...peers.slice(1).map(({ file, title, may }) => {
        const theirs = file === "casl" ? markedList : list;
        return { name: title, work: () => filtered(theirs, may) };
      }),
    ];
    const ways = everybody.filter(({ name }) => !(last.get(name) * 10 > TOO_SLOW));
    for (const way of ways) {
      agree((await way.work()).length === own(list).length);
      if (last.get(way.name) * 10 > SLOW) way.rounds = SLOW_ROUNDS;
    }
    const measured = await inTurns(ways, size > 1e5 ? 7 : ROUNDS);
    for (const { name, ns } of measured) last.set(name, ns);
    done.push({ size, ways: measured });
  }
  return done;
}

/** A list for each kind of user, beside a filter by hand. */
async function listsForUsers() {
  const list = invoices(quick ? 1_000 : 100_000);
  const byHand = { "a user": own, "a user in an account": ownInAccount };
  const done = [];
  for (const [who, filter] of Object.entries(byHand)) {
    agree(visibleInvoices(USERS[who], list).length === filter(list).length);
    const ways = [
      { name: "dossier-roles", work: () => visibleInvoices(USERS[who], list) },
      { name: "filter, own properties", work: () => filter(list) },
    ];
    done.push({ what: who, most: 1.5, ways: await inTurns(ways, ROUNDS) });
  }
  return done;
}

/** What ten million questions leave behind, in megabytes. */
function memory() {
  const used = () => {
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  keep(canPerform(inAccount, "invoices.view", few[0]));
  const before = used();
  for (let i = 0; i < 1e7; i++) keep(canPerform(inAccount, "invoices.view", few[i & 63]));
  return { before, after: used() };
}

const shown = (ns) => (ns > 1e5 ? `${(ns / 1e6).toFixed(2)} ms` : `${ns.toFixed(0)} ns`);
function print(title, ways, most = "") {
  console.log(`\n  ${title}`);
  for (const { name, ns, ratio, rounds } of ways) {
    const cells = [shown(ns).padStart(12), ratio.toFixed(2).padStart(9), `${rounds} rounds`.padStart(11)];
    console.log(`    ${name.padEnd(34)}${cells.join("")}`);
  }
  if (most) console.log(`    ${(1 / ways[1].ratio).toFixed(2)} of the other, at most ${most}`);
}

// Memory first, while nothing else is in it; pairs before lists, which leave the heap large.
const result = {
  node: process.version,
  memory: memory(),
  users: await aboutUsers(),
  listsForUsers: await listsForUsers(),
  question: await ofEverybody(),
};
result.lists = await lists();
console.log(`\n  medians of ${rounds(ROUNDS)} rounds: time, times the first`);
for (const { what, most, ways } of result.users) print(`a question about ${what}`, ways, most);
for (const { what, most, ways } of result.listsForUsers) print(`100,000 invoices for ${what}`, ways, most);
print("a question, asked of everybody", result.question);
for (const { size, ways } of result.lists) print(`${size} invoices`, ways);
console.log(
  `\n  memory after 1 question ${result.memory.before.toFixed(1)} MB, after 10,000,000 ${result.memory.after.toFixed(1)} MB`,
);
save("speed", result);
