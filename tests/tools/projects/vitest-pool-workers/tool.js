import { asks, tested } from "../wrangler/tool.js";

/** What `@cloudflare/vitest-plugin` was called before: the same project. */
export default [
  {
    name: "vitest-pool-workers",
    title: "`@cloudflare/vitest-pool-workers`",
    package: "@cloudflare/vitest-pool-workers",
    isOnNewerNode: true,
    basis: "wrangler",
    asks,
    runs: { "`vitest run`: a worker and its tests in workerd": tested },
  },
];
