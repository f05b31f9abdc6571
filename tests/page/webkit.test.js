import { claimIn } from "./claims.js";

claimIn("WebKit");
