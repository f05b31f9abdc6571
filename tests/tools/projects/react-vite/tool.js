import { rightFrontend } from "../../frontend.js";

const react = (major, versions, more) => ({
  name: `react-vite-${major}`,
  title: "React, with Vite",
  package: "react",
  versions,
  takes: { files: ["Client.tsx"], into: "src" },
  shows: { document: "react.md", files: ["InvoiceScreen.tsx", "PublishButton.tsx"] },
  runs: {
    "`tsc`, `vite build`, `vite preview`: `dossier-roles/react`": async (project) => {
      await project.run("tsc && vite build");
      await project.serving("vite preview --port PORT --strictPort", (url) => rightFrontend(`${url}/`));
    },
    "`vite dev`, the same": (project) =>
      project.serving("vite dev --port PORT --strictPort", (url) => rightFrontend(`${url}/`)),
  },
  ...more,
});

/** The template `react-ts` of `create-vite`. */
export default [
  react(19, {}, { isQuick: true }),
  react(18, { react: "18.3.1", "react-dom": "18.3.1", "@types/react": "18.3.31", "@types/react-dom": "18.3.7" }),
];
