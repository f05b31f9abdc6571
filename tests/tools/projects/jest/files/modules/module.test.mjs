/** @jest-environment jsdom */
import { writeFileSync } from "node:fs";
import { drawn } from "./element.mjs";
import { answers } from "./questions.mjs";

test("the package answers", async () => {
  expect(answers().own).toBe(true);
  writeFileSync("modules.json", JSON.stringify({ answers: answers(), drawn: await drawn() }));
});
