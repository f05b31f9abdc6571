// What is asked. A case makes its sides anew, in a process or a page of its own, so that no engine knows their
// functions from another case: `{ sides, period, sum }`, where `sum` is what each side's answers add up to over a
// `period`.
import { createMongoAbility, subject } from "../peers/casl.js";
import { canPerform, capabilities, checkerFor, permissionsOf, visibleInvoices } from "../peers/dossier-roles.js";
import { side } from "./side.js";
import { list, othersRecords, ownRecords, users } from "./values.js";

const { hasOwn } = Object;

/** Those who have no line in the cases of CASL, each with a case of its own: all in one page slow each other. */
const PEERS = {
  "easy-rbac": () => import("../peers/easy-rbac.js"),
  accesscontrol: () => import("../peers/accesscontrol.js"),
  casbin: () => import("../peers/casbin.js"),
  cedar: () => import("../peers/cedar.js"),
};

// The lines that one would write instead: own properties only, nothing coerced.
const OWN = 'hasOwn(records[i & 63], "ownerId") && records[i & 63].ownerId === users[i & 7].id';
const IN_ACCOUNT = 'hasOwn(records[i & 63], "accountId") && records[i & 63].accountId === users[i & 7].account.id';
const TICKED = "users[i & 7].options.publishDocuments === true";

const ownedBy = ({ id }) => ({ ownerId: id });
const ownedInAccount = ({ id, account }) => ({ ownerId: id, accountId: account.id });

/** For each kind of user: what they ask about, the conditions that CASL needs for it, and the line by hand. */
const KINDS = {
  plain: { capability: "invoices.view", conditions: ownedBy, line: OWN },
  "in an account": { capability: "invoices.view", conditions: ownedInAccount, line: `${IN_ACCOUNT} && ${OWN}` },
  "with an option ticked": {
    capability: "invoices.publish",
    conditions: ownedInAccount,
    line: `${TICKED} && ${IN_ACCOUNT} && ${OWN}`,
  },
};

/** One user after the other asks about one record after the other. */
function question(kind, makeRecords, sum) {
  const { capability, conditions, line } = KINDS[kind];
  const abilityFor = (user) =>
    createMongoAbility([{ action: capability, subject: "Invoice", conditions: conditions(user) }]);
  const scope = () => ({ users: users[kind](), records: makeRecords(), capability });
  const prebuilt = scope();
  const can = 'can(capability, subject("Invoice", records[i & 63])) ? 1 : 0';
  return {
    sides: [
      side("dossier-roles", "canPerform(users[i & 7], capability, records[i & 63]) ? 1 : 0", {
        canPerform,
        ...scope(),
      }),
      side("casl", `abilities[i & 7].${can}`, { abilities: prebuilt.users.map(abilityFor), subject, ...prebuilt }),
      side("casl, built anew", `abilityFor(users[i & 7]).${can}`, { abilityFor, subject, ...scope() }),
      side("by-hand", `${line} ? 1 : 0`, { hasOwn, ...scope() }),
    ],
    period: 64,
    sum,
  };
}

/** The same, with each user read beforehand. */
function checker(kind) {
  const { capability, line } = KINDS[kind];
  const scope = () => ({ users: users[kind](), records: ownRecords(), capability });
  const read = scope();
  return {
    sides: [
      side("dossier-roles", "may[i & 7](capability, records[i & 63]) ? 1 : 0", {
        may: read.users.map((user) => checkerFor(user)),
        ...read,
      }),
      side("by-hand", `${line} ? 1 : 0`, { hasOwn, ...scope() }),
    ],
    period: 64,
    sum: 64,
  };
}

/**
 * A peer as its module in `peers/` uses it, for each user. `waits`, where it answers with a promise: elsewhere none
 * is waited for, since that costs more than most answers.
 */
async function started(file, someUsers, records) {
  const { names, start } = await PEERS[file]();
  const peer = await start();
  const may = someUsers.map((user) => peer.forUser(user).may);
  return { may, view: names.view, waits: may[0](names.view, records[0]) instanceof Promise };
}

/** A plain user's question, asked of another peer. */
async function questionBeside(file) {
  const [ours] = question("plain", ownRecords, 64).sides;
  const records = ownRecords();
  const { may, view, waits } = await started(file, users.plain(), records);
  const ask = "may[i & 7](view, records[i & 63])";
  const theirs = side(file, `${waits ? `(await ${ask})` : ask} ? 1 : 0`, { may, view, records });
  return { sides: [ours, theirs], period: 64, sum: 64 };
}

