// The worker in workerd, with an origin of its own behind it, and how the tests ask it.

import { buildWorker } from "../server/build.js";
import { AUDIENCE, createSigner, ISSUER } from "../server/keys.js";
import { startOrigin } from "../server/origin.js";
import { startWorker } from "../server/workerd.js";

/** @typedef {Awaited<ReturnType<typeof startWorld>>} World */
/** @typedef {{ method?: string, headers?: Record<string, string>, body?: unknown }} Request */
/** @typedef {{ status: number, headers: Headers, text: string, json: any,
 *   reached: import("../server/origin.js").Reached[] }} Answer */

/** Starts both. `env` changes the worker's configuration; `start` runs it otherwise than in workerd.
 * @param {Record<string, string>} env
 * @param {typeof startBuilt} start */
export async function startWorld(env = {}, start = startBuilt) {
  const { keySet, sign } = await createSigner();
  const origin = await startOrigin();
  const configuration = { TOKEN_KEYS: keySet, TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE, ...env };
  /** @type {import("dossier-roles").Receipt[]} */
  const receipts = [];
  const log = (/** @type {string} */ line) => receipts.push(JSON.parse(line));
  const worker = await start({ origin: origin.url, env: configuration, log }).catch(async (error) => {
    // An origin left open would keep the tests from ending.
    await origin.close();
    throw error;
  });

  /** Asks the worker as it is, with the headers given and no other.
   * @param {string} path
   * @param {Request} request
   * @returns {Promise<Answer>} */
  async function send(path, { method = "GET", headers = {}, body } = {}) {
    const before = origin.reached.length;
    const json = body === undefined ? {} : { "Content-Type": "application/json" };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await fetch(worker.url + path, {
      method,
      headers: { ...json, ...headers },
      ...(body !== undefined && { body: text }),
    });
    const answer = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text: answer,
      json: /json/.test(response.headers.get("Content-Type") ?? "") && answer !== "" ? JSON.parse(answer) : undefined,
      reached: origin.reached.slice(before),
    };
  }

  return {
    url: worker.url,
    origin,
    /** What the worker wrote to its console: one receipt a decision. */
    receipts,
    sign,
    send,
    /** Asks with a token that is made already.
     * @param {string} token
     * @param {string} path */
    present: (token, path) => send(path, { headers: { Authorization: `Bearer ${token}` } }),
    /** Asks as a user, with a good token.
     * @param {unknown} user
     * @param {string} path
     * @param {Request} request */
    ask: async (user, path, request = {}) =>
      send(path, { ...request, headers: { Authorization: `Bearer ${await sign(user)}`, ...request.headers } }),
    close: async () => {
      await worker.close();
      await origin.close();
    },
  };
}

/** Builds the worker and runs it in workerd.
 * @param {{ origin: string, env: Record<string, string>, log: (line: string) => void }} settings */
async function startBuilt(settings) {
  await buildWorker();
  return startWorker(settings);
}
