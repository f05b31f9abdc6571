import { drawn } from "./element.js";
import { answers } from "./questions.js";

export default {
  async fetch(request, env, ctx) {
    return Response.json({ answers: answers(), drawn: await drawn() });
  },
};
