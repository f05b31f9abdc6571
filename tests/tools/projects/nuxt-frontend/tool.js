import assert from "node:assert/strict";
import { rightFrontend } from "../../frontend.js";

async function rightScreen(url) {
  const html = await (await fetch(`${url}/`)).text();
  assert.match(html, /<button type="button" aria-disabled="true" title="This needs the option “Publish to/);
  await rightFrontend(`${url}/`);
}

/** The template `minimal` of `create-nuxt`. */
export default [
  {
    name: "nuxt-frontend",
    title: "Nuxt, Node",
    package: "nuxt",
    isOnNewerNode: true,
    shows: [
      { document: "vue.md", files: ["InvoiceScreen.vue"], into: "app/components" },
      { document: "vue.md", files: ["roles.js"], into: "app/plugins" },
    ],
    runs: {
      "`nuxt build`, `node .output/server/index.mjs`: `dossier-roles/vue`": async (project) => {
        await project.run("nuxt build");
        await project.serving("node .output/server/index.mjs", rightScreen);
      },
      "`nuxt dev`, the same": (project) => project.serving("nuxt dev --port PORT", rightScreen),
    },
  },
];
