// Every call of the package, with good arguments, and what it answers: to be made in places where something goes wrong.

/** The file of the package that is asked; its twin for CommonJS has the same name. */
export const ENTRY = process.env.VALUES_ENTRY ?? "index";

/** The calls, by name. A text, so that it can be evaluated in another realm; `permissions` is the package there. */
export const CALLS = `(permissions) => {
  const account = { id: "a-1", kind: "practice", practiceViewIncluded: true };
  const ines = { id: "u-ines", role: "administrator", account };
  const lea = { id: "u-lea", role: "standard-user", account, options: { publishDocuments: true } };
  const tom = { id: "u-tom", role: "expense-approver", account };
  const hers = { ownerId: "u-lea", accountId: "a-1" };
  const his = { ownerId: "u-tom", accountId: "a-1" };
  const away = { ownerId: "u-lea", accountId: "a-2" };
  const fields = { ownerId: "submitted_by", accountId: "dossier" };
  const row = { submitted_by: "u-lea", dossier: "a-1" };
  const team = { account, users: [ines, lea] };
  const may = permissions.canPerform;
  return {
    "canPerform, their own": () => may(lea, "invoices.publish", hers),
    "canPerform, another's": () => may(lea, "invoices.publish", his),
    "canPerform, in another account": () => may(ines, "invoices.view", away),
    "canPerform, no record": () => may(ines, "team.manage-users"),
    "canPerform, not their role": () => may(tom, "team.manage-users"),
    "canPerform, nobody": () => may({ id: "u-lea", role: "boss" }, "invoices.view", hers),
    "checkerFor, their own": () => permissions.checkerFor(lea)("invoices.publish", hers),
    "checkerFor, another's": () => permissions.checkerFor(lea, { fields })("invoices.view", his),
    "checkerFor, fields": () => permissions.checkerFor(lea, { fields })("invoices.view", row),
    "scopeOf, own": () => permissions.scopeOf(lea, "invoices.publish"),
    "scopeOf, none": () => permissions.scopeOf(tom, "account.system-settings"),
    "permissionsOf": () => permissions.permissionsOf(tom),
    "explain, their own": () => permissions.explain(lea, "invoices.publish", hers, { locale: "en" }),
    "explain, another's": () => permissions.explain(lea, "invoices.publish", his),
    "explain, option off": () => permissions.explain(tom, "practice.add-clients"),
    "receiptOf, another's": () => ({ ...permissions.receiptOf(lea, "invoices.publish", his), time: "" }),
    "receiptOf, nobody": () => ({ ...permissions.receiptOf({}, "invoices.publish"), time: "" }),
    "visibleInvoices": () => permissions.visibleInvoices(lea, [hers, his, away, hers, null]),
    "visibleInvoices, all": () => permissions.visibleInvoices(ines, [hers, his, away, {}]),
    "visibleInvoices, fields": () => permissions.visibleInvoices(lea, [hers, row], { fields }),
    "invoiceFilter, own": () => permissions.invoiceFilter(lea),
    "invoiceFilter, nobody": () => permissions.invoiceFilter({}),
    "isRole": () => [permissions.isRole("administrator"), permissions.isRole("boss")],
    "isCapability": () => [permissions.isCapability("invoices.view"), permissions.isCapability("invoices")],
    "describeRole": () => permissions.describeRole("standard-user", { account, locale: "en" }),
    "comparisonTable": () => permissions.comparisonTable(),
    "openPoints": () => permissions.openPoints({ locale: "en" }),
    "options": () => permissions.options("practice"),
    "capabilities": () => permissions.capabilities(),
    "roles": () => permissions.roles(),
    "parseUser": () => permissions.parseUser(lea),
    "parseTeam": () => permissions.parseTeam(team),
    "userIn": () => permissions.userIn(team, "u-lea"),
    "userIn, nobody": () => permissions.userIn(team, "u-tom") === undefined,
    "whoMay": () => permissions.whoMay(team, "invoices.view", his),
    "whoMay, own": () => permissions.whoMay(team, "invoices.publish", hers),
    "createUser": () => permissions.createUser(team, "u-ines", tom),
    "updateUser": () => permissions.updateUser(team, "u-ines", "u-lea", { role: "expense-approver" }),
    "removeUser": () => permissions.removeUser(team, "u-ines", "u-lea"),
    "comparePermissions": () => permissions.comparePermissions(lea, ines),
    "modelDigest": () => permissions.modelDigest(),
  };
}`;

