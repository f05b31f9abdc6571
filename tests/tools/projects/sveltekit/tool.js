import { rightHtml, rightPage, rightRoute } from "../../right.js";

async function rightApp(url) {
  await rightHtml(`${url}/`, "server");
  await rightHtml(`${url}/`, "client");
  await rightRoute(`${url}/api`);
  await rightPage(`${url}/`, ["server", "client"]);
}

/** `sv create --template minimal`, for Node. */
const sveltekit = (major, versions, more) => ({
  name: `sveltekit-${major}`,
  title: "SvelteKit, `adapter-node`",
  package: "@sveltejs/kit",
  versions,
  asks: { files: ["questions", "element"], into: "src/lib" },
  runs: {
    "`vite build`, `node build`: a page, its `load`, an endpoint": async (project) => {
      await project.run("vite build");
      await project.serving("node build", rightApp);
    },
    "`vite dev`, the same": (project) => project.serving("vite dev --port PORT --strictPort", rightApp),
  },
  ...more,
});

export default [
  sveltekit(3, { "@sveltejs/kit": "3.2.0", "@sveltejs/adapter-node": "6.0.1" }, { isOnNewerNode: true }),
  sveltekit(2, {}),
];
