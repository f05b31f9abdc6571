import { rightAnswers, rightDrawing } from "../../right.js";

/** As `npm init` and `npm install --save-dev jest` leave it: CommonJS, and no configuration. */
const jest = (major, versions, isQuick) => ({
  name: `jest-${major}`,
  title: "Jest",
  package: "jest",
  isQuick,
  versions,
  asks: [
    { files: ["questions"], isCommonJs: true },
    { files: ["questions", "element"], into: "modules", extensions: ["mjs"] },
  ],
  runs: {
    "CommonJS, the environment `node`": async (project) => {
      await project.run("jest node.test.js");
      rightAnswers(await project.json("node.json"));
    },
    "CommonJS, the environment `jsdom`": async (project) => {
      await project.run("jest jsdom.test.js");
      rightAnswers(await project.json("jsdom.json"));
    },
    "CommonJS, `dossier-roles/react` and `/vue`": async (project) => {
      await project.run("jest frontends.test.js");
    },
    // Jest 29 does not look for tests in `.mjs` unless it is told to.
    ...(major >= 30 && {
      "modules (`--experimental-vm-modules`), `jsdom`, elements too": async (project) => {
        await project.run("jest modules", { NODE_OPTIONS: "--experimental-vm-modules" });
        const { answers, drawn } = await project.json("modules.json");
        rightAnswers(answers);
        rightDrawing(drawn);
      },
    }),
  },
});

export default [jest(30, {}, true), jest(29, { jest: "29.7.0", "jest-environment-jsdom": "29.7.0" })];
