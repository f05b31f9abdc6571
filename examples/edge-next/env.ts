import type { Env } from "../edge-worker/src/config.js";

/** What the gate is configured with: one object, so that it is checked once. */
export const env = {
  ORIGIN_URL: process.env["ORIGIN_URL"],
  ORIGIN_AUTHORIZATION: process.env["ORIGIN_AUTHORIZATION"],
  ORIGIN_TIMEOUT_MS: process.env["ORIGIN_TIMEOUT_MS"],
  FORWARD_TOKEN: process.env["FORWARD_TOKEN"],
  TOKEN_KEYS: process.env["TOKEN_KEYS"],
  TOKEN_ISSUER: process.env["TOKEN_ISSUER"],
  TOKEN_AUDIENCE: process.env["TOKEN_AUDIENCE"],
} as Env;
