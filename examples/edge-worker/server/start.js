// `npm start`: the worker, to try by hand.

import { buildWorker } from "./build.js";
import { tryOut } from "./try.js";
import { startWorker } from "./workerd.js";

await buildWorker();
await tryOut(startWorker, {
  port: 8787,
  examples: (url) => [
    `curl -H "Authorization: Bearer $LEA" ${url}/invoices`,
    `curl -H "Authorization: Bearer $LEA" ${url}/invoices/i-tom-1`,
    `curl -H "Authorization: Bearer $LEA" -H "Accept-Language: en" -X POST ${url}/invoices/i-lea-2/publish`,
  ],
});
