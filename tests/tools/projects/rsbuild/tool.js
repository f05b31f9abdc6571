import { rightPage } from "../../right.js";

/** The template `vanilla-js` of `create-rsbuild`. */
export default [
  {
    name: "rsbuild",
    title: "Rsbuild",
    package: "@rsbuild/core",
    asks: { files: ["questions", "element", "page"], into: "src" },
    runs: {
      "`rsbuild build`, `rsbuild preview`: a page": async (project) => {
        await project.run("rsbuild build");
        await project.serving("rsbuild preview --port PORT", (url) => rightPage(`${url}/`));
      },
      "`rsbuild dev`: a page": (project) => project.serving("rsbuild dev --port PORT", (url) => rightPage(`${url}/`)),
    },
  },
];
