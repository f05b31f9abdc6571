import { rightHtml, rightPage, rightRoute } from "../../right.js";

async function rightApp(url) {
  await rightHtml(`${url}/`, "client");
  await rightRoute(`${url}/api`);
  await rightPage(`${url}/`, ["client"]);
}

/** `ng new --ssr`, with a route beside its page. */
export default [
  {
    name: "angular",
    title: "Angular, `--ssr`",
    package: "@angular/core",
    isOnNewerNode: true,
    asks: { files: ["questions", "element"], into: "src/app", extensions: ["ts"] },
    runs: {
      "`ng build`, `node dist/…/server.mjs`: a page rendered beforehand, a route of Express": async (project) => {
        await project.run("ng build");
        // Whoever deploys it says at which names it is reached.
        await project.serving("node dist/angular/server/server.mjs", rightApp, { NG_ALLOWED_HOSTS: "localhost" });
      },
      "`ng serve`, the same": (project) => project.serving("ng serve --port PORT", rightApp),
    },
  },
];
