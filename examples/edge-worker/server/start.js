// `npm start`: the origin, the worker in front of it, and a token for each person to try it with.

import { buildWorker } from "./build.js";
import { AUDIENCE, createSigner, ISSUER } from "./keys.js";
import { startOrigin } from "./origin.js";
import { people } from "./people.js";
import { startWorker } from "./workerd.js";

await buildWorker();
const { keySet, sign } = await createSigner();
const origin = await startOrigin({ log: ({ method, path, query }) => console.log("  origin ←", method, path, query) });
const worker = await startWorker({
  origin: origin.url,
  env: { TOKEN_KEYS: keySet, TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE },
  log: (line) => console.log("  decision:", line),
  port: Number(process.env["PORT"] ?? 8787),
}).catch(async (error) => {
  await origin.close();
  throw error;
});

for (const user of people) {
  console.log(`${user.id.slice(2).toUpperCase()}=${await sign(user)}  # ${user.name}: ${user.role}, ${user.account?.id}`);
}
console.log(`
The worker is at ${worker.url}. Paste the lines above into a shell, and then for example:

  curl -H "Authorization: Bearer $LEA" ${worker.url}/invoices
  curl -H "Authorization: Bearer $LEA" ${worker.url}/invoices/i-tom-1
  curl -H "Authorization: Bearer $LEA" -H "Accept-Language: en" -X POST ${worker.url}/invoices/i-lea-2/publish

What the table decides and what reaches the origin is written below; Ctrl+C stops both.
`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await worker.close();
    await origin.close();
  });
}
