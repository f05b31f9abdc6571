// Who signs the tokens, for the demonstration and the tests: a key made on the spot, of which the worker gets the public half.

import { SignJWT, exportJWK, generateKeyPair } from "jose";

export const ISSUER = "https://login.example";
export const AUDIENCE = "invoices";

/** A signer, and the key set to configure the worker with.
 * @param {string} alg
 * @param {string} kid */
export async function createSigner(alg = "ES256", kid = "demo-1") {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  return {
    keySet: JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, alg, use: "sig" }] }),
    /** A token for a user, good for an hour unless `changes` says otherwise.
     * @param {unknown} user
     * @param {Record<string, unknown>} changes */
    sign: (user, changes = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: ISSUER, aud: AUDIENCE, sub: idOf(user), iat: now, exp: now + 3600, user, ...changes };
      return new SignJWT(/** @type {import("jose").JWTPayload} */ (claims))
        .setProtectedHeader({ alg, kid })
        .sign(privateKey);
    },
  };
}

/** @param {unknown} user */
function idOf(user) {
  return typeof user === "object" && user !== null && "id" in user ? String(user.id) : "nobody";
}
