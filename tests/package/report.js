// What a report must say, and the program that makes one.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { RIGHTS } from "../rights.js";

/** 3 roles in 4 accounts with and without an id, 16 sets of options, every right: a scope, and three questions about 18 records. */
const QUESTIONS = 3 * 4 * 2 * 16 * RIGHTS * (1 + 3 * 18);

/** Which model the docs certify: `cargo xtask certify` asks it for every decision. */
const certificate = await readFile(new URL("../../docs/certificate.md", import.meta.url), "utf8");
const [, DIGEST] = /\| SHA-256 \| `([0-9a-f]{64})` \|/.exec(certificate);

/** Nothing was awaited, every cell was asked about, every answer is that of the matrix, and the model is the one certified. */
export function assertRight({ isReady, rows, asked, wrong, digest }) {
  assert.deepEqual(wrong, []);
  assert.deepEqual({ isReady, rows, asked, digest }, { isReady: true, rows: RIGHTS, asked: QUESTIONS, digest: DIGEST });
}

/** Runs a program in the project, and returns the JSON that it writes; it must have nothing to complain about. */
export async function jsonFrom(folder, program, options, env = {}) {
  const { stdout, stderr } = await promisify(execFile)(program, options, {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1", ...env },
  });
  assert.equal(stderr, "");
  return JSON.parse(stdout);
}
