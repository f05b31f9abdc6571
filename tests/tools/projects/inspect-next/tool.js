import { noInspector, noTraceIn, rightInspector, traceIn } from "../../inspector.js";

const built = (bundler) => async (project) => {
  await project.run(`next build --${bundler}`);
  await noTraceIn(project.path(".next/static"));
  await noTraceIn(project.path(".next/server"));
  await project.serving("next start --port PORT", (url) => noInspector(`${url}/`));
};
const inDevelopment = (bundler) => (project) =>
  project.serving(`next dev --${bundler} --port PORT`, async (url) => {
    await rightInspector(`${url}/`);
    await traceIn(project.path(".next"));
  });

export default [
  {
    name: "inspect-next",
    title: "Next",
    package: "next",
    basis: "next",
    asks: { files: ["questions", "element"], extensions: ["ts"] },
    runs: {
      "`next build --turbopack`, `next start`: nothing of the inspector": built("turbopack"),
      "`next build --webpack`, the same": built("webpack"),
      "`next dev --turbopack`: the inspector": inDevelopment("turbopack"),
      "`next dev --webpack`, the same": inDevelopment("webpack"),
    },
  },
];
