// What the three elements share: the account they speak of, the language they speak, and what they do where the package
// cannot answer, or not yet.

import { LitElement, html, render, unsafeCSS } from "lit";
import { accounts } from "./account.js";
import { around, localeOf } from "./language.js";
import { isReady, whyNot } from "./ready.js";
import { base } from "./sheets.js";
import { silence, waiting } from "./waiting.js";
import { words } from "./words.js";

/** The elements that have apologised: what one of them finds mended, is mended for all. */
const sorryOnes = new Set();

/**
 * Their attributes are their state: what a person picks is written into them, and then a `change` event is sent (`input`
 * while something is being typed). Setting an attribute shows that state, without an event.
 */
export class RoleElement extends /** @type {import("./properties.d.ts").With<typeof LitElement, import("./properties.d.ts").Shared>} */ (
  /** @type {unknown} */ (LitElement)
) {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = {
    /** `client`, `practice` or `practice-view`; anything else is `client`. */
    account: { reflect: true },
    /** Whether the person may pick what is shown. */
    controls: { type: Boolean, reflect: true },
    trouble: { state: true },
  };

  /** Adopted by script: a content security policy that refuses inline styles has nothing to refuse. */
  /** @type {import("lit").CSSResultGroup} */
  static styles = unsafeCSS(base);

  #language;

  /** Whether what stands in the shadow root is ours, and not what the build drew ahead. */
  #isTaken = false;

  /** A property that is an attribute too holds a text, like an attribute: whatever else a script sets is as none. */
  static getPropertyDescriptor(name, key, options) {
    const { get, set } = super.getPropertyDescriptor(name, key, options);
    const isText = options.attribute !== false && !options.state && options.type !== Boolean;
    const setText = function (value) {
      set.call(this, typeof value === "string" ? value : undefined);
    };
    return { get, set: isText ? setText : set, configurable: true, enumerable: true };
  }

  /** The form of account that is shown. */
  get form() {
    return Object.hasOwn(accounts, this.account ?? "") ? this.account : "client";
  }

  /** `fr` or `en`: of the nearest `lang` around it. */
  get locale() {
    return localeOf(this);
  }

  get words() {
    return words[this.locale];
  }

  connectedCallback() {
    super.connectedCallback();
    // Not when it is made: the build makes one too, to draw it ahead, and has no observers.
    this.#language ??= new MutationObserver(() => this.requestUpdate());
    for (const node of around(this)) this.#language.observe(node, { attributeFilter: ["lang"] });
    this.requestUpdate(); // where it has been moved to, another language may be spoken
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#language.disconnect();
    sorryOnes.delete(this);
  }

  /** A field's `input` would leave the shadow root, unlike its `change`, and pass for the element's own. */
  createRenderRoot() {
    const root = super.createRenderRoot();
    root.addEventListener("input", (event) => event.stopPropagation());
    return root;
  }

  async scheduleUpdate() {
    if (isReady()) this.trouble = undefined;
    else this.trouble ??= await this.#wait(whyNot()); // once: a policy reports every attempt
    if (this.trouble) sorryOnes.add(this);
    else if (sorryOnes.delete(this)) for (const other of sorryOnes) other.requestUpdate();
    if (!this.#isTaken) this.#takeOver();
    super.scheduleUpdate();
  }

  /** Says that something is under way, in the place of what is not there yet. What was drawn ahead keeps that place itself. */
  async #wait(promise) {
    const holder = document.createElement("div");
    if (this.renderRoot.querySelector("*")) holder.className = "spoken";
    const say = (sentence) => render(waiting(sentence), holder);
    say("");
    this.renderRoot.append(holder);
    silence().then(() => say(this.words.waiting));
    const outcome = await promise;
    holder.remove();
    return outcome;
  }

  /** What the build drew ahead stands in the shadow root already. Without the package it stays, below the apology: at rest. */
  #takeOver() {
    if (this.trouble) {
      for (const control of this.renderRoot.querySelectorAll(":is(button, input, select):not(#again)")) {
        control.toggleAttribute("disabled", true);
      }
    } else {
      this.renderRoot.replaceChildren();
      this.renderOptions.renderBefore = undefined; // lit would draw before what has just gone
      this.#isTaken = true;
    }
  }

  render() {
    return this.trouble ? sorry(this.words, this.trouble, this.#again) : this.draw();
  }

  #again = () => {
    this.trouble = undefined;
  };

  /** Shows another state because the person picked it, and says so; `detail` is what the event carries. */
  pick(state, event = "change", detail) {
    Object.assign(this, state);
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }
}

const sorry = ({ trouble }, error, again) => html`
  <div class="trouble" role="alert">
    <p>${trouble.sorry}</p>
    <p><small>${trouble.cause} <code lang="en">${error.message}</code></small></p>
    <button type="button" class="plain" id="again" @click=${again}>${trouble.again}</button>
  </div>
`;
