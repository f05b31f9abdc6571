// What `npm start` does, in each example: the origin, the gate in front of it, and a token for each person to try it with.

import { AUDIENCE, createSigner, ISSUER } from "./keys.js";
import { startOrigin } from "./origin.js";
import { people } from "./people.js";

/** @typedef {{ origin: string, env: Record<string, string>, log: (line: string) => void, port: number }} Settings */

/** Runs a gate until Ctrl+C.
 * @param {(settings: Settings) => Promise<{ url: string, close: () => Promise<void> }>} startGate
 * @param {{ port: number, examples: (url: string) => string[] }} how `port` is the usual one; `examples` are commands for a shell */
export async function tryOut(startGate, { port, examples }) {
  const { keySet, sign } = await createSigner();
  const origin = await startOrigin({
    log: ({ method, path, query }) => console.log("  origin ←", method, path, query),
  });
  const gate = await startGate({
    origin: origin.url,
    env: { TOKEN_KEYS: keySet, TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE },
    log: (line) => console.log("  decision:", line),
    port: Number(process.env["PORT"] ?? port),
  }).catch(async (error) => {
    await origin.close();
    throw error;
  });

  for (const user of people) {
    console.log(
      `${user.id.slice(2).toUpperCase()}=${await sign(user)}  # ${user.name}: ${user.role}, ${user.account?.id}`,
    );
  }
  console.log(`
The gate is at ${gate.url}. Paste the lines above into a shell, and then for example:

${examples(gate.url)
  .map((line) => `  ${line}`)
  .join("\n")}

What the table decides and what reaches the origin is written below; Ctrl+C stops both.
`);

  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      await gate.close();
      await origin.close();
    });
  }
}
