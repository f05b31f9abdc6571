import type { Decision } from "dossier-roles";

/** The languages that the table's sentences are in; the worker's own are in both too. */
export type Language = "fr" | "en";

/** What is refused or fails outside the table: status, title, and a sentence in each language. */
const problems = {
  "missing-token": [401, "Unauthorized", "Il faut un jeton d'accès.", "An access token is needed."],
  "invalid-token": [401, "Unauthorized", "Le jeton d'accès n'est pas valide.", "The access token is not valid."],
  "invalid-user": [
    403,
    "Forbidden",
    "Le jeton ne décrit pas un utilisateur valide.",
    "The token does not describe a valid user.",
  ],
  "no-account": [
    403,
    "Forbidden",
    "Le jeton ne dit pas dans quel dossier.",
    "The token does not say in which account.",
  ],
  "not-found": [404, "Not Found", "Il n'y a rien ici.", "There is nothing here."],
  "invalid-body": [
    400,
    "Bad Request",
    "Le corps de la requête n'est pas une facture.",
    "The body of the request is not an invoice.",
  ],
  "unreadable-body": [
    400,
    "Bad Request",
    "Le corps de la requête est illisible ou trop long.",
    "The body of the request is unreadable or too long.",
  ],
  "not-json": [
    415,
    "Unsupported Media Type",
    "Le corps de la requête doit être du JSON.",
    "The body of the request must be JSON.",
  ],
  "changed-meanwhile": [409, "Conflict", "La facture a changé entre-temps.", "The invoice has changed meanwhile."],
  "not-accepted": [
    422,
    "Unprocessable Content",
    "Cette modification n'est pas acceptée.",
    "This change is not accepted.",
  ],
  "unknown-owner": [
    422,
    "Unprocessable Content",
    "Une facture ne peut revenir qu'à un membre du dossier.",
    "An invoice can only be given to somebody in the account.",
  ],
  "origin-failed": [
    502,
    "Bad Gateway",
    "Le service des factures ne répond pas bien.",
    "The invoice service does not answer well.",
  ],
  "internal-error": [500, "Internal Server Error", "Une erreur est survenue.", "Something went wrong."],
} as const satisfies Record<string, readonly [status: number, title: string, fr: string, en: string]>;

export type ProblemCode = keyof typeof problems;

/** Ends a request with a refusal. It carries nothing of a record, of a token or of the origin's answer. */
export class Problem extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

/** Ends a request with what the table said. */
export class Denied extends Error {
  constructor(readonly decision: Decision) {
    super(decision.code);
  }
}

/** The answer for whatever ended a request: what nobody foresaw is a 500, and says no more than that. */
export function refusal(error: unknown, language: Language): Response {
  if (error instanceof Denied) {
    const { code, message, remedies } = error.decision;
    return problem(403, "Forbidden", code, message, language, { remedies: remedies.map(({ message }) => message) });
  }
  const code = error instanceof Problem ? error.code : "internal-error";
  const [status, title, fr, en] = problems[code];
  return problem(status, title, code, language === "fr" ? fr : en, language);
}

function problem(status: number, title: string, code: string, detail: string, language: Language, more = {}): Response {
  const response = answer(JSON.stringify({ type: "about:blank", title, status, detail, code, ...more }), status);
  response.headers.set("Content-Type", "application/problem+json");
  response.headers.set("Content-Language", language);
  if (code === "missing-token") response.headers.set("WWW-Authenticate", "Bearer");
  if (code === "invalid-token") response.headers.set("WWW-Authenticate", 'Bearer error="invalid_token"');
  return response;
}

/** Every answer of the worker is made here: nothing of the origin's headers leaves, and nobody keeps a copy. */
export function answer(body: BodyInit, status = 200): Response {
  return new Response(body, {
    status,
    headers: {
      "Content-Type": "application/json",
      "Cache-Control": "private, no-store",
      Vary: "Authorization, Accept-Language",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
