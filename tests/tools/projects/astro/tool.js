import { rightHtml, rightPage, rightRoute } from "../../right.js";

async function rightApp(url) {
  for (const page of ["/", "/on-demand"]) {
    await rightHtml(`${url}${page}`, "server");
    await rightPage(`${url}${page}`, ["server", "answers"]);
  }
  await rightRoute(`${url}/api`);
}

/** The template `minimal` of `create-astro`, for Node (`astro add node`). */
export default [
  {
    name: "astro",
    title: "Astro, `@astrojs/node`",
    package: "astro",
    isOnNewerNode: true,
    asks: { files: ["questions", "element", "page"], into: "src" },
    runs: {
      "`astro build`, `node dist/server/entry.mjs`: a page built beforehand, one on demand, an endpoint": async (
        project,
      ) => {
        await project.run("astro build");
        await project.serving("node dist/server/entry.mjs", rightApp);
      },
      "`astro dev`, the same": (project) => project.serving("astro dev --port PORT", rightApp),
    },
  },
];
