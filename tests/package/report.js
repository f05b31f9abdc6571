// What a report must say, and the program that makes one.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** 3 roles in 3 accounts with and without an id, 16 sets of options, 19 rows: a scope, and two questions about 11 records. */
const QUESTIONS = 3 * 3 * 2 * 16 * 19 * (1 + 2 * 11);

/** Every cell was asked about, and every answer is that of the matrix. */
export function assertRight({ rows, asked, wrong }) {
  assert.deepEqual(wrong, []);
  assert.deepEqual({ rows, asked }, { rows: 19, asked: QUESTIONS });
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
