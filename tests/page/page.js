// The page as a test sees it: what is picked and what can be read. A selector looks into the shadow roots of the elements too,
// as a reader does, who sees no border there.

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

  /** Opens the page and waits until every element has drawn itself. */
  async visit(query = "", url = pageUrl) {
    await this.driver.get(url + query);
    await this.drawn();
  }

  /** Waits until every element has drawn itself, or has said that it cannot. */
  drawn() {
    const all = () => this.run(() => [...document.querySelectorAll(ours)].every((element) => element.hasUpdated));
    return this.driver.wait(all, 10_000, "the elements have not drawn themselves");
  }

  /** Waits until the page at a URL is there: a driver's click may be over before the page that it leads to has begun. */
  async arrived(url) {
    await this.driver.wait(async () => (await this.driver.getCurrentUrl()) === url, 10_000, `${url} was not reached`);
    await this.drawn();
  }

  /** The first match, for the driver. */
  async find(css) {
    const found = await this.run((wanted) => all(wanted)[0], css);
    if (!found) throw new Error(`nothing on the page matches ${css}`);
    return found;
  }

  /** Clicks the first match, mid-window: WebKit's driver scrolls it to the edge, and there misses it by a rounding. */
  async click(css) {
    const found = await this.find(css);
    await this.run((clicked) => clicked.scrollIntoView({ block: "center" }), found);
    await found.click();
  }

  /** Presses keys, one after the other, wherever the focus is. */
  async press(...keys) {
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  /** What has the focus, by its id. */
  focused() {
    return this.run(() => focused().id);
  }

  /** The page on paper: a PDF, in base64. Nothing, if the driver knows no paper. */
  print() {
    return this.driver.printPage({ background: false }).catch((error) => {
      if (error.name !== "UnknownCommandError") throw error;
    });
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
    await (await this.find("#name")).sendKeys(name);
  }

  /** Chooses a file with this text, so many times over, and waits for what the page says of it. */
  async bring(text, times = 1) {
    await this.run(choose, text, times);
    await this.driver.wait(() => this.run(() => all("#act h3").length > 0), 10_000);
  }

  /** The team as it is shown: a line for each person, without their e-mail. */
  async team() {
    const lines = (shown) => shown.split(/\s*\n\s*/).filter((line) => !line.includes("@"));
    return (await this.texts("#members .choice")).map((shown) => lines(shown).join(": "));
  }

  /** The rehearsal's sentence. */
  rehearsed() {
    return this.text("#rehearsed");
  }

  /** The rights that a rehearsal lists under `gained`, `lost`, `narrowed` or `widened`. */
  changes(kind) {
    return this.attributes(`[data-change="${kind}"] [data-capability]`, "data-capability");
  }

  /** Runs in the page, with elements and whatever JSON can carry. Besides what every page has, the script finds `all(css)`. */
  run(script, ...values) {
    return this.driver.executeScript(`${inPage}; return (${script})(...arguments)`, ...values);
  }

  /** The text of the first match, as the reader sees it. */
  async text(css) {
    return (await this.texts(css))[0];
  }

  /** The text of every match; nothing where it is not shown, for which `innerText` alone would give the source. */
  texts(css) {
    const shown = (wanted) =>
      all(wanted).map((found) => (found.checkVisibility({ visibilityProperty: true }) ? found.innerText.trim() : ""));
    return this.run(shown, css);
  }

  /** An attribute of every match. */
  attributes(css, name) {
    return this.run((wanted, attribute) => all(wanted).map((found) => found.getAttribute(attribute)), css, name);
  }

  /** The answer about one right: whether it is allowed, and the sentences beside it. */
  answer(capability) {
    return this.run((wanted) => {
      const run = all(`.answers [data-capability="${wanted}"]`)[0].closest("[data-allowed]");
      return {
        allowed: run.dataset.allowed === "true",
        sentences: [...run.querySelectorAll("p span")].map((said) => said.innerText),
      };
    }, capability);
  }
}

/** In the page: every match there and in the shadow roots of our elements, or behind `role-editor >>> ` in those alone. */
const inPage = `
  const ours = "role-table, role-card, role-editor";
  const rootsOf = (hosts) => [...document.querySelectorAll(hosts)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const matches = (css, roots) => roots.flatMap((root) => [...root.querySelectorAll(css)]);
  const all = (css) => {
    const [host, inner] = css.split(" >>> ");
    return inner ? matches(inner, rootsOf(host)) : matches(css, [document, ...rootsOf(ours)]);
  };
  const focused = () => document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
`;

/** In the page: what earlier tests left in its storage. What is open before the first page has none. */
function forget() {
  try {
    localStorage.clear();
  } catch {}
}

/** In the page: the same as choosing a file by hand, which not every driver can. */
function choose(text, times) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text.repeat(times)], "team.json", { type: "application/json" }));
  const [input] = all("#import");
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