/** Questions to which the answer is no, each for a reason of its own, of values that look as if it were yes. A text, likewise. */
export const NOES = `(permissions) => {
  const inherited = (fields, given) => ({ __proto__: given, ...fields });
  const account = { id: "a-1", kind: "practice" };
  const ines = { id: "u-ines", role: "administrator" };
  const lea = { id: "u-lea", role: "standard-user", account };
  const hers = { ownerId: "u-lea", accountId: "a-1" };
  const broken = "u-lea" + "\\ud800";
  const asked = {
    "not their role": [lea, "team.manage-users"],
    "another's": [lea, "invoices.view", { ownerId: "u-tom", accountId: "a-1" }],
    "nobody's": [lea, "invoices.view", { ownerId: null, accountId: "a-1" }],
    "an id that begins alike": [lea, "invoices.view", { ownerId: "u-lea ", accountId: "a-1" }],
    "another account": [{ ...ines, account }, "invoices.view", { ownerId: "u-lea", accountId: "a-2" }],
    "no account": [{ ...ines, account }, "invoices.view", { ownerId: "u-lea" }],
    "no record": [lea, "invoices.view"],
    "a record that is null": [ines, "invoices.view", null],
    "a record that is an array": [ines, "invoices.view", Object.assign([], hers)],
    "a record that is a text": [ines, "invoices.view", "u-lea"],
    "an owner of the prototype": [lea, "invoices.view", inherited({ accountId: "a-1" }, { ownerId: "u-lea" })],
    "an account of the prototype": [lea, "invoices.view", inherited({ ownerId: "u-lea" }, { accountId: "a-1" })],
    "no tick": [lea, "invoices.publish", hers],
    "a tick that is text": [{ ...lea, options: { publishDocuments: "true" } }, "invoices.publish", hers],
    "a tick of the prototype": [{ ...lea, options: inherited({}, { publishDocuments: true }) }, "invoices.publish", hers],
    "options of the prototype": [inherited(lea, { options: { publishDocuments: true } }), "invoices.publish", hers],
    "no subscription": [{ ...ines, account }, "practice.view"],
    "another kind": [{ ...ines, account }, "account.detach-from-practice"],
    "a kind that is none": [{ ...ines, account: { kind: "firm" } }, "team.manage-users"],
    "a role that is none": [{ ...ines, role: "Administrator" }, "team.manage-users"],
    "a capability that is none": [ines, "team.manage"],
    "no id": [{ role: "administrator" }, "team.manage-users"],
    "an empty id": [{ id: "", role: "administrator" }, "team.manage-users"],
    "half a character": [{ id: broken, role: "standard-user" }, "invoices.view", { ownerId: broken }],
    "half a character in the account": [{ ...ines, account: { id: broken } }, "invoices.view", { ownerId: "u-lea", accountId: broken }],
    "an id of the prototype": [inherited({ role: "administrator" }, { id: "u-ines" }), "team.manage-users"],
    "a role of the prototype": [inherited({ id: "u-ines" }, { role: "administrator" }), "team.manage-users"],
    "an account of the user's prototype": [inherited(ines, { account }), "invoices.view", { ownerId: "u-lea", accountId: "a-2" }],
    "a user that is an array": [Object.assign([], ines), "team.manage-users"],
    "a user that is null": [null, "team.manage-users"],
  };
  const calls = {};
  for (const [title, [user, capability, record]] of Object.entries(asked)) {
    const list = [record];
    calls["canPerform, " + title] = () => permissions.canPerform(user, capability, record);
    calls["checkerFor, " + title] = () => permissions.checkerFor(user)(capability, record);
    calls["explain, " + title] = () => permissions.explain(user, capability, record).allowed;
    if (capability === "invoices.view") calls["visibleInvoices, " + title] = () => permissions.visibleInvoices(user, list).length > 0;
  }
  return calls;
}`;

/** What each answers, as text. */
export const answersOf = (calls) =>
  Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, JSON.stringify(call())]));

/** The calls that are questions, and whether an answer of theirs, as text, denies. */
export const DENIES = {
  canPerform: (answer) => answer === "false",
  checkerFor: (answer) => answer === "false",
  scopeOf: (answer) => answer === "null",
  permissionsOf: (answer) => Object.values(JSON.parse(answer)).every((scope) => scope === null),
  explain: (answer) => JSON.parse(answer).allowed === false,
  receiptOf: (answer) => JSON.parse(answer).code !== "granted",
  visibleInvoices: (answer) => answer === "[]",
  invoiceFilter: (answer) => answer === '{"none":true}',
};

export const questionOf = (name) => name.split(",")[0];
