import assert from "node:assert/strict";
import { rightFrontend } from "../../frontend.js";
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

/** The page of docs/react.md, at an address of its own. */
async function rightScreen(url) {
  const html = await (await fetch(`${url}/frontend`)).text();
  assert.match(html, /<p id="server">may<\/p><p id="between">yes<\/p>/);
  // What a server has sent is what is there at first: the reason too.
  assert.match(html, /<button type="button" aria-disabled="true" title="This needs the option “Publish to/);
  await rightFrontend(`${url}/frontend`);
}

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
  // A server component that asks, and draws around its own content; a client component that asks again and again.
  {
    name: "next-frontend",
    title: "Next",
    package: "next",
    asks: { files: ["questions", "element"], extensions: ["ts"] },
    takes: { files: ["Client.tsx"], into: "app/frontend" },
    shows: { document: "react.md", files: ["page.tsx", "InvoiceScreen.tsx", "PublishButton.tsx"], into: "app/frontend" },
    runs: {
      "`next build --turbopack`, `next start`: `dossier-roles/react`": async (project) => {
        await project.run("next build --turbopack");
        await project.serving("next start --port PORT", rightScreen);
      },
      "`next build --webpack`, the same": async (project) => {
        await project.run("next build --webpack");
        await project.serving("next start --port PORT", rightScreen);
      },
      "`next dev --turbopack`, the same": (project) => project.serving("next dev --turbopack --port PORT", rightScreen),
      "`next dev --webpack`, the same": (project) => project.serving("next dev --webpack --port PORT", rightScreen),
    },
  },
];
