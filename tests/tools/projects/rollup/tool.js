import { MODULE_PAGE, PAGE, rightFolder, rightProgram } from "../../right.js";

// Rollup's documentation adds this plugin for whatever comes from npm.
const resolve = "--plugin node-resolve";
const resolveForPages = "--plugin 'node-resolve={browser:true}'";

const page = (format, html) => async (project) => {
  await project.run(
    `rollup page.js ${resolveForPages} --failAfterWarnings --format ${format} --file ${format}/main.js`,
  );
  await rightFolder(project.path(format), html);
};
const program = (format, extension) => async (project) => {
  await project.run(
    `rollup program.js ${resolve} --failAfterWarnings --format ${format} --file node/main.${extension}`,
  );
  rightProgram(await project.run(`node node/main.${extension}`));
};

export default [
  {
    name: "rollup",
    title: "rollup, `@rollup/plugin-node-resolve`",
    package: "rollup",
    isQuick: true,
    asks: { files: ["questions", "element", "page", "program"] },
    runs: {
      "a page, `es`": page("es", MODULE_PAGE),
      "a page, `iife`": page("iife", PAGE),
      "Node, `es`": program("es", "mjs"),
      "Node, `cjs`": program("cjs", "cjs"),
    },
  },
];
