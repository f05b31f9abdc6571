// What the three elements share: the account they speak of, the language they speak, and what they do where the package
// cannot answer.

import { LitElement, html, unsafeCSS } from "lit";
import { accounts } from "./account.js";
import { isReady, whyNot } from "./ready.js";
import base from "./style/base.css";
import { words } from "./words.js";

/**
 * Their attributes are their state: what a person picks is written into them, and then a `change` event is sent (`input`
 * while something is being typed). Setting an attribute shows that state, without an event.
 */
export class RoleElement extends LitElement {
  static properties = {
    /** `client`, `practice` or `practice-view`; anything else is `client`. */
    account: { reflect: true },
    /** Whether the person may pick what is shown. */
    controls: { type: Boolean, reflect: true },
    trouble: { state: true },
  };

  /** Adopted by script: a content security policy that refuses inline styles has nothing to refuse. */
  static styles = unsafeCSS(base);

  #language;

  /** Whether what stands in the shadow root is ours, and not what the build drew ahead. */
  #isTaken = false;

  /** The form of account that is shown. */
  get form() {
    return Object.hasOwn(accounts, this.account ?? "") ? this.account : "client";
  }

  /** `fr` or `en`: of the nearest `lang` around it, as the package understands it. */
  get locale() {
    const language = this.closest("[lang]")?.lang ?? "";
    return /^en\b/i.test(language) ? "en" : "fr";
  }

  get words() {
    return words[this.locale];
  }

  connectedCallback() {
    super.connectedCallback();
    // Not when it is made: the build makes one too, to draw it ahead, and has no observers.
    this.#language ??= new MutationObserver(() => this.requestUpdate());
    for (let node = this; node instanceof Element; node = node.parentElement) {
      this.#language.observe(node, { attributeFilter: ["lang"] });
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#language.disconnect();
  }

  /** A field's `input` would leave the shadow root, unlike its `change`, and pass for the element's own. */
  createRenderRoot() {
    const root = super.createRenderRoot();
    root.addEventListener("input", (event) => event.stopPropagation());
    return root;
  }

  async scheduleUpdate() {
    if (isReady()) this.trouble = undefined;
    else this.trouble ??= await whyNot(); // once: a policy reports every attempt
    if (!this.#isTaken) this.#takeOver();
    super.scheduleUpdate();
  }

  /** What the build drew ahead stands in the shadow root already. Without the package it stays, below the apology: at rest. */
  #takeOver() {
    if (this.trouble) {
      for (const control of this.renderRoot.querySelectorAll("button, input, select")) control.disabled = true;
    } else {
      this.renderRoot.replaceChildren();
      this.renderOptions.renderBefore = undefined; // lit would draw before what has just gone
      this.#isTaken = true;
    }
  }

  render() {
    return this.trouble ? sorry(this.words, this.trouble) : this.draw();
  }

  /** Shows another state because the person picked it, and says so. */
  pick(state, event = "change") {
    Object.assign(this, state);
    this.dispatchEvent(new Event(event, { bubbles: true }));
  }
}

const sorry = ({ trouble }, error) => html`
  <div class="trouble" role="alert">
    <p>${trouble.sorry}</p>
    <p><small>${trouble.cause} <code lang="en">${error.message}</code></small></p>
  </div>
`;
