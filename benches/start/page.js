// A page's whole script: load, ask, say when the answer was there, in milliseconds from when the page asked for this
// script. What a new tab takes before that is the same for all, and much of it.
import { names, start } from "#peer";
import { invoice, user } from "./question.js";

const peer = await start();
const answer = await peer.forUser(user).may(names.view, invoice);
const now = performance.now();
const { startTime } = performance.getEntriesByType("resource").find(({ name }) => name === import.meta.url);
globalThis.firstAnswer = { answer, ms: now - startTime };
