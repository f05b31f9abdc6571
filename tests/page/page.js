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

  /** Opens the page as on a first visit. */
  async open(query = "", url = pageUrl) {
    await this.run(forget);
    await this.visit(query, url);
  }

  /** Opens the page and waits until it is drawn, or has said that it cannot be. */
  async visit(query = "", url = pageUrl) {
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

  /** Presses one of the team's buttons. */
  act(name) {
    return this.click(`[data-act="${name}"]`);
  }

  /** Changes the person who is shown, by the ids of what to click, and confirms it. */
  async change(...ids) {
    await this.act("change");
    await this.pick(...ids);
    await this.click("#confirm");
  }

  /** Acts in somebody's name. */
  actAs(id) {
    return this.click(`#acting option[value="${id}"]`);
  }

  /** Types a name. */
  async write(name) {
    await this.driver.findElement(By.id("name")).sendKeys(name);
  }

  /** Chooses a file with this text, and waits for what the page says of it. */
  async bring(text) {
    await this.run(choose, text);
    await this.driver.wait(until.elementLocated(By.css("#act h3")), 10_000);
  }

  /** The team as it is shown: a line or two for each person. */
  async team() {
    return (await this.texts("#members .choice")).map((shown) => shown.replace(/\s*\n\s*/g, ": "));
  }

  /** The rehearsal's sentence. */
  rehearsed() {
    return this.text("#rehearsed");
  }

  /** The rights that a rehearsal lists under `gained`, `lost`, `narrowed` or `widened`. */
  changes(kind) {
    return this.attributes(`[data-change="${kind}"] [data-capability]`, "data-capability");
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

/** In the page: what earlier tests left in its storage. What is open before the first page has none. */
function forget() {
  try {
    localStorage.clear();
  } catch {}
}

/** In the page: the same as choosing a file by hand, which not every driver can. */
function choose(text) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], "team.json", { type: "application/json" }));
  const input = document.getElementById("import");
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
