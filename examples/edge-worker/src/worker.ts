import { app } from "./app.js";
import type { Env } from "./config.js";
import { refusal } from "./problem.js";

/** The worker. Whatever is thrown ends here as a 500: there is no pass-through to the origin, on no path. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    try {
      return await app.fetch(request, env);
    } catch (error) {
      return refusal(error, "fr");
    }
  },
};
