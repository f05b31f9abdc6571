import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";

const COMPONENT = "src/invoice-actions.jsx";
/** One test by itself, and one for each user and record. */
const TESTS = 1 + 9 * 11;

export default [
  {
    name: "everyone-vitest",
    title: "Vitest",
    package: "vitest",
    basis: "everyone-storybook",
    isOnNewerNode: true,
    asks: [],
    runs: {
      "React, Testing Library: a component for every kind of user": async (project) => {
        const run = async () => {
          await project.run("vitest run --reporter=json --outputFile=results.json || true");
          const { numPassedTests, numFailedTests } = await project.json("results.json");
          return [numPassedTests, numFailedTests];
        };
        assert.deepEqual(await run(), [TESTS, 0]);
        // A component that asks about the wrong thing is found.
        const right = await project.text(COMPONENT);
        await writeFile(project.path(COMPONENT), right.replace('"invoices.publish": ', '"account.subscription": '));
        const [passed, failed] = await run();
        await writeFile(project.path(COMPONENT), right);
        assert.equal(passed + failed, TESTS);
        assert.ok(failed > 0);
      },
    },
  },
];
