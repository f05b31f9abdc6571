import { claimIn } from "./claims.js";

claimIn("Firefox");
