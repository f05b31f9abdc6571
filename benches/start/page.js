// A page's whole script: load, ask, tell when the answer was there, in milliseconds from when the page asked for this
// script (`ms`) and from when it was asked for itself (`whole`).
import { names, start } from "#peer";
import { invoice, user } from "./question.js";

const peer = await start();
const answer = await peer.forUser(user).may(names.view, invoice);
const whole = performance.now();
const { startTime } = performance.getEntriesByType("resource").find(({ name }) => name === import.meta.url);
// To the server, which waits: whoever asked the page for it instead would take time from it.
navigator.sendBeacon("/", JSON.stringify({ answer, ms: whole - startTime, whole }));
