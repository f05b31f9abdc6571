import { rightFrontend } from "../../frontend.js";
import { rightHtml, rightPage, rightRoute } from "../../right.js";

async function rightApp(url) {
  await rightHtml(`${url}/`, "server");
  await rightHtml(`${url}/`, "client");
  await rightRoute(`${url}/api`);
  await rightPage(`${url}/`, ["server", "client"]);
  await rightFrontend(`${url}/frontend`);
}

/** The template of `create-react-router`, without its style sheets. */
export default [
  {
    name: "react-router",
    title: "React Router",
    package: "react-router",
    isOnNewerNode: true,
    asks: { files: ["questions", "element"], into: "app", extensions: ["ts"] },
    takes: { files: ["Client.tsx"], into: "app/frontend" },
    shows: { document: "react.md", files: ["InvoiceScreen.tsx", "PublishButton.tsx"], into: "app/frontend" },
    runs: {
      "`react-router build`, `react-router-serve`: a page, its `loader`, a resource route, `dossier-roles/react`": async (project) => {
        await project.run("react-router build");
        await project.serving("react-router-serve ./build/server/index.js", rightApp);
      },
      "`react-router dev`, the same": (project) => project.serving("react-router dev --port PORT", rightApp),
      "`tsc`: its types": async (project) => {
        await project.run("react-router typegen && tsc");
      },
    },
  },
];
