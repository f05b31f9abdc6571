import { rightProgram } from "../../right.js";

const rightWorker = async (url) => rightProgram(await (await fetch(url)).text());

/** The plugin's guide: a worker that Vite builds. */
export default [
  {
    name: "cloudflare-vite",
    title: "`@cloudflare/vite-plugin`",
    package: "@cloudflare/vite-plugin",
    isOnNewerNode: true,
    asks: { files: ["questions", "element"], into: "src" },
    runs: {
      "`vite build`, `vite preview`: a worker": async (project) => {
        await project.run("vite build");
        await project.serving("vite preview --port PORT --strictPort", rightWorker);
      },
      "`vite dev`: a worker": (project) => project.serving("vite dev --port PORT --strictPort", rightWorker),
    },
  },
];
