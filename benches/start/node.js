// A process of its own: load, ask, write when the answer was there, in milliseconds from the first import (`ms`) and
// from when the process began (`whole`), of which Node's own start is most.
import { invoice, user } from "./question.js";

const begin = performance.now();
const { names, start } = await import(`../peers/${process.argv[2]}.js`);
const peer = await start();
const answer = await peer.forUser(user).may(names.view, invoice);
const whole = performance.now();
process.stdout.write(JSON.stringify({ answer, ms: whole - begin, whole }));
