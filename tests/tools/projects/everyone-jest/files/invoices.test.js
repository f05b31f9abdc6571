const { everyRecord, everyUser } = require("dossier-roles/testing");
const { invoicesFor } = require("./invoices.js");

describe.each(everyUser({ account: { id: "a-1" } }))("$name", ({ user }) => {
  const invoices = everyRecord(user).flatMap(({ name, record }) => (record ? [{ name, ...record }] : []));
  const answered = invoicesFor(user, invoices);

  test("sees no invoice of another account", () => {
    expect(answered.filter(({ accountId }) => accountId !== "a-1")).toEqual([]);
  });

  test("sees all invoices of the account, or only their own", () => {
    const mine = ["their own record"];
    const others = ["somebody else's record", "nobody's record", "a record whose owner cannot be read"];
    expect(answered.map(({ name }) => name)).toEqual(user.role === "standard-user" ? mine : [...mine, ...others]);
  });

  test("publishes all of them or none", () => {
    const isGiven = user.role === "administrator" || user.options.publishDocuments === true;
    expect(new Set(answered.map(({ canPublish }) => canPublish))).toEqual(new Set([isGiven]));
  });
});
