// The page as a test sees it: what is picked and what can be read.

import { By, until } from "selenium-webdriver";
import { pageUrl } from "./engines.js";

export class Page {
  start(driver) {
    this.driver = driver;
  }

  quit() {
    return this.driver?.quit();
  }

  /** Opens the page anew and waits until it is drawn, or has said that it cannot be. */
  async open(query = "", url = pageUrl) {
    await this.driver.get(url + query);
    await this.driver.wait(until.elementLocated(By.css("html[data-state]")), 10_000);
  }

  /** Clicks the first match, mid-window: WebKit's driver scrolls it to the edge, and there misses it by a rounding. */
  async click(css) {
    const found = await this.driver.findElement(By.css(css));
    await this.run((clicked) => clicked.scrollIntoView({ block: "center" }), found);
    await found.click();
  }

  /** Clicks radio buttons and boxes, by their ids. */
  async pick(...ids) {
    for (const id of ids) await this.click(`[id="${id}"]`);
  }

  /** Runs in the page, with elements and whatever JSON can carry. */
  run(script, ...values) {
    return this.driver.executeScript(`return (${script})(...arguments)`, ...values);
  }

  /** The text of the first match, as the reader sees it. */
  async text(css) {
    return (await this.texts(css))[0];
  }

  /** The text of every match; nothing where it is not shown, for which `innerText` alone would give the source. */
  texts(css) {
    const shown = (wanted) =>
      [...document.querySelectorAll(wanted)].map((found) =>
        found.checkVisibility({ visibilityProperty: true }) ? found.innerText.trim() : "",
      );
    return this.run(shown, css);
  }

  /** An attribute of every match. */
  attributes(css, name) {
    return this.run(
      (wanted, attribute) => [...document.querySelectorAll(wanted)].map((found) => found.getAttribute(attribute)),
      css,
      name,
    );
  }

  /** The answer about one right: whether it is allowed, and the sentences beside it. */
  answer(capability) {
    return this.run((wanted) => {
      const run = document.querySelector(`.answers [data-capability="${wanted}"]`).closest("[data-allowed]");
      return {
        allowed: run.dataset.allowed === "true",
        sentences: [...run.querySelectorAll("p span")].map((said) => said.innerText),
      };
    }, capability);
  }
}
