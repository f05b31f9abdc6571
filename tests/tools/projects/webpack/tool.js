import assert from "node:assert/strict";
import { PAGE, rightFolder, rightProgram } from "../../right.js";

// webpack advises against pages over 244 KiB. This one has all of the package in it, the JSON filter's wasm too.
const WARNING = /WARNING in (?!asset size limit|entrypoint size limit|webpack performance recommendations)/;

const page = (mode) => async (project) => {
  const said = await project.run(`webpack ./src/page.js --mode ${mode} --output-path ${mode}`);
  assert.doesNotMatch(said, WARNING);
  await rightFolder(project.path(mode), PAGE);
};

export default [
  {
    name: "webpack",
    title: "webpack",
    package: "webpack",
    isQuick: true,
    asks: { files: ["questions", "element", "page", "program"], into: "src" },
    runs: {
      "a page, `production`": page("production"),
      "a page, `development`": page("development"),
      "`--target node`": async (project) => {
        await project.run(
          "webpack ./src/program.js --mode production --target node --output-path node --fail-on-warnings",
        );
        rightProgram(await project.run("node node/main.js"));
      },
    },
  },
];
