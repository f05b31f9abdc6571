// Chromium, unseen, by the driver that `cargo xtask test package` has started (README.md).

import { after } from "node:test";
import { Builder, Capabilities } from "selenium-webdriver";
import { fromEnvironment } from "./environment.js";

/** Opens a browser until the tests are over. */
export async function chromium() {
  const capabilities = { browserName: "chrome", ...JSON.parse(fromEnvironment("CAPABILITIES_CHROMIUM")) };
  const driver = await new Builder()
    .disableEnvironmentOverrides()
    .usingServer(fromEnvironment("DRIVER_CHROMIUM"))
    .withCapabilities(new Capabilities(capabilities))
    .build();
  after(() => driver.quit());
  await driver.manage().setTimeouts({ script: 60_000 });
  return {
    driver,

    /** Opens a page, and waits until its script has run. */
    async open(url) {
      await driver.get(url);
      await driver.wait(() => driver.executeScript("return typeof report === 'function'"), 10_000);
    },

    /** What an async function of the page's answers; an error that it rejects with, as its parts. */
    run(work, ...values) {
      const told = `const done = arguments[arguments.length - 1];
        (${work})(...arguments).then(done, (error) =>
          done({ name: error.name, code: error.code, message: error.message,
                 isTyped: error instanceof dossierRoles.PermissionError }));`;
      return driver.executeAsyncScript(told, ...values);
    },
  };
}
