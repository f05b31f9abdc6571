// `npm start`: the application, until Ctrl+C.

import { startApp } from "./app.js";

const port = Number(process.env["PORT"] ?? 4180);
const app = await startApp({ port, log: (line) => console.log("  decision:", line) });
console.log(`
The application is at ${app.url}. Sign in as each person, in several windows if you like: what one changes, the others see.
What the edge worker decides is written below; Ctrl+C stops all of it.
`);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => app.close());
