import { rightFrontendFolder } from "../../frontend.js";

/** No tool at all: files, and a copy of the package beside them, with the recipe of docs/frontends.md. */
export default [
  {
    name: "plain",
    title: "Plain HTML",
    package: "dossier-roles",
    shows: { document: "frontends.md", files: ["publish.js"], into: "." },
    runs: {
      "files, as they are: the recipe": async (project) => {
        await project.run("cp -r node_modules/dossier-roles pkg");
        await rightFrontendFolder(project.folder);
      },
    },
  },
];
