// React: who asks stands in a context, and every answer is asked for anew whenever something is drawn. An answer takes less time
// than to find a remembered one, and so none is ever stale, and a server and a browser draw the same.
import { canPerform, explain, permissionsOf } from "dossier-roles";
import { createContext, createElement, useContext, useMemo } from "react";
import { loaded } from "#generated/loaded.js";
import { useAsker } from "#react/asker";

const Roles = /* @__PURE__ */ createContext(undefined);

export function RolesProvider({ user, locale, children }) {
  // The same object as long as both are the same: nobody below is drawn again who has nothing new to say.
  const value = useMemo(() => ({ user, locale }), [user, locale]);
  return createElement(Roles.Provider, { value }, children);
}

/** Who asks, and in which language; for `by`, about a right and a record. */
const useRoles = (by, capability, record) => useAsker(useContext(Roles), by, capability, record);

export function useCan(capability, record) {
  const { user } = useRoles("useCan", capability, record);
  return canPerform(user, capability, loaded(capability, record));
}

export function usePermissions() {
  return permissionsOf(useRoles("usePermissions").user);
}

const useReasons = (by, capability, record) => {
  const { user, locale } = useRoles(by, capability, record);
  return explain(user, capability, loaded(capability, record), { locale });
};

export const useDecision = (capability, record) => useReasons("useDecision", capability, record);

export function Can({ to, record, children, otherwise }) {
  const decision = useReasons("<Can>", to, record);
  const shown = decision.allowed ? children : otherwise;
  return typeof shown === "function" ? shown(decision) : shown;
}
