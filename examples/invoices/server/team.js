// The routes of the team, and of signing in. They are refused as the edge worker refuses: `application/problem+json`.

import { explain, PermissionError } from "dossier-roles";

/** @typedef {"fr" | "en"} Language */
/** @typedef {{ status: number, body?: unknown }} Reply */
/** @typedef {{ method: string, path: string, search: URLSearchParams, authorization: string | undefined,
 *   language: Language, body: () => Promise<unknown> }} Asked */

/** What is refused here: status, and a sentence in each language.
 * @type {Record<string, [status: number, fr: string, en: string]>} */
const PROBLEMS = {
  "invalid-token": [401, "Le jeton d’accès n’est pas valide.", "The access token is not valid."],
  "stale-token": [401, "Vos droits ont changé depuis ce jeton.", "Your rights have changed since this token."],
  "not-a-member": [403, "Vous n’êtes pas dans ce dossier.", "You are not in this account."],
  "not-found": [404, "Il n’y a rien ici.", "There is nothing here."],
  "unknown-user": [404, "Cette personne n’est pas dans le dossier.", "This person is not in the account."],
  "last-administrator": [
    409,
    "Un dossier garde au moins un administrateur.",
    "An account keeps at least one administrator.",
  ],
  "duplicate-user": [409, "Cette personne est déjà dans le dossier.", "This person is in the account already."],
  "option-not-available": [
    422,
    "Cette option n’existe pas pour ce rôle, dans ce dossier.",
    "This role has no such option in this account.",
  ],
  "invalid-body": [400, "Le corps de la requête n’est pas une personne.", "The body of the request is not a person."],
  "internal-error": [500, "Une erreur est survenue.", "Something went wrong."],
};

/** A refusal, in the shape of the edge worker's.
 * @param {string} code
 * @param {Language} language
 * @returns {Reply} */
export function problem(code, language) {
  const [status, fr, en] = PROBLEMS[code] ?? [400, code, code];
  return { status, body: { type: "about:blank", status, code, detail: language === "fr" ? fr : en } };
}

/** Answers what is this service's own; `undefined` for what is the edge worker's.
 * @param {import("./accounts.js").Accounts} accounts
 * @param {Asked} asked
 * @returns {Promise<Reply | undefined>} */
export async function answered(accounts, asked) {
  const { method, path, search, authorization, language } = asked;
  const route = `${method} ${path.replace(/^\/team\/[\w-]{1,64}$/, "/team/:id")}`;
  // The two that need no token: this sign-in asks for no password, because it is a demonstration.
  if (route === "GET /people") return { status: 200, body: accounts.people() };
  if (route === "POST /session") {
    const { id, account } = fields(await asked.body()) ?? {};
    const user = accounts.current(String(id), String(account));
    return user ? { status: 201, body: await accounts.session(user) } : problem("not-a-member", language);
  }

  const claimed = await accounts.claimed(authorization);
  // The edge worker refuses a token that is not good by itself, on every route.
  if (claimed === undefined)
    return path === "/session" || isTeam(path) ? problem("invalid-token", language) : undefined;

  // A new token, for the same account or for another in which they are.
  if (route === "GET /session") {
    const user = accounts.current(claimed.id, search.get("account") ?? claimed.account?.id);
    return user ? { status: 200, body: await accounts.session(user) } : problem("not-a-member", language);
  }

  const user = accounts.current(claimed.id, claimed.account?.id);
  if (user === undefined) return problem("not-a-member", language);
  // A token says what its holder might do when it was signed. Since then they were given another role, or other ticks.
  if (JSON.stringify(user) !== JSON.stringify(claimed)) return problem("stale-token", language);
  if (!isTeam(path)) return undefined;

  const decision = explain(user, "team.manage-users", { accountId: user.account?.id }, { locale: language });
  if (!decision.allowed) {
    const { code, message, remedies } = decision;
    const refused = { type: "about:blank", status: 403, code, detail: message };
    return { status: 403, body: { ...refused, remedies: remedies.map(({ message }) => message) } };
  }
  const words = { locale: language };
  const id = path.split("/")[2] ?? "";
  try {
    switch (route) {
      case "GET /team":
        return { status: 200, body: accounts.team(user) };
      case "POST /team": {
        const { name, ...rest } = fields(await asked.body()) ?? {};
        if (!isName(name)) return problem("invalid-body", language);
        const draft = /** @type {any} */ ({ ...rest, id: `u-${crypto.randomUUID()}`, name });
        return { status: 201, body: accounts.create(user, draft, words) };
      }
      case "PATCH /team/:id": {
        const change = /** @type {import("dossier-roles").Change | undefined} */ (fields(await asked.body()));
        if (change === undefined) return problem("invalid-body", language);
        return { status: 200, body: accounts.update(user, id, change, words) };
      }
      case "DELETE /team/:id":
        return { status: 200, body: accounts.remove(user, id, words) };
      default:
        return problem("not-found", language);
    }
  } catch (error) {
    if (!(error instanceof PermissionError)) throw error;
    // What is malformed is one kind of refusal; the others say what stands in the way.
    return problem(Object.hasOwn(PROBLEMS, error.code) ? error.code : "invalid-body", language);
  }
}

const isTeam = (/** @type {string} */ path) => path === "/team" || path.startsWith("/team/");

/** @param {unknown} name */
function isName(name) {
  return typeof name === "string" && name.trim() !== "" && name.length <= 80 && !/[\p{Surrogate}\p{Cc}]/u.test(name);
}

/** The fields of a body, if it is an object.
 * @param {unknown} body
 * @returns {Record<string, unknown> | undefined} */
function fields(body) {
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  return isObject ? /** @type {Record<string, unknown>} */ (body) : undefined;
}
