import { rightFrontend } from "../../frontend.js";

/** The template `vue` of `create-vite`. */
export default [
  {
    name: "vue-vite",
    title: "Vue, with Vite",
    package: "vue",
    isQuick: true,
    takes: { files: ["App.vue", "session.js"], into: "src" },
    shows: { document: "vue.md", files: ["main.js", "InvoiceScreen.vue"] },
    runs: {
      "`vite build`, `vite preview`: `dossier-roles/vue`": async (project) => {
        await project.run("vite build");
        await project.serving("vite preview --port PORT --strictPort", (url) => rightFrontend(`${url}/`));
      },
      "`vite dev`, the same": (project) =>
        project.serving("vite dev --port PORT --strictPort", (url) => rightFrontend(`${url}/`)),
    },
  },
];
