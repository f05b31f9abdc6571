// `npm start`: the origin, the app in front of it, and a token for each person to try it with.

import { AUDIENCE, createSigner, ISSUER } from "../../edge-worker/server/keys.js";
import { startOrigin } from "../../edge-worker/server/origin.js";
import { people } from "../../edge-worker/server/people.js";
import { buildApp, startNext } from "./next.js";

await buildApp();
const { keySet, sign } = await createSigner();
const origin = await startOrigin({ log: ({ method, path, query }) => console.log("  origin ←", method, path, query) });
const app = await startNext({
  origin: origin.url,
  env: { TOKEN_KEYS: keySet, TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE },
  log: (line) => console.log("  decision:", line),
  port: Number(process.env["PORT"] ?? 3000),
}).catch(async (error) => {
  await origin.close();
  throw error;
});

for (const user of people) {
  console.log(`${user.id.slice(2).toUpperCase()}=${await sign(user)}  # ${user.name}: ${user.role}, ${user.account?.id}`);
}
console.log(`
The gate is at ${app.url}. Paste the lines above into a shell, and then for example:

  curl -H "Authorization: Bearer $LEA" ${app.url}/invoices
  curl -H "Cookie: session=$LEA" ${app.url.replace(/api$/, "rules")}

What the table decides and what reaches the origin is written below; Ctrl+C stops both.
`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await app.close();
    await origin.close();
  });
}
