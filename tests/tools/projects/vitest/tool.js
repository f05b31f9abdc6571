import { rightAnswers, rightDrawing } from "../../right.js";
import assert from "node:assert/strict";

const INLINED = " --config inlined.config.js";

/** Runs one file of tests; the page's imitations draw the elements. */
const run =
  (environment, options = "") =>
  async (project) => {
    await project.run(`vitest run ${environment}.test.js${options}`);
    const { answers, drawn } = await project.json(`${environment}.json`);
    rightAnswers(answers);
    if (environment === "node") assert.equal(drawn, null);
    else rightDrawing(drawn);
  };

const vitest = (major, versions, more) => ({
  name: `vitest-${major}`,
  title: "Vitest",
  package: "vitest",
  versions,
  asks: { files: ["questions", "element"] },
  runs: {
    "the environment `node`": run("node"),
    "the environment `jsdom`, elements too": run("jsdom"),
    "the environment `happy-dom`, elements too": run("happy-dom"),
    "`node`, the package inlined": run("node", INLINED),
    "`jsdom`, the package inlined, elements too": run("jsdom", INLINED),
    "`happy-dom`, the package inlined, elements too": run("happy-dom", INLINED),
  },
  ...more,
});

export default [vitest(5, {}, { isQuick: true, isOnNewerNode: true }), vitest(3, { vitest: "3.2.7", jsdom: "26.1.0" })];
