import { MODULE_PAGE, rightFolder, rightProgram } from "../../right.js";

export default [
  {
    name: "bun",
    title: "Bun",
    package: "bun",
    asks: { files: ["questions", "element", "page", "program"] },
    runs: {
      "`import`": async (project) => rightProgram(await project.run("bun run program.js")),
      "`bun build`: a page": async (project) => {
        await project.run("bun build page.js --outfile page/main.js");
        await rightFolder(project.path("page"), MODULE_PAGE);
      },
      "`bun build --target bun`: a program of one file": async (project) => {
        await project.run("bun build program.js --target bun --outfile built/main.js");
        rightProgram(await project.run("bun run built/main.js"));
      },
    },
  },
];
