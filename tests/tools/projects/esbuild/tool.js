import { MODULE_PAGE, PAGE, rightFolder, rightProgram } from "../../right.js";

const bundle = "esbuild --bundle --minify --log-level=warning";

const page = (format, html) => async (project) => {
  await project.run(`${bundle} page.js --format=${format} --outfile=${format}/main.js`);
  await rightFolder(project.path(format), html);
};
const program = (format, extension) => async (project) => {
  await project.run(`${bundle} program.js --platform=node --format=${format} --outfile=node/main.${extension}`);
  rightProgram(await project.run(`node node/main.${extension}`));
};

export default [
  {
    name: "esbuild",
    title: "esbuild",
    package: "esbuild",
    isQuick: true,
    asks: { files: ["questions", "element", "page", "program"] },
    runs: {
      "a page, `esm`": page("esm", MODULE_PAGE),
      "a page, `iife`": page("iife", PAGE),
      "`--platform=node`, `esm`": program("esm", "mjs"),
      "`--platform=node`, `cjs`": program("cjs", "cjs"),
    },
  },
];
