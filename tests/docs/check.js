// What the examples call where they state something (stated.js).

import assert from "node:assert/strict";

/** How much of what is stated was reached. */
export const reached = { count: 0 };

export function $is(actual, expected, line) {
  reached.count++;
  assert.deepEqual(actual, expected, `line ${line} of the example gives ${JSON.stringify(actual)}`);
}

export function $throws(work, code, line) {
  reached.count++;
  assert.throws(work, { name: "PermissionError", code }, `line ${line} of the example does not throw ${code}`);
}
