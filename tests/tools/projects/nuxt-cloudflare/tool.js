import { rightApp } from "../nuxt/tool.js";

/** The same, deployed as Nuxt's guide says, and with `experimental.wasm`: without it Nitro reads no wasm. */
export default [
  {
    name: "nuxt-cloudflare",
    title: "Nuxt with `nitro.experimental.wasm`",
    package: "nuxt",
    basis: "nuxt",
    isOnNewerNode: true,
    asks: { files: ["questions", "element"], into: "shared" },
    runs: {
      "`nuxt build` for Cloudflare, `wrangler dev`: a page, an API route": async (project) => {
        await project.run("nuxt build");
        await project.serving("wrangler --cwd .output dev --port PORT", rightApp);
      },
      "`nuxt build` for Node, `node .output/server/index.mjs`, the same": async (project) => {
        await project.run("nuxt build --preset node-server");
        await project.serving("node .output/server/index.mjs", rightApp);
      },
    },
  },
];
