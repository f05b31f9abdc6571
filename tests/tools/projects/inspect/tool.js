import assert from "node:assert/strict";
import { servingFolder } from "../../browser.js";
import { noInspector, noTraceIn, rightInspector, traceIn } from "../../inspector.js";

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Invoices</title>
<button id="team" type="button">Team</button><script defer src="main.js"></script>`;

const webpack = (project, mode, name) =>
  project.run(`webpack ./src/${name}.js --mode ${mode} --output-path ${mode}-${name}`);

export default [
  {
    name: "inspect-vite",
    title: "Vite",
    package: "vite",
    isQuick: true,
    asks: [],
    runs: {
      "`vite build`: nothing of the inspector": async (project) => {
        await project.run("vite build");
        await noTraceIn(project.path("dist"));
        await project.serving("vite preview --port PORT --strictPort", (url) => noInspector(`${url}/`));
        // Byte by byte what it is without the call.
        for (const name of ["only", "without"]) {
          await project.run(`vite build --config one.config.js --outDir ${name}`, { ENTRY: `src/${name}.js` });
        }
        assert.equal(await project.text("only/one.js"), await project.text("without/one.js"));
      },
      "`vite dev`: the inspector": (project) =>
        project.serving("vite dev --port PORT --strictPort", (url) => rightInspector(`${url}/`)),
    },
  },
  {
    name: "inspect-webpack",
    title: "webpack",
    package: "webpack",
    isQuick: true,
    asks: [],
    runs: {
      "`production`: nothing of the inspector": async (project) => {
        for (const name of ["page", "only", "without"]) await webpack(project, "production", name);
        await noTraceIn(project.path("production-page"));
        await servingFolder(project.path("production-page"), (url) => noInspector(`${url}/`), PAGE);
        // Byte by byte what it is without the call.
        assert.equal(await project.text("production-only/main.js"), await project.text("production-without/main.js"));
      },
      "`development`: the inspector": async (project) => {
        await webpack(project, "development", "page");
        await traceIn(project.path("development-page"));
        await servingFolder(project.path("development-page"), (url) => rightInspector(`${url}/`), PAGE);
      },
    },
  },
];
