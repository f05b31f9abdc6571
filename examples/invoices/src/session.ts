import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Api, ask, type Question, Refused, type Session } from "./api";
import type { Language } from "./words";

const KEPT = "session";

/** Who is signed in: in, out, into another account; and the API for whatever is below. */
export function useSession(language: Language) {
  const [session, setSession] = useState<Session | undefined>(kept);
  const [isTurnedOut, setTurnedOut] = useState(false);
  const [revision, setRevision] = useState(0);
  /** The same as the state, for what is asked before React has drawn it. */
  const present = useRef(session);

  const enter = useCallback((next: Session | undefined) => {
    present.current = next;
    if (next === undefined) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, JSON.stringify(next));
    setSession(next);
  }, []);

  const signIn = useCallback(
    async (id: string, account: string) => {
      const question: Question = { method: "POST", path: "/session", body: { id, account } };
      enter(await ask<Session>(question, language));
      setTurnedOut(false);
    },
    [enter, language],
  );

  /** A new session: for the same account, or for another of theirs. */
  const renew = useCallback(
    async (account?: string) => {
      const before = present.current;
      if (before === undefined) return;
      const path = account === undefined ? "/session" : `/session?account=${encodeURIComponent(account)}`;
      try {
        const next = await ask<Session>({ path }, language, before.token);
        // Whoever has gone elsewhere meanwhile stays there.
        if (present.current === before) enter(next);
      } catch (error) {
        if (!(error instanceof Refused) || present.current !== before) return;
        // Removed from the account, or signed in for too long.
        enter(undefined);
        setTurnedOut(true);
      }
    },
    [enter, language],
  );

  const askAsThem = useCallback(
    async <Answer>(question: Question): Promise<Answer> => {
      try {
        return await ask<Answer>(question, language, present.current?.token);
      } catch (error) {
        if (!(error instanceof Refused && error.code === "stale-token")) throw error;
        await renew();
        return ask<Answer>(question, language, present.current?.token);
      }
    },
    [language, renew],
  );

  const isIn = session !== undefined;
  useEffect(() => {
    if (!isIn) return;
    // Somebody has changed something: rights first, and then what is shown.
    const changes = new EventSource("/api/changes");
    changes.onmessage = () => void renew().then(() => setRevision((revision) => revision + 1));
    return () => changes.close();
  }, [isIn, renew]);

  const api = useMemo<Api | undefined>(
    () => session && { session, revision, ask: askAsThem, renew: () => renew() },
    [session, revision, askAsThem, renew],
  );
  return { api, isTurnedOut, signIn, switchTo: renew, signOut: () => enter(undefined) };
}

function kept(): Session | undefined {
  const text = sessionStorage.getItem(KEPT);
  return text === null ? undefined : JSON.parse(text);
}
