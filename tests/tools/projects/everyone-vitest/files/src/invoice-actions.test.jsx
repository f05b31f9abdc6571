// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { canPerform } from "dossier-roles";
import { asRole, everyRecord, everyUser } from "dossier-roles/testing";
import { afterEach, describe, expect, test } from "vitest";
import { InvoiceActions } from "./invoice-actions.jsx";

afterEach(cleanup);
const publish = () => screen.getByRole("button", { name: "Publish" }).getAttribute("aria-disabled");

test("an employee for whom it is ticked publishes their own invoices", () => {
  const lea = asRole("standard-user", {
    id: "u-lea",
    options: { publishDocuments: true },
  });
  render(<InvoiceActions user={lea} invoice={{ ownerId: "u-lea" }} />);
  expect(publish()).toBe("false");
});

describe.each(everyUser({ account: { id: "a-1" } }))("$name", ({ user }) => {
  test.each(everyRecord(user))("$name", ({ record }) => {
    render(<InvoiceActions user={user} invoice={record} />);
    expect(publish()).toBe(String(!canPerform(user, "invoices.publish", record)));
  });
});
