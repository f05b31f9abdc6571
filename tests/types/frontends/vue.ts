// `dossier-roles/vue`: what compiles and what must not. Nothing here is run.

import { explain } from "dossier-roles";
import type { Capability, Decision, Owned, Scope, User } from "dossier-roles";
import { Can, roles, useCan, useDecision, usePermissions } from "dossier-roles/vue";
import type { CanDirective, CanValue, Roles } from "dossier-roles/vue";
import { type ComputedRef, computed, createApp, h, ref, shallowRef, withDirectives } from "vue";

const lea: User = { id: "u-lea", role: "standard-user" };
const invoice = { ownerId: "u-lea", accountId: "a-1", total: 1240 };
const perhaps = ref<Owned>();
declare const any_of_them: Capability;

// ---- Who asks ----------------------------------------------------------------------------------------------------------

const app = createApp({});
app.use(roles, { user: lea });
app.use(roles, { user: ref<User | null>(null), locale: ref("en"), explain });
app.use(roles, { user: () => lea, locale: () => undefined, explain: undefined });
app.use(roles, { user: shallowRef<User>(), locale: undefined });
// @ts-expect-error somebody asks, or nobody: it is said
app.use(roles);
// @ts-expect-error likewise
app.use(roles, { locale: "en" });
// @ts-expect-error the role is one of three
app.use(roles, { user: { id: "u-lea", role: "admin" } });
// @ts-expect-error the reasons are the package's own
app.use(roles, { user: lea, explain: () => "because" });
const who: Roles = { user: computed(() => lea) };

// ---- Composables -------------------------------------------------------------------------------------------------------

const may: ComputedRef<boolean> = useCan("team.manage-users");
useCan(ref("team.manage-users" as const), perhaps);
useCan("invoices.publish", invoice);
useCan("invoices.publish", perhaps);
useCan("invoices.publish", () => perhaps.value);
useCan("invoices.publish", null);
useCan("invoices.publish", undefined);
useCan(() => any_of_them, perhaps);
// @ts-expect-error a record is needed
useCan("invoices.publish");
// @ts-expect-error one of them has a record
useCan(any_of_them);
// @ts-expect-error a capability is one of nineteen
useCan("invoices.pubish", invoice);

const decision: ComputedRef<Decision> = useDecision("invoices.publish", perhaps);
// @ts-expect-error a record is needed
useDecision("invoices.publish");

const scope: Scope = usePermissions().value["invoices.publish"];
// @ts-expect-error a capability is one of nineteen
usePermissions().value["invoices.pubish"];

// ---- Can and v-can -----------------------------------------------------------------------------------------------------

h(Can, { to: "team.manage-users" });
h(Can, { to: "invoices.publish", record: perhaps.value }, { otherwise: ({ message }: Decision) => message });
const props = {} as InstanceType<typeof Can>["$props"];
const withRecord: typeof props = { to: "invoices.publish", record: null };
// @ts-expect-error a record is needed
const withoutRecord: typeof props = { to: "invoices.publish" };
// @ts-expect-error a capability is one of nineteen
const misspelt: typeof props = { to: "invoices.pubish", record: null };

const values: CanValue[] = [
  "team.manage-users",
  ["team.manage-users"],
  ["invoices.publish", invoice],
  ["invoices.publish", perhaps.value],
  // @ts-expect-error a record is needed
  ["invoices.publish"],
  // @ts-expect-error a record is needed
  "invoices.publish",
];
declare const vCan: CanDirective;
withDirectives(h("button"), [[vCan, ["team.manage-users"], "", { disable: true }]]);
