// @vitest-environment node
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawn } from "./element.js";
import { answers } from "./questions.js";

test("the package answers", async () => {
  expect(answers().own).toBe(true);
  writeFileSync("node.json", JSON.stringify({ answers: answers(), drawn: await drawn() }));
});
