import { rightFrontend } from "../../frontend.js";

/** The template `svelte` of `create-vite`, with the recipe of docs/frontends.md. */
export default [
  {
    name: "svelte-vite",
    title: "Svelte, with Vite",
    package: "svelte",
    isOnNewerNode: true,
    shows: { document: "frontends.md", files: ["roles.svelte.js", "PublishButton.svelte"] },
    runs: {
      "`vite build`, `vite preview`: the recipe": async (project) => {
        await project.run("vite build");
        await project.serving("vite preview --port PORT --strictPort", (url) => rightFrontend(`${url}/`));
      },
    },
  },
];
