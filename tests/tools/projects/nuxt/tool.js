import { rightHtml, rightPage, rightRoute } from "../../right.js";

export async function rightApp(url) {
  await rightHtml(`${url}/`, "server");
  await rightHtml(`${url}/`, "client");
  await rightRoute(`${url}/api/answers`);
  await rightPage(`${url}/`, ["server", "client"]);
}

/** The template `minimal` of `create-nuxt`. */
export default [
  {
    name: "nuxt",
    title: "Nuxt, Node",
    package: "nuxt",
    isOnNewerNode: true,
    asks: { files: ["questions", "element"], into: "shared" },
    runs: {
      "`nuxt build`, `node .output/server/index.mjs`: a page, an API route": async (project) => {
        await project.run("nuxt build");
        await project.serving("node .output/server/index.mjs", rightApp);
      },
      "`nuxt dev`, the same": (project) => project.serving("nuxt dev --port PORT", rightApp),
    },
  },
];
