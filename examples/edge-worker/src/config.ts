import { createLocalJWKSet, importJWK, type JSONWebKeySet } from "jose";

/** What the worker is configured with. A caller has no say in any of it. */
export interface Env {
  /** Where the invoice API is. */
  readonly ORIGIN_URL: string;
  /** The public keys of whoever signs the tokens: a JSON Web Key Set. Two keys at once let one replace the other. */
  readonly TOKEN_KEYS: string;
  readonly TOKEN_ISSUER: string;
  readonly TOKEN_AUDIENCE: string;
  /** What the worker itself says to the origin as `Authorization`, if anything. */
  readonly ORIGIN_AUTHORIZATION?: string | null;
  /** `"yes"` sends the caller's token on to the origin; anything else keeps it here. */
  readonly FORWARD_TOKEN?: string | null;
  /** How long an answer of the origin may take as a whole. */
  readonly ORIGIN_TIMEOUT_MS?: string | null;
}

export interface Config {
  readonly origin: URL;
  readonly keys: ReturnType<typeof createLocalJWKSet>;
  readonly issuer: string;
  readonly audience: string;
  readonly originAuthorization: string | undefined;
  readonly forwardToken: boolean;
  readonly timeout: number;
}

/** One algorithm, pinned here and not read from the token: a token does not choose how it is checked. */
export const ALGORITHM = "ES256";

/** Checked configurations. The values are kept and not the promises: a promise belongs to the request that made it. */
const checked = new WeakMap<Env, Config>();

/** The configuration, checked once. A worker that is not configured answers 500 to everyone. */
export async function configOf(env: Env): Promise<Config> {
  const config = checked.get(env) ?? (await check(env));
  checked.set(env, config);
  return config;
}

async function check(env: Env): Promise<Config> {
  const keys = JSON.parse(env.TOKEN_KEYS) as JSONWebKeySet;
  // A key that cannot be used is a fault of the configuration, found here: what fails later is a fault of the token.
  for (const key of keys.keys) await importJWK(key, key.alg ?? ALGORITHM);
  if (keys.keys.length === 0) throw new Error("TOKEN_KEYS has no key");
  const timeout = Number(env.ORIGIN_TIMEOUT_MS || 30_000);
  if (!Number.isInteger(timeout) || timeout <= 0) throw new Error("ORIGIN_TIMEOUT_MS is not a number of milliseconds");
  return {
    origin: new URL(env.ORIGIN_URL.replace(/\/*$/, "/")),
    keys: createLocalJWKSet(keys),
    issuer: present("TOKEN_ISSUER", env.TOKEN_ISSUER),
    // Without one, jose would not check it: a token for another service would open this one.
    audience: present("TOKEN_AUDIENCE", env.TOKEN_AUDIENCE),
    originAuthorization: env.ORIGIN_AUTHORIZATION || undefined,
    forwardToken: env.FORWARD_TOKEN === "yes",
    timeout,
  };
}

function present(name: string, value: unknown): string {
  if (typeof value !== "string" || value === "") throw new Error(`${name} is not set`);
  return value;
}
