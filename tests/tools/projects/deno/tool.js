import { rightProgram } from "../../right.js";

export default [
  {
    name: "deno",
    title: "Deno",
    package: "deno",
    asks: { files: ["questions", "element", "program"] },
    runs: {
      "`import`, with no permission at all": async (project) =>
        rightProgram(await project.run("deno run --no-prompt program.js", { DENO_DIR: project.path(".deno") })),
    },
  },
];
