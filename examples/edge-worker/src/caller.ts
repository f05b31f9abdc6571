import { type CheckedUser, PermissionError, parseUser } from "dossier-roles";
import { jwtVerify } from "jose";
import { ALGORITHM, type Config } from "./config.js";
import { Problem } from "./problem.js";

/** Who asks. Their account has an id: without one, the table would not tell one account's invoices from another's. */
export type Caller = CheckedUser & { readonly account: { readonly id: string } };

/** The user of a verified token: from its `user` claim, and from nothing else of the request.
 *
 * @throws Problem 401 for a token that is not good; 403 for a good one that does not describe a user */
export async function callerOf(authorization: string | undefined, config: Config): Promise<Caller> {
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) throw new Problem("missing-token");
  return userOf(await claimsOf(token, config));
}

/** How long from now a token may still be good, in seconds. What a user may do changes, and their token does not. */
const LONGEST = 24 * 60 * 60;

async function claimsOf(token: string, { keys, issuer, audience }: Config): Promise<Record<string, unknown>> {
  try {
    const required = { algorithms: [ALGORITHM], issuer, audience, requiredClaims: ["exp", "sub", "user"] };
    const { payload } = await jwtVerify(token, keys, required);
    if (!((payload.exp ?? Infinity) <= Date.now() / 1000 + LONGEST)) throw new Error("good for too long");
    return payload;
  } catch {
    // Which check failed is nobody's business but the issuer's.
    throw new Problem("invalid-token");
  }
}

function userOf({ sub, user: claim }: Record<string, unknown>): Caller {
  let user: CheckedUser;
  try {
    user = parseUser(claim);
  } catch (error) {
    throw error instanceof PermissionError && error.code !== "not-ready" ? new Problem("invalid-user") : error;
  }
  // The subject that was signed in and the user who is judged are one person.
  if (user.id !== sub) throw new Problem("invalid-user");
  const id = user.account?.id;
  if (id === undefined) throw new Problem("no-account");
  return { ...user, account: { ...user.account, id } };
}
