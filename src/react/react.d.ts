/**
 * Who may do what, in React 18 and 19: hide, disable or explain.
 *
 * Every answer is asked for anew whenever a component is drawn. None is remembered, so none is stale, and a server and a browser
 * draw the same.
 *
 * @example
 * import { Can, RolesProvider } from "dossier-roles/react";
 *
 * <RolesProvider user={user} locale="en">
 *   <Can to="invoices.publish" record={invoice} otherwise={({ message }) => <p>{message}</p>}>
 *     <button type="button" onClick={publish}>Publish</button>
 *   </Can>
 * </RolesProvider>
 *
 * @module dossier-roles/react
 */
import type { Capability, Decision, Locale, Owned, RecordlessCapability, Scope, User } from "dossier-roles";
import type { ReactNode } from "react";

/** A record; `undefined` or `null` while it loads, and then nobody may. */
export type Loading<Thing = Owned> = Thing | null | undefined;

/** Who asks, and in which language. Nobody, while they sign in: everything is denied. */
export interface RolesProviderProps {
  /** A new object when anything of it changes, as every value in React. */
  readonly user: User | null | undefined;
  readonly locale?: Locale | undefined;
  readonly children?: ReactNode;
}

/** Says to all below it who asks. Without one, every answer is a deny. */
export function RolesProvider(props: RolesProviderProps): ReactNode;

/** What is drawn: as it is, or made of the decision. */
export type Shown = ReactNode | ((decision: Decision) => ReactNode);

/** What is asked about: a record is given wherever the capability is about one. */
export type Asked =
  | { readonly to: RecordlessCapability; readonly record?: Loading }
  | { readonly to: Capability; readonly record: Loading };

export type CanProps = Asked & {
  /** What they see who may. */
  readonly children?: Shown;
  /** What they see who may not; without it, nothing. */
  readonly otherwise?: Shown;
};

/** Draws one thing for those who may, and another for those who may not.
 *
 * @example
 * <Can to="team.manage-users" otherwise={({ message }) => <p>{message}</p>}><Team /></Can> */
export function Can(props: CanProps): ReactNode;

/** Whether the user may: what `canPerform` says. It brings the decision alone.
 *
 * @example
 * const mayPublish = useCan("invoices.publish", invoice); */
export function useCan(capability: RecordlessCapability, record?: Loading): boolean;
export function useCan(capability: Capability, record: Loading): boolean;

/** Whether the user may, why, and what would change it: what `explain` says, in the language of the provider.
 *
 * @example
 * const { allowed, message } = useDecision("invoices.publish", invoice);
 * return <button type="button" aria-disabled={!allowed} title={message} onClick={allowed ? publish : undefined}>Publish</button>; */
export function useDecision(capability: RecordlessCapability, record?: Loading): Decision;
export function useDecision(capability: Capability, record: Loading): Decision;

/** all scopes at once, for menus: what `permissionsOf` says. It brings the decision alone.
 *
 * @example
 * const { "invoices.publish": scope } = usePermissions(); */
export function usePermissions(): Readonly<Record<Capability, Scope>>;
