import type { CheckedUser, Member, PermissionChanges, Team } from "dossier-roles";
import { createContext, useContext, useEffect, useState } from "react";
import { type Language, useWords, type Words } from "./words";

/** An invoice, as the edge worker answers it. */
export interface Invoice {
  readonly id: string;
  readonly ownerId: string;
  readonly accountId: string;
  readonly supplier?: string;
  readonly number?: string;
  readonly date?: string;
  readonly currency?: string;
  readonly amount?: string;
  readonly status: "processed" | "published";
  readonly note?: string;
}

export interface Rule {
  readonly id: string;
  readonly supplier: string;
  readonly category: string;
}

/** Who is signed in, and with what. */
export interface Session {
  readonly token: string;
  readonly user: CheckedUser & { readonly account: { readonly id: string } };
  /** Where they may go: the accounts in which they are somebody. */
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  /** The names of those whose invoices they see, by id. */
  readonly names: Readonly<Record<string, string>>;
}

export interface Person extends Member {
  readonly account: { readonly id: string; readonly name: string };
}

/** What a change of the team answers: the team after it, and what the change gave and took, in words. */
export type TeamAnswer = { team: Team } & Partial<PermissionChanges>;

/** A refusal of the API, with its sentence. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What to say of an error: the API's sentence, or that there was no answer. */
export function messageOf(error: unknown, words: Words): string {
  return error instanceof Refused ? error.message : words.failed;
}

export interface Question {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
}

/** Asks the API.
 *
 * @throws Refused for whatever is not an answer */
export async function ask<Answer>(
  { method = "GET", path, body }: Question,
  language: Language,
  token?: string,
): Promise<Answer> {
  const headers: Record<string, string> = { "Accept-Language": language };
  if (token !== undefined) headers["Authorization"] = `Bearer ${token}`;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const request: RequestInit = { method, headers };
  if (body !== undefined) request.body = JSON.stringify(body);
  const response = await fetch(`/api${path}`, request);
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.code, answer.detail);
  return answer as Answer;
}

/** What every screen below asks with, as whoever is signed in. */
export interface Api {
  readonly session: Session;
  /** Rises with each change that anybody makes: what was loaded is loaded again. */
  readonly revision: number;
  /** Asks with the present token; a token that has become too old is renewed first. */
  ask<Answer>(question: Question): Promise<Answer>;
  /** Their rights and the names around them, as they are now. */
  renew(): Promise<void>;
}

export const ApiContext = createContext<Api | undefined>(undefined);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === undefined) throw new Error("nobody is signed in here");
  return api;
}

/** What a path answers now; it is loaded again whenever something has changed. */
export function useLoaded<Answer>(path: string) {
  const words = useWords();
  const { ask, revision } = useApi();
  const [state, setState] = useState<{ path: string; data?: Answer; error?: string }>({ path });
  // `revision` is no part of the question, and the reason to ask it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isOver = false;
    ask<Answer>({ path }).then(
      (data) => isOver || setState({ path, data }),
      (error) => isOver || setState({ path, error: messageOf(error, words) }),
    );
    return () => {
      isOver = true;
    };
  }, [ask, path, revision, words]);
  // What was loaded for another path is not shown under this one.
  const { data, error } = state.path === path ? state : { data: undefined, error: undefined };
  return { data, error, set: (data: Answer) => setState({ path, data }) };
}
