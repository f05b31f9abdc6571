// The engines that `cargo xtask test page` has started (README.md).

import { Builder, Capabilities } from "selenium-webdriver";

/** The page's address. */
export const pageUrl = fromEnvironment("PAGE_URL");

/** Each engine's name, and `open()`: a new session with no page yet. The caller must `quit()` it. */
export const engines = [
  engine("Chromium", "chrome", "CHROMIUM"),
  engine("Firefox", "firefox", "FIREFOX"),
  engine("WebKit", "MiniBrowser", "WEBKIT"),
];

function engine(name, browserName, suffix) {
  const driver = fromEnvironment(`DRIVER_${suffix}`);
  const capabilities = new Capabilities({ browserName, ...JSON.parse(fromEnvironment(`CAPABILITIES_${suffix}`)) });
  return {
    name,
    open: () => new Builder().disableEnvironmentOverrides().usingServer(driver).withCapabilities(capabilities).build(),
  };
}

function fromEnvironment(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests by \`cargo xtask test page\``);
  return value;
}
