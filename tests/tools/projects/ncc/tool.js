import { rightProgram } from "../../right.js";

export default [
  {
    name: "ncc",
    title: "ncc",
    package: "@vercel/ncc",
    asks: { files: ["questions", "element", "program"] },
    runs: {
      "`ncc build`: a program of one file": async (project) => {
        await project.run("ncc build program.js --out dist");
        rightProgram(await project.run("node dist/index.js"));
      },
    },
  },
];
