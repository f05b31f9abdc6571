import assert from "node:assert/strict";
import { rightHtml, rightPage, rightRoute } from "../../right.js";

async function rightApp(url) {
  await rightRoute(`${url}/edge`);
  await rightRoute(`${url}/middleware`);
  await rightHtml(`${url}/edge-page`, "server");
}

const built = (bundler) => async (project) => {
  await project.run(`next build --${bundler}`);
  await project.serving("next start --port PORT", rightApp);
};
const inDevelopment = (bundler) => (project) => project.serving(`next dev --${bundler} --port PORT`, rightApp);

/** The same without `cacheComponents`, which Next does not combine with the edge runtime. */
export default [
  {
    name: "next-edge",
    title: "Next, edge runtime",
    package: "next",
    asks: { files: ["questions", "element"], extensions: ["ts"] },
    runs: {
      "`next build --webpack`, `next start`: middleware, edge route, server component of an edge page":
        built("webpack"),
      "the client component of an edge page": (project) =>
        project.serving("next start --port PORT", async (url) => {
          await rightHtml(`${url}/edge-client`, "client");
          await rightPage(`${url}/edge-client`, ["client"]);
        }),
      "`next build --turbopack`, `next start`: middleware, edge route, server component of an edge page":
        built("turbopack"),
      "the client component of an edge page, Turbopack": (project) =>
        // A module that imports wasm is asynchronous there, and the page does not wait for it. Who meets this takes
        // `dossier-roles/no-wasm`, or the runtime `nodejs`, to which Next tells them to go.
        project.serving("next start --port PORT", async (url) => {
          assert.equal((await fetch(`${url}/edge-client`)).status, 500, "it works now: say so");
          return "fails in Next";
        }),
      "`next dev --webpack`: middleware, edge route, server component of an edge page": inDevelopment("webpack"),
      "`next dev --turbopack`: middleware, edge route, server component of an edge page": inDevelopment("turbopack"),
    },
  },
];
