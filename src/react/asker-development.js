// Who asks, while an application is developed: it is said that there is no provider, and an inspector is told what is asked.
import { useEffect, useSyncExternalStore } from "react";
import { hookOf } from "../inspect/installed.js";
import { usePlaces } from "./places-development.js";

const subscribe = (listener) => hookOf()?.subscribe(listener) ?? (() => {});

let isSaid = false;

/** Says it once: the first of a hundred places says as much as all of them. */
function sayMissing() {
  if (isSaid) return;
  isSaid = true;
  console.error("dossier-roles/react: there is no <RolesProvider> above what asks, so every answer is no");
}

export function useAsker(roles, by, capability, record) {
  if (roles === undefined) sayMissing();
  const { user, locale } = roles ?? {};
  // An inspector can show the page as somebody else would see it. A server has none.
  const seenAs = () => {
    const hook = hookOf();
    return hook ? hook.seenAs(user) : user;
  };
  const asker = useSyncExternalStore(subscribe, seenAs, () => user);
  const places = usePlaces();
  useEffect(() => hookOf()?.asked(places, { user, capability, record, by }));
  return { user: asker, locale };
}
