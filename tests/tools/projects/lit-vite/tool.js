import { rightFrontend } from "../../frontend.js";

/** The template `lit` of `create-vite`, with the recipe of docs/frontends.md. */
export default [
  {
    name: "lit-vite",
    title: "Lit, with Vite",
    package: "lit",
    shows: { document: "frontends.md", files: ["publish-button.js"] },
    runs: {
      "`vite build`, `vite preview`: the recipe": async (project) => {
        await project.run("vite build");
        await project.serving("vite preview --port PORT --strictPort", (url) => rightFrontend(`${url}/`));
      },
    },
  },
];
