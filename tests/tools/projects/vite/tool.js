import assert from "node:assert/strict";
import { LIBRARY_PAGE, rightAnswers, rightFolder, rightPage, rightProgram } from "../../right.js";

/** The page of `create-vite`'s template `vanilla`, and what Vite's guide says of servers and libraries. */
const vite = (major, versions, more) => ({
  name: `vite-${major}`,
  title: "Vite",
  package: "vite",
  versions,
  asks: { files: ["questions", "element", "page", "program"], into: "src" },
  runs: {
    "`vite build`, `vite preview`: a page": async (project) => {
      await project.run("vite build");
      await project.serving("vite preview --port PORT --strictPort", (url) => rightPage(`${url}/`));
    },
    "`vite dev`: a page": (project) =>
      project.serving("vite dev --port PORT --strictPort", (url) => rightPage(`${url}/`)),
    "`vite build --ssr`: a program beside its packages": async (project) => {
      await project.run("vite build --ssr src/program.js --outDir beside");
      assert.match(await project.text("beside/program.js"), /from ?"dossier-roles"/);
      rightProgram(await project.run("node beside/program.js"));
    },
    "`vite build --ssr` with `ssr.noExternal`: a program of one file": async (project) => {
      await project.run("vite build --ssr src/program.js --outDir inlined --config inlined.config.js");
      assert.doesNotMatch(await project.text("inlined/program.js"), /from ?"dossier-roles/);
      rightProgram(await project.run("node inlined/program.js"));
    },
    "`build.lib`, `umd`: a library in a page and in Node": async (project) => {
      await project.run("vite build --config library.config.js");
      await rightFolder(project.path("library"), LIBRARY_PAGE);
      const script = "console.log(JSON.stringify(require('./main.cjs').answers()))";
      await project.run("cp library/main.js library/main.cjs");
      rightAnswers(JSON.parse(await project.run(`cd library && node --eval "${script}"`)));
    },
  },
  ...more,
});

export default [
  vite(8, {}, { isQuick: true }),
  vite(7, { vite: "7.3.8" }),
  vite(6, { vite: "6.4.6" }),
  vite(5, { vite: "5.4.21" }),
];
