// A list of 1,000 rows with three questions each, in React and in Vue, beside CASL's own packages for them: bytes, the first
// drawing, the one after a role changed, and how many rows are drawn again.
import { brotliCompressSync, constants } from "node:zlib";
import { bundle, here } from "./bundle.js";
import { launch } from "./chromium.js";
import { rounds, save } from "./results.js";
import { serve } from "./server.js";

const OPTIONS = {
  jsx: "automatic",
  // Where the peers are, and beside them this package as it is installed.
  nodePaths: [here("node_modules")],
  preserveSymlinks: true,
  define: {
    "process.env.NODE_ENV": '"production"',
    ROUNDS: String(rounds(15)),
    __VUE_OPTIONS_API__: "true",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
};
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** What a page's bundle imports, without the framework, which it has anyway. */
const WEIGHED = {
  "dossier-roles/react": {
    hook: 'export { RolesProvider, useCan } from "dossier-roles/react";',
    component: 'export { RolesProvider, Can } from "dossier-roles/react";',
  },
  "@casl/react": {
    hook: 'export { AbilityProvider, useAbility } from "@casl/react"; export { AbilityBuilder, createMongoAbility, subject } from "@casl/ability";',
    component:
      'export { AbilityProvider, Can } from "@casl/react"; export { AbilityBuilder, createMongoAbility, subject } from "@casl/ability";',
  },
  "dossier-roles/vue": {
    hook: 'export { roles, useCan } from "dossier-roles/vue";',
    component: 'export { roles, Can } from "dossier-roles/vue";',
  },
  "@casl/vue": {
    hook: 'export { abilitiesPlugin, useAbility } from "@casl/vue"; export { AbilityBuilder, createMongoAbility, subject } from "@casl/ability";',
    component:
      'export { abilitiesPlugin, Can } from "@casl/vue"; export { AbilityBuilder, createMongoAbility, subject } from "@casl/ability";',
  },
};

/** `@casl/vue` is for the version before. */
const ALIAS = { react: {}, vue: { "@casl/ability": "@casl/ability-6" } };

/** The page's whole script. */
const pageOf = (framework, ending) => `
import { measure } from "./frontends/page.js";
import { ways as casl } from "./frontends/${framework}-casl.${ending}";
import { ways as ours } from "./frontends/${framework}-dossier-roles.${ending}";
measure({ "dossier-roles/${framework}": ours, "@casl/${framework}": casl });`;

const browser = await launch();
const cases = [];
const version = browser.version();
try {
  for (const [framework, ending] of [
    ["react", "jsx"],
    ["vue", "js"],
  ]) {
    const options = { ...OPTIONS, alias: ALIAS[framework] };
    const bundled = (contents, more) => bundle({ ...options, stdin: { contents, resolveDir: here(".") }, ...more });
    const server = await serve(new Map([["/bundle.js", await bundled(pageOf(framework, ending))]]));
    try {
      const said = server.said();
      const page = await browser.newPage();
      await page.goto(`${server.url}/`);
      const { result, error } = await said;
      if (error) throw new Error(error);
      for (const { way, name, ...figures } of result) {
        const bytes = brotli(await bundled(WEIGHED[name][way], { external: ["react", "vue"] }));
        cases.push({ framework, way, name, bytes, ...figures });
      }
      await page.close();
    } finally {
      server.end();
    }
  }
} finally {
  await browser.close();
}

for (const { way, name, bytes, first, changed, rows, again } of cases)
  console.log(
    `  ${name.padEnd(22)}${way.padEnd(12)}${String(bytes).padStart(8)} bytes${first.toFixed(1).padStart(8)} ms${changed.toFixed(1).padStart(8)} ms${String(rows).padStart(7)}${String(again).padStart(7)}`,
  );
save("frontends", { chromium: version, cases });