/** A menu beside an invoice: every question one after the other, of which five are answered with yes. */
function menu() {
  const kind = "with an option ticked";
  const all = capabilities();
  const sample = users[kind]()[0];
  const rights = all.filter((capability) => permissionsOf(sample)[capability] === "own");
  const table = Object.fromEntries(all.map((capability) => [capability, permissionsOf(sample)[capability]]));
  const abilityFor = (user) =>
    createMongoAbility(rights.map((action) => ({ action, subject: "Invoice", conditions: ownedInAccount(user) })));

  const asked = (user, record) => {
    let count = 0;
    for (const capability of all) if (canPerform(user, capability, record)) count++;
    return count;
  };
  const checked = (user, record) => {
    const may = checkerFor(user);
    let count = 0;
    for (const capability of all) if (may(capability, record)) count++;
    return count;
  };
  const withAbility = (ability, record) => {
    let count = 0;
    for (const capability of all) if (ability.can(capability, subject("Invoice", record))) count++;
    return count;
  };
  const lineByLine = (user, record) => {
    let count = 0;
    for (const capability of all) {
      const scope = hasOwn(table, capability) ? table[capability] : null;
      if (scope === null || !hasOwn(record, "accountId") || record.accountId !== user.account.id) continue;
      if (scope === "all" || (hasOwn(record, "ownerId") && record.ownerId === user.id)) count++;
    }
    return count;
  };

  const scope = () => ({ users: users[kind](), records: ownRecords() });
  const prebuilt = scope();
  const of = (name, ask, more) => side(name, `menu(${ask}, records[i & 63])`, { ...scope(), ...more });
  return {
    sides: [
      of("dossier-roles", "users[i & 7]", { menu: asked }),
      of("dossier-roles, checkerFor", "users[i & 7]", { menu: checked }),
      of("casl", "abilities[i & 7]", { menu: withAbility, abilities: prebuilt.users.map(abilityFor) }),
      of("casl, built anew", "abilityFor(users[i & 7])", { menu: withAbility, abilityFor }),
      of("by-hand", "users[i & 7]", { menu: lineByLine }),
    ],
    period: 64,
    sum: 64 * rights.length,
  };
}

/** All scopes at once; kept where others could see them, or an engine would not make them. */
function permissions() {
  const kind = "with an option ticked";
  const scope = () => ({ users: users[kind](), kept: {} });
  const last = `(kept.last = permissionsOf(users[i & 7]))["invoices.view"] === "own" ? 1 : 0`;
  return { sides: [side("dossier-roles", last, { permissionsOf, ...scope() })], period: 64, sum: 64 };
}

const ownInvoices = (user, invoices) =>
  invoices.filter((record) => hasOwn(record, "ownerId") && record.ownerId === user.id);
const ownInvoicesInAccount = (user, invoices) =>
  invoices.filter(
    (record) =>
      hasOwn(record, "accountId") &&
      record.accountId === user.account.id &&
      hasOwn(record, "ownerId") &&
      record.ownerId === user.id,
  );
const inherited = (user, invoices) => invoices.filter((record) => record.ownerId === user.id);
const withAbility = (ability, invoices) =>
  invoices.filter((record) => ability.can("invoices.view", subject("Invoice", record)));

/** A list, filtered by one user after the other. */
function filtered(kind, length, filter) {
  const { conditions } = KINDS[kind];
  const scope = { users: users[kind](), list: list(length) };
  const abilities = scope.users.map((user) =>
    createMongoAbility([{ action: "invoices.view", subject: "Invoice", conditions: conditions(user) }]),
  );
  return {
    sides: [
      side("dossier-roles", "visibleInvoices(users[i & 3], list).length", { visibleInvoices, ...scope }),
      side("by-hand", "filter(users[i & 3], list).length", { filter, ...scope }),
      // A list of its own: it marks each record with its type, once, where it first meets it.
      side("casl", "filter(abilities[i & 3], list).length", { filter: withAbility, abilities, list: list(length) }),
    ],
    period: 4,
    sum: length,
  };
}

/**
 * The same, asked of another peer: one question for each invoice, since none of them has a call for a list in memory.
 */
async function filteredBeside(file, length) {
  const { sides, ...rest } = filtered("plain", length, ownInvoices);
  const invoices = list(length);
  const { may, view, waits } = await started(file, users.plain(), invoices);
  const filter = (ask) => invoices.filter((record) => ask(view, record)).length;
  const waiting = async (ask) => {
    let count = 0;
    for (const record of invoices) if (await ask(view, record)) count++;
    return count;
  };
  const theirs = side(file, waits ? "await waiting(may[i & 3])" : "filter(may[i & 3])", { filter, waiting, may });
  return { sides: [sides[0], theirs], ...rest };
}

/** For each of these peers a case, named after the one that it belongs to. */
const besideEach = (name, files, makeCase) =>
  Object.fromEntries(files.map((file) => [`${name}, beside ${file}`, () => makeCase(file)]));

/** A plain user's list, beside the shortest line as well, which takes a prototype's owner for the record's. */
function plainList(length) {
  const { sides, ...rest } = filtered("plain", length, ownInvoices);
  const scope = { filter: inherited, users: users.plain(), list: list(length) };
  return { sides: [...sides, side("by-hand, inherited too", "filter(users[i & 3], list).length", scope)], ...rest };
}

export const CASES = {
  "question, plain": () => question("plain", ownRecords, 64),
  ...besideEach("question, plain", Object.keys(PEERS), questionBeside),
  "question, in an account": () => question("in an account", ownRecords, 64),
  "question, with an option ticked": () => question("with an option ticked", ownRecords, 64),
  "question, of somebody else's": () => question("plain", othersRecords, 0),
  menu,
  "checker, plain": () => checker("plain"),
  "checker, in an account": () => checker("in an account"),
  permissions,
  "list of 1,000": () => plainList(1_000),
  ...besideEach("list of 1,000", Object.keys(PEERS), (file) => filteredBeside(file, 1_000)),
  "list of 100,000": () => plainList(100_000),
  // The others would take half a second to ten.
  ...besideEach("list of 100,000", ["easy-rbac"], (file) => filteredBeside(file, 100_000)),
  "list of 100,000, in an account": () => filtered("in an account", 100_000, ownInvoicesInAccount),
};
