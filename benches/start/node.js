// A process of its own: load, ask, write how many milliseconds that took. Node's own start is not in it.
import { invoice, user } from "./question.js";

const begin = performance.now();
const { names, start } = await import(`../peers/${process.argv[2]}.js`);
const peer = await start();
const answer = await peer.forUser(user).may(names.view, invoice);
const ms = performance.now() - begin;
process.stdout.write(JSON.stringify({ answer, ms }));
