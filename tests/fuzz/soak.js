// A soak: good and bad calls by the million, over every export, in constant memory.
//
//     node --expose-gc tests/fuzz/soak.js [GOOD] [BAD]
//
// After a warm-up nothing may grow: neither the instances of the wasm, nor their memory, nor their tables of JavaScript
// values, nor the JavaScript heap once it has been collected.
import assert from "node:assert/strict";
import fc from "fast-check";
import * as values from "./values.js";
import { RIGHTS } from "../rights.js";

/** The instances of the wasm, noted as they are made, for the package shows none of them: but not kept. */
const noted = new Set();
let made = 0;
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(...call) {
    const instance = Reflect.construct(...call);
    made++;
    noted.add(new WeakRef(instance));
    return instance;
  },
});
const permissions = await import("../../pkg/index.js");
const json = await import("../../pkg/json.js");
assert.equal(noted.size, 0, "importing makes none");

const [good = 10_000_000, bad = 1_000_000] = process.argv.slice(2).map(Number);

// ---- Good calls: the question above all, and each of the others -------------------------------------------------------

const account = { id: "a-1", kind: "practice", practiceViewIncluded: true };
const ines = { id: "u-ines", role: "administrator", account };
const lea = { id: "u-lea", role: "standard-user", account, options: { publishDocuments: true } };
const tom = { id: "u-tom", role: "expense-approver", account };
const team = { account, users: [ines, lea] };
const hers = { ownerId: "u-lea", accountId: "a-1" };
const his = { ownerId: "u-tom", accountId: "a-1" };
const invoices = [hers, his, hers, {}, his];
const body = new TextEncoder().encode(JSON.stringify(invoices));

const mayLea = permissions.checkerFor(lea);

/** Calls of which the answer is known, and how many of ten thousand are theirs. */
const GOOD = [
  [3_000, () => permissions.canPerform(lea, "invoices.publish", hers) === true],
  [2_700, () => permissions.canPerform(lea, "invoices.view", his) === false],
  [3_000, () => permissions.canPerform(ines, "team.manage-users") === true],
  [250, () => mayLea("invoices.publish", hers) && !mayLea("invoices.publish", his)],
  [20, () => permissions.checkerFor(tom)("expense-reports.manage", hers) === true],
  [20, () => permissions.isRole("administrator") && !permissions.isRole("boss")],
  [10, () => permissions.isCapability("invoices.view") && !permissions.isCapability("invoices")],
  [300, () => permissions.scopeOf(lea, "invoices.view") === "own"],
  [150, () => permissions.permissionsOf(tom)["expense-reports.manage"] === "all"],
  [50, () => permissions.receiptOf(lea, "invoices.view", his).code === "not-owner"],
  [100, () => permissions.explain(lea, "invoices.view", his, { locale: "en" }).code === "not-owner"],
  [150, () => permissions.visibleInvoices(lea, invoices).length === 2],
  [100, () => permissions.invoiceFilter(lea).ownerId === "u-lea"],
  [40, () => permissions.parseUser(lea).id === "u-lea"],
  [5, () => permissions.parseTeam(team).users.length === 2],
  [5, () => permissions.userIn(team, "u-lea").role === "standard-user"],
  [5, () => permissions.whoMay(team, "invoices.view", his).length === 1],
  [5, () => permissions.createUser(team, "u-ines", tom).user.id === "u-tom"],
  [
    5,
    () =>
      permissions.updateUser(team, "u-ines", "u-lea", { role: "expense-approver" }).user.role === "expense-approver",
  ],
  [5, () => permissions.removeUser(team, "u-ines", "u-lea").lost.length > 0],
  [10, () => permissions.comparePermissions(lea, ines).gained.length > 0],
  [5, () => permissions.describeRole("standard-user", { account }).capabilities.length === RIGHTS],
  [5, () => permissions.comparisonTable({ locale: "en" }).groups.length === 7],
  [5, () => permissions.openPoints().length === 10],
  [10, () => permissions.options("practice").length === 3],
  [5, () => permissions.modelDigest().length === 64],
  [10, () => permissions.capabilities().length === RIGHTS],
  [10, () => permissions.roles().length === 3],
  [20, () => json.filterInvoicesJson(lea, body).length < body.length],
].flatMap(([share, call]) => Array(share).fill(call));
assert.equal(GOOD.length, 10_000);

// ---- Bad calls: what the fuzzing draws, made afresh for each --------------------------------------------------------

