import { createExecutionContext, env, SELF, waitOnExecutionContext } from "cloudflare:test";
import { expect, it } from "vitest";
import worker from "../src";
import { answers } from "../src/questions.js";
import { ANSWERS } from "../src/expected.js";

it("answers in the test itself", () => {
  expect(answers()).toEqual(ANSWERS);
});

it("answers as a unit", async () => {
  const ctx = createExecutionContext();
  const response = await worker.fetch(new Request("http://example.com"), env, ctx);
  await waitOnExecutionContext(ctx);
  expect(await response.json()).toEqual({ answers: ANSWERS, drawn: null });
});

it("answers as a worker", async () => {
  const response = await SELF.fetch("http://example.com");
  expect(await response.json()).toEqual({ answers: ANSWERS, drawn: null });
});
