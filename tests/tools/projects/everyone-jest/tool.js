import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";

const TESTS = 3 * 9;

/** As `npm init` and `npm install --save-dev jest` leave it. */
export default [
  {
    name: "everyone-jest",
    title: "Jest",
    package: "jest",
    isQuick: true,
    asks: [],
    runs: {
      "CommonJS: what a server answers, for every kind of user": async (project) => {
        const run = async () => {
          await project.run("jest --json --outputFile=results.json || true");
          const { numPassedTests, numFailedTests } = await project.json("results.json");
          return [numPassedTests, numFailedTests];
        };
        assert.deepEqual(await run(), [TESTS, 0]);
        // An answer that forgets to ask is found.
        const right = await project.text("invoices.js");
        await writeFile(project.path("invoices.js"), right.replace("visibleInvoices(user, invoices)", "invoices"));
        const [passed, failed] = await run();
        await writeFile(project.path("invoices.js"), right);
        assert.equal(passed + failed, TESTS);
        assert.ok(failed > 0);
      },
    },
  },
];
