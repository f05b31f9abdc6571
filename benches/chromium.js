// Chromium, driven by Playwright, which needs no driver beside it.
import { chromium } from "playwright-core";

/** Starts the browser that `cargo xtask bench` has found. */
export function launch() {
  const { CHROMIUM } = process.env;
  if (!CHROMIUM) throw new Error("no browser: run this by `cargo xtask bench`");
  const { binary, args } = JSON.parse(CHROMIUM);
  return chromium.launch({ executablePath: binary, args: [...args, "--js-flags=--expose-gc"] });
}
