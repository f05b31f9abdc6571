import { rightFrontendFolder } from "../../frontend.js";

/** `ng new`, with the recipe of docs/frontends.md. */
export default [
  {
    name: "angular-frontend",
    title: "Angular",
    package: "@angular/core",
    isOnNewerNode: true,
    shows: { document: "frontends.md", files: ["roles.ts", "publish-button.ts"], into: "src/app" },
    runs: {
      "`ng build`: the recipe": async (project) => {
        await project.run("ng build");
        await rightFrontendFolder(project.path("dist/angular/browser"));
      },
    },
  },
];
