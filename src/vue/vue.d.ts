/**
 * Who may do what, in Vue 3: hide, disable or explain.
 *
 * Every answer is computed from what it reads, and follows it: refs, reactive objects, stores.
 *
 * @example
 * import { explain } from "dossier-roles";
 * import { roles } from "dossier-roles/vue";
 *
 * createApp(App).use(roles, { user, locale: "en", explain }).mount("#app");
 *
 * @module dossier-roles/vue
 */
import type { Capability, Decision, Locale, Owned, RecordlessCapability, Scope, User, explain } from "dossier-roles";
import type { AllowedComponentProps, ComputedRef, Directive, MaybeRefOrGetter, Plugin, VNode, VNodeProps } from "vue";

/** A record; `undefined` or `null` while it loads, and then nobody may. */
export type Loading<Thing = Owned> = Thing | null | undefined;

/** Who asks, and in which language: values, refs or getters. */
export interface Roles {
  /** Nobody, while they sign in: everything is denied. */
  readonly user: MaybeRefOrGetter<User | null | undefined>;
  readonly locale?: MaybeRefOrGetter<Locale | undefined> | undefined;
  /** The package's own `explain`: with it, `v-can.disable` says why. Without it, a bundle carries no reasons for it. */
  readonly explain?: typeof explain | undefined;
}

/** Says to an application who asks, and gives it `v-can`. Without it, every answer is a deny. */
export const roles: Plugin<[Roles]>;

/** What is asked about: a record is given wherever the capability is about one. */
export type Asked =
  | { readonly to: RecordlessCapability; readonly record?: Loading }
  | { readonly to: Capability; readonly record: Loading };

/** Draws the slot `default` for those who may, and `otherwise` for those who may not; each is given the decision.
 *
 * @example
 * <Can to="invoices.publish" :record="invoice">
 *   <button>Publish</button>
 *   <template #otherwise="{ message }">{{ message }}</template>
 * </Can> */
export const Can: {
  new (): {
    $props: AllowedComponentProps & VNodeProps & Asked;
    $slots: {
      default?: (decision: Decision) => VNode[];
      otherwise?: (decision: Decision) => VNode[];
    };
  };
};

/** Whether the user may: what `canPerform` says. It brings the decision alone.
 *
 * @example
 * const mayPublish = useCan("invoices.publish", () => props.invoice); */
export function useCan(
  capability: MaybeRefOrGetter<RecordlessCapability>,
  record?: MaybeRefOrGetter<Loading>,
): ComputedRef<boolean>;
export function useCan(
  capability: MaybeRefOrGetter<Capability>,
  record: MaybeRefOrGetter<Loading>,
): ComputedRef<boolean>;

/** Whether the user may, why, and what would change it: what `explain` says, in the application's language.
 *
 * @example
 * const decision = useDecision("invoices.publish", () => props.invoice); */
export function useDecision(
  capability: MaybeRefOrGetter<RecordlessCapability>,
  record?: MaybeRefOrGetter<Loading>,
): ComputedRef<Decision>;
export function useDecision(
  capability: MaybeRefOrGetter<Capability>,
  record: MaybeRefOrGetter<Loading>,
): ComputedRef<Decision>;

/** all scopes at once, for menus: what `permissionsOf` says. It brings the decision alone.
 *
 * @example
 * const permissions = usePermissions(); // permissions.value["invoices.publish"] */
export function usePermissions(): ComputedRef<Readonly<Record<Capability, Scope>>>;

/** What `v-can` is given: a capability, and a record wherever it is about one. */
export type CanValue =
  | RecordlessCapability
  | readonly [capability: RecordlessCapability, record?: Loading]
  | readonly [capability: Capability, record: Loading];

/** `v-can` hides whoever may not, as `v-show` does. `v-can.disable` leaves the element where it is: it can be reached, says why
 * (`aria-disabled` and `title`), and nothing comes of activating it. */
export type CanDirective = Directive<HTMLElement, CanValue, "disable">;

declare module "vue" {
  interface GlobalDirectives {
    vCan: CanDirective;
  }
}
