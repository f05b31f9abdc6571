// `npm start`: the app, to try by hand.

import { tryOut } from "../../edge-worker/server/try.js";
import { buildApp, startNext } from "./next.js";

await buildApp();
await tryOut(startNext, {
  port: 3000,
  examples: (url) => [
    `curl -H "Authorization: Bearer $LEA" ${url}/invoices`,
    `curl -H "Cookie: session=$LEA" ${url.replace(/api$/, "rules")}`,
  ],
});
