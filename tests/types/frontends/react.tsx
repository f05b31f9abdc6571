// `dossier-roles/react`: what compiles and what must not. Nothing here is run.

import type { Capability, Decision, Owned, RecordlessCapability, Scope, User } from "dossier-roles";
import { Can, RolesProvider, useCan, useDecision, usePermissions } from "dossier-roles/react";
import type { CanProps, Loading, RolesProviderProps, Shown } from "dossier-roles/react";

const lea: User = { id: "u-lea", role: "standard-user" };
const invoice = { ownerId: "u-lea", accountId: "a-1", total: 1240 };
declare const perhaps: Owned | undefined;
declare const either: Owned | null;
declare const any_of_them: Capability;
declare const without: RecordlessCapability;

// ---- Who asks ----------------------------------------------------------------------------------------------------------

const providers = [
  <RolesProvider user={lea} />,
  <RolesProvider user={null} locale="fr-CA">
    {"nobody yet"}
  </RolesProvider>,
  <RolesProvider user={undefined} locale={undefined} />,
  // @ts-expect-error somebody asks, or nobody: it is said
  <RolesProvider />,
  // @ts-expect-error the role is one of three
  <RolesProvider user={{ id: "u-lea", role: "admin" }} />,
];
const provided: RolesProviderProps = { user: lea, locale: "en", children: null };

// ---- Hooks -------------------------------------------------------------------------------------------------------------

const may: boolean = useCan("team.manage-users");
useCan("team.manage-users", invoice);
useCan("team.manage-users", perhaps);
useCan(without);
useCan("invoices.publish", invoice);
// While it loads.
useCan("invoices.publish", perhaps);
useCan("invoices.publish", either);
useCan("invoices.publish", null);
useCan("invoices.publish", undefined);
useCan(any_of_them, perhaps);
// @ts-expect-error a record is needed
useCan("invoices.publish");
// @ts-expect-error one of them has a record
useCan(any_of_them);
// @ts-expect-error a capability is one of nineteen
useCan("invoices.pubish", invoice);
// @ts-expect-error a record says whose it is, or in which account
useCan("invoices.publish", { submitted_by: "u-lea" });

const decision: Decision = useDecision("invoices.publish", perhaps);
useDecision("team.manage-users");
// @ts-expect-error a record is needed
useDecision("invoices.publish");

const scope: Scope = usePermissions()["invoices.publish"];
// @ts-expect-error a capability is one of nineteen
usePermissions()["invoices.pubish"];
// @ts-expect-error nobody is asked about but who is provided
usePermissions(lea);

// ---- Can ---------------------------------------------------------------------------------------------------------------

const loading: Loading = undefined;
const shown: Shown = ({ message }) => message;
const cans = [
  <Can to="team.manage-users">yes</Can>,
  <Can to="team.manage-users" record={perhaps} />,
  <Can to="invoices.publish" record={invoice} otherwise={null}>
    <b>yes</b>
  </Can>,
  <Can
    to="invoices.publish"
    record={loading}
    otherwise={({ message, remedies }) => <i title={message}>{remedies.length}</i>}
  >
    {({ code }) => code}
  </Can>,
  <Can to={any_of_them} record={either} otherwise={shown} />,
  // @ts-expect-error a record is needed
  <Can to="invoices.publish">yes</Can>,
  // @ts-expect-error one of them has a record
  <Can to={any_of_them}>yes</Can>,
  // @ts-expect-error a capability is one of nineteen
  <Can to="invoices.pubish" record={invoice} />,
  // @ts-expect-error something is asked about
  <Can>yes</Can>,
  // @ts-expect-error a decision is no node
  <Can to="team.manage-users">{(decision) => decision}</Can>,
];
const props: CanProps = { to: "team.manage-users" };
