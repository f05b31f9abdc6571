import { rightFrontend } from "../../frontend.js";

/** The template `solid` of `create-vite`, with the recipe of docs/frontends.md. */
export default [
  {
    name: "solid-vite",
    title: "Solid, with Vite",
    package: "solid-js",
    shows: { document: "frontends.md", files: ["roles.jsx", "PublishButton.jsx"] },
    runs: {
      "`vite build`, `vite preview`: the recipe": async (project) => {
        await project.run("vite build");
        await project.serving("vite preview --port PORT --strictPort", (url) => rightFrontend(`${url}/`));
      },
    },
  },
];
