"use client";

import { type User, canPerform } from "dossier-roles";
import { asked, inspect, onSeenAs, seenAs } from "dossier-roles/inspect";
import { useEffect, useRef, useSyncExternalStore } from "react";

inspect({ locale: "en" });

const user: User = { id: "u-lea", role: "standard-user" };

export function Team() {
  const button = useRef<HTMLButtonElement>(null);
  const asker = useSyncExternalStore(
    onSeenAs,
    () => seenAs(user),
    () => user,
  );
  useEffect(() => asked(button.current!, { user, capability: "team.manage-users" }), []);
  return (
    <button id="team" type="button" ref={button} hidden={!canPerform(asker, "team.manage-users")}>
      Team
    </button>
  );
}
