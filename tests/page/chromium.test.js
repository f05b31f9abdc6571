import { claimIn } from "./claims.js";

claimIn("Chromium");
