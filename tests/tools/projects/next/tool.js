import { rightHtml, rightPage, rightRoute } from "../../right.js";

async function rightApp(url) {
  await rightHtml(`${url}/`, "server");
  await rightHtml(`${url}/`, "client");
  await rightRoute(`${url}/api`);
  await rightRoute(`${url}/proxy`);
  await rightPage(`${url}/`, ["server", "client"]);
}

const built = (bundler) => async (project) => {
  await project.run(`next build --${bundler}`);
  await project.serving("next start --port PORT", rightApp);
};
const inDevelopment = (bundler) => (project) => project.serving(`next dev --${bundler} --port PORT`, rightApp);

/** `create-next-app --typescript --app --empty`, and a component, a route and a proxy beside its page. */
export default [
  {
    name: "next",
    title: "Next",
    package: "next",
    asks: { files: ["questions", "element"], extensions: ["ts"] },
    runs: {
      "`next build --turbopack`, `next start`: server and client component, route handler, proxy": built("turbopack"),
      "`next build --webpack`, the same": built("webpack"),
      "`next dev --turbopack`, the same": inDevelopment("turbopack"),
      "`next dev --webpack`, the same": inDevelopment("webpack"),
    },
  },
];
