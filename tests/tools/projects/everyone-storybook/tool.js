import assert from "node:assert/strict";
import { servingFolder, visited } from "../../browser.js";

/** As `npm create storybook` leaves it for React with Vite, without the addons. */
export default [
  {
    name: "everyone-storybook",
    title: "Storybook",
    package: "storybook",
    asks: [],
    runs: {
      "`storybook build`: a component for every kind of user, and for one who is chosen by name": async (project) => {
        await project.run("storybook build --quiet --output-dir built");
        await servingFolder(project.path("built"), async (url) => {
          const story = (id, args = "") => `${url}/iframe.html?viewMode=story&id=invoice-actions--${id}${args}`;
          const { values: rows } = await visited(story("for-every-user"), async (page) => {
            await page.waitForSelector("#storybook-root tr:nth-child(99)");
            return page.$$eval("#storybook-root tr", (all) =>
              all.map((row) => [
                row.querySelector("th").textContent,
                ...[...row.querySelectorAll("button")].map((button) => button.ariaDisabled === "false"),
              ]),
            );
          });
          assert.equal(rows.length, 9 * 11);
          const may = (name) => rows.find(([of]) => of === name)?.slice(1);
          assert.deepEqual(may("standard-user, their own record"), [true, false]);
          assert.deepEqual(may("standard-user with publishDocuments, their own record"), [true, true]);
          assert.deepEqual(may("standard-user with publishDocuments, somebody else's record"), [false, false]);
          assert.deepEqual(may("expense-approver with publishDocuments, nobody's record"), [true, true]);
          assert.deepEqual(may("administrator, their own record in another account"), [false, false]);

          for (const [user, isDisabled] of [
            ["administrator", "false"],
            ["standard-user", "true"],
          ]) {
            const { values: publish } = await visited(story("for-one-user", `&args=user:${user}`), async (page) => {
              const button = page.getByRole("button", { name: "Publish" });
              await button.waitFor();
              return button.getAttribute("aria-disabled");
            });
            assert.equal(publish, isDisabled, user);
          }
        });
      },
    },
  },
];