const user = values.user;
const BAD = Object.entries({
  canPerform: [user, values.capability(permissions.capabilities()), values.record],
  checkerFor: [user, values.settings],
  isRole: [values.role],
  isCapability: [values.capability(permissions.capabilities())],
  scopeOf: [user, values.anything],
  permissionsOf: [values.anything],
  explain: [user, values.capability(permissions.capabilities()), values.record, values.settings],
  receiptOf: [user, values.capability(permissions.capabilities()), values.record, values.settings],
  visibleInvoices: [user, values.records, values.settings],
  invoiceFilter: [user],
  parseUser: [user, values.parsing],
  parseTeam: [values.team],
  userIn: [values.team, values.userId],
  whoMay: [values.team, values.capability(permissions.capabilities()), values.record, values.settings],
  createUser: [values.team, values.actorId, values.draft],
  updateUser: [values.team, values.actorId, values.userId, values.change],
  removeUser: [values.team, values.actorId, values.userId],
  comparePermissions: [user, values.anything],
  describeRole: [values.anything, values.settings],
  comparisonTable: [values.settings],
  modelDigest: [values.anything],
  openPoints: [values.settings],
  options: [values.accountOrKind],
  capabilities: [values.anything],
  roles: [values.anything],
  filterInvoicesJson: [user, values.anything, values.jsonSettings],
}).flatMap(([name, given]) => {
  const call = permissions[name] ?? json[name];
  // One argument after the other is anything at all.
  return given.flatMap((_, spoiled) =>
    fc
      .sample(fc.tuple(...given.map((right, i) => (i === spoiled ? values.anything : right))), { numRuns: 50, seed: 1 })
      .map((described) => ({ call, described })),
  );
});

/** A bad call, which answers or throws; a getter that asks is not told. */
function callBadly({ call, described }) {
  const world = values.newWorld(() => permissions.canPerform(ines, "team.manage-users"));
  try {
    call(...described.map((one) => values.make(one, world)));
  } catch (error) {
    if (!(error instanceof permissions.PermissionError)) throw error;
  }
}

for (const name of Object.keys({ ...permissions, ...json })) {
  const apart = ["PermissionError", "init", "version", "invoiceJsonFilter", "filterInvoicesResponse"]; // a class, nothing, no call, and streams
  assert.ok(apart.includes(name) || BAD.some(({ call }) => call === (permissions[name] ?? json[name])), name);
}

// ---- What must not grow --------------------------------------------------------------------------------------------

async function measure() {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve)); // until then the engine keeps what was just made or seen
    globalThis.gc();
  }
  for (const one of noted) if (one.deref() === undefined) noted.delete(one);
  const instances = [...noted].map((one) => one.deref());
  const exports = instances.flatMap(({ exports }) => Object.values(exports));
  const total = (type, size) => exports.filter((one) => one instanceof type).reduce((sum, one) => sum + size(one), 0);
  return {
    instances: instances.length,
    pages: total(WebAssembly.Memory, ({ buffer }) => buffer.byteLength / 65_536),
    externrefs: total(WebAssembly.Table, ({ length }) => length),
    heap: process.memoryUsage().heapUsed,
  };
}

/** The engine compiles again and adds less, soon no more; a byte kept of each of ten million calls is ten times this. */
const SLACK = 1 << 20;

async function soak(name, times, warmUp, call) {
  for (let i = 0; i < warmUp; i++) call(i);
  const [start, warm] = [performance.now(), await measure()];
  const part = Math.ceil(times / 10);
  let now;
  for (let done = 0; done < times; ) {
    const end = Math.min(times, done + part);
    for (; done < end; done++) call(done);
    now = await measure();
    for (const kept of ["instances", "pages", "externrefs"]) {
      assert.equal(now[kept], warm[kept], `${name}: ${kept} after ${done} calls`);
    }
    assert.ok(now.heap < warm.heap + SLACK, `${name}: the heap grew from ${warm.heap} to ${now.heap} in ${done} calls`);
  }
  report(name, times, warm, now, (performance.now() - start) / 1000);
}

const kB = (bytes) => `${Math.round(bytes / 1024).toLocaleString("en")} kB`;
const report = (name, times, warm, { instances, pages, externrefs, heap }, seconds) =>
  console.log(
    `${times.toLocaleString("en")} ${name} calls in ${seconds.toFixed(1)} s: ${instances} instances with ${pages} pages of memory ` +
      `and ${externrefs} externrefs, as after the warm-up; the heap ${kB(warm.heap)} then and ${kB(heap)} now`,
  );

// By then each call was made hundreds of times, and each bad one more than once.
await soak("good", good, 500_000, (i) => assert.ok(GOOD[(i * 7) % GOOD.length](), "a wrong answer"));
await soak("bad", bad, 20_000, (i) => callBadly(BAD[i % BAD.length]));
assert.ok(GOOD.every((call) => call()));
assert.ok(made >= 3, "every wasm is seen");
