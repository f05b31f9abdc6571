import { isJson } from "./body.js";
import type { Config } from "./config.js";
import { Problem } from "./problem.js";

/** What to ask of the origin. */
export interface Question {
  readonly method?: "GET" | "POST" | "PATCH";
  /** The segments of the path; each is encoded, so that none can name another route. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The version that was judged: an invoice that changed since must not be changed on that judgement. */
  readonly version?: string;
}

/** The caller's own header, which goes on only where the configuration says so. */
export type Token = string | undefined;

/** Asks the origin; the answer is one of success, in JSON, still to be read.
 *
 * Of the caller's request nothing goes on but what the question names. Redirects are not followed: they would lead elsewhere.
 *
 * @throws Problem for every other answer, whose content is dropped unread */
export async function ask(config: Config, token: Token, question: Question): Promise<Response> {
  const { method = "GET", path, query, body, version } = question;
  const url = new URL(path.map(encodeURIComponent).join("/"), config.origin);
  url.search = new URLSearchParams(query).toString();

  const headers = new Headers({ Accept: "application/json" });
  const authorization = config.originAuthorization ?? (config.forwardToken ? token : undefined);
  if (authorization !== undefined) headers.set("Authorization", authorization);
  if (body !== undefined) headers.set("Content-Type", "application/json");
  if (version !== undefined) headers.set("If-Match", version);

  const request = { method, headers, redirect: "manual", signal: AbortSignal.timeout(config.timeout) } as const;
  const response = await fetch(url, body === undefined ? request : { ...request, body: JSON.stringify(body) }).catch(
    () => {
      throw new Problem("origin-failed");
    },
  );
  const problem = problemOf(response, method);
  if (problem === undefined) return response;
  await response.body?.cancel();
  throw problem;
}

/** The version of what the origin answered, to change it by.
 *
 * @throws Problem `origin-failed` where it is not exactly one strong version: a weak one may be another content's too, and then
 * `If-Match` never holds, or holds for what nobody judged */
export function versionOf({ headers }: Response): string {
  const version = headers.get("ETag");
  if (version === null || !/^"[\x21\x23-\x7e\x80-\xff]*"$/.test(version)) throw new Problem("origin-failed");
  return version;
}

function problemOf({ status, headers }: Response, method: string): Problem | undefined {
  if (status === 200 || (status === 201 && method === "POST"))
    return isJson(headers) ? undefined : new Problem("origin-failed");
  if (status === 404) return new Problem("not-found");
  if (method !== "GET" && (status === 409 || status === 412)) return new Problem("changed-meanwhile");
  if (method !== "GET" && (status === 400 || status === 422)) return new Problem("not-accepted");
  return new Problem("origin-failed");
}
