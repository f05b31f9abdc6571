// `<role-editor>`: a team, what each person in it may do, and what a change would do to them before it is made.

import { html, nothing, unsafeCSS } from "lit";
import { accountSwitch } from "../account.js";
import { choice } from "../choice.js";
import { visibleInvoices } from "../package.js";
import { RoleElement } from "../role-element.js";
import { answers, decide } from "./answers.js";
import { download } from "./download.js";
import css from "./editor.css";
import { example } from "./example.js";
import { invoiceList } from "./invoices.js";
import { actors, called, memberList, members } from "./people.js";
import { refusedFile, unusableTeam } from "./problems.js";
import { proposal } from "./proposal.js";
import { recordsOf } from "./records.js";
import { offered, rehearse } from "./rehearse.js";
import { keep, recall } from "./store.js";
import { managesUsers, readTeam, writeTeam } from "./team.js";
import { exampleTeam, givenTeam, keptTeam } from "./teams.js";
import { words } from "./words.js";

/** A `change` event says that something was picked or, after a confirmed act, that `team` is another. */
export class RoleEditor extends RoleElement {
  static properties = {
    /** The id of the person who is shown. */
    person: { reflect: true },
    /** The id of the one in whose name things are done. */
    acting: { reflect: true },
    /** The document that the answers are about: `own`, `colleague` or `elsewhere`. */
    record: { reflect: true },
    /** Whether the browser keeps what becomes of the example's teams. A page that sets a team keeps it itself. */
    keep: { type: Boolean, reflect: true },
    /** The present team. Setting it lays out another, once it is checked; the example, where it is malformed. */
    team: { attribute: false, noAccessor: true },
    /** What people call the account of a team that was set. */
    accountName: { attribute: "account-name" },
    /** Those that are seen or not: each with an `ownerId` and, if it has them, `accountId`, `id`, `date`, `supplier`, `amount`. */
    invoices: { attribute: false },
    /** What is proposed and not confirmed yet. */
    act: { state: true },
    /** What was done last, in the words of any language. */
    done: { state: true },
    /** Whether the browser would not keep the team. */
    forgotten: { state: true },
  };

  static styles = [RoleElement.styles, unsafeCSS(css)];

  /** The team of each form of account that was looked at. */
  #laid = {};

  /** What was drawn last: another team or person puts an end to what was proposed for the former. */
  #drawn = {};

  #given;

  /** There is no storage where the page is drawn ahead. */
  #recall = () => null;

  get team() {
    return this.#given ? this.#given.list : this.#laid[this.form]?.team;
  }

  set team(list) {
    if (list === this.team) return; // the page hands back what it was told
    this.#given = { list };
    this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#recall = (form) => (this.keep ? recall(form) : null);
  }

  willUpdate() {
    if (this.trouble) return; // nothing can be checked
    const { form } = this;
    if (this.#given) {
      const { list } = this.#given;
      this.#laid[form] = list === undefined || list === null ? this.#example(form) : givenTeam(form, list);
      this.#given = undefined;
    }
    this.#laid[form] ??= this.#example(form);
    const drawn = { laid: this.#here.start, person: this.#shown.id };
    if (drawn.laid !== this.#drawn.laid) this.done = this.forgotten = undefined;
    const isOther = drawn.laid !== this.#drawn.laid || drawn.person !== this.#drawn.person;
    if (isOther || !this.controls) this.act = undefined;
    this.#drawn = drawn;
  }

  draw() {
    const { locale, form, controls, act } = this;
    const { unusable } = this.#here;
    return html`
      ${controls ? accountSwitch(locale, form, (account) => this.#turnTo(account), "team-account") : nothing}
      <div id="unusable" class="notice" role="status">${unusable ? unusableTeam(locale, unusable) : nothing}</div>
      <div id="forgotten" class="notice" role="status">${this.forgotten ? words[locale].forgotten : nothing}</div>
      <div class="editor">
        <div class="team">${controls ? this.#drawTeam() : this.#drawList()}</div>
        <div class="panel">
          <p id="done" role="status">${this.done ? this.done(words[locale].done) : nothing}</p>
          <div id="act">${act ? this.#drawAct() : nothing}</div>
          <div id="person" ?hidden=${act !== undefined}>${this.#drawPerson()}</div>
        </div>
      </div>
    `;
  }

  #drawList() {
    return html`
      <div id="members">${memberList(this.locale, this.#accountName, this.#here.team, this.#shown.id)}</div>
    `;
  }

  #drawTeam() {
    const { locale } = this;
    const { team, given } = this.#here;
    const { buttons } = words[locale];
    return html`
      ${actors(locale, team, this.#actor.id, managesUsers(this.#actor), (acting) => this.pick({ acting }))}
      <div id="members">
        ${members(locale, this.#accountName, team, this.#shown.id, (person) => this.#look(person))}
      </div>
      <div class="buttons">
        <button type="button" class="plain" data-act="add" @click=${this.#add}>${buttons.add}</button>
      </div>
      <div class="buttons files">
        <button type="button" class="quiet" data-act="export" @click=${this.#export}>${buttons.export}</button>
        <label class="quiet file">
          <input type="file" id="import" accept=".json,application/json" @change=${this.#import} />
          ${buttons.import}
        </label>
        <button type="button" class="quiet" data-act="reset" @click=${this.#reset}>
          ${given ? buttons.given : buttons.example}
        </button>
      </div>
    `;
  }

  #drawAct() {
    const { locale, act } = this;
    if (act.kind === "problems") return refusedFile(locale, act.problems, this.#cancel);
    // Under some id, where there is no name yet to make one of: what a role can do is seen before.
    const unnamed = act.kind === "add" && act.name.trim() === "" && !act.isNameless;
    const outcome = this.#rehearse(unnamed ? { ...act, id: "\0" } : act);
    return proposal(
      locale,
      act,
      outcome,
      { account: this.#here.account, actor: this.#actor },
      { write: this.#write, pickRole: this.#pickRole, tick: this.#tick, confirm: this.#confirm, cancel: this.#cancel },
    );
  }

  /** The one who is looked at: what they may do and why not, and what they see. */
  #drawPerson() {
    const { locale, controls } = this;
    const { buttons, record, records, rights, invoices: invoicesOf, summary } = words[locale];
    const user = this.#shown;
    const invoices = this.#invoices;
    const documents = recordsOf(user);
    const chosen = Object.hasOwn(documents, this.record ?? "") ? this.record : "own";
    const decisions = decide(locale, user, documents[chosen]);
    const allowed = decisions.filter((decision) => decision.allowed).length;
    const seen = visibleInvoices(user, invoices).length;
    return html`
      <p id="summary" role="status">${summary(called(user), allowed, decisions.length, seen, invoices.length)}</p>
      ${controls
        ? html`
            <div class="buttons">
              <button type="button" class="plain" data-act="change" @click=${this.#change}>${buttons.change}</button>
              <button type="button" class="plain" data-act="remove" @click=${this.#remove}>${buttons.remove}</button>
            </div>
          `
        : nothing}
      <h3>${rights}</h3>
      ${controls
        ? choice({
            legend: record,
            name: "record",
            answers: Object.keys(documents).map((id) => ({ id, title: records[id] })),
            chosen,
            picked: (id) => this.pick({ record: id }),
          })
        : nothing}
      ${answers(decisions)}
      ${invoices.length
        ? html`
            <details id="invoices">
              <summary><h3>${invoicesOf}</h3></summary>
              ${invoiceList(locale, user, invoices, this.#names)}
            </details>
          `
        : nothing}
    `;
  }

  get #here() {
    return this.#laid[this.form];
  }

  #member(wanted) {
    return this.#here.team.find(({ id }) => id === wanted);
  }

  /** Whoever is asked for; else the third, who may the least in the example. */
  get #shown() {
    const { team } = this.#here;
    return this.#member(this.person) ?? team[Math.min(2, team.length - 1)];
  }

  get #actor() {
    return this.#member(this.acting) ?? this.#here.team.find(managesUsers);
  }

  get #accountName() {
    return this.#here.given ? this.accountName : this.#here.name;
  }

  /** The example's invoices are about the example's people. */
  get #invoices() {
    const list = Array.isArray(this.invoices) ? this.invoices : this.#here.given ? [] : example.invoices;
    return list.filter((invoice) => typeof invoice === "object" && invoice !== null);
  }

  /** What people call the owners and the accounts of invoices. */
  get #names() {
    const { team, account } = this.#here;
    const accounts = [{ id: account.id, name: this.#accountName }, ...example.accounts];
    const named = (list) => (wanted) => list.find(({ id, name }) => id === wanted && name)?.name ?? wanted;
    return { person: named([...team, ...example.people]), account: named(accounts) };
  }

  #example(form) {
    return keptTeam(exampleTeam(form), this.#recall(form));
  }

  #rehearse(act) {
    return rehearse(act, this.#actor, this.#here.team, this.locale);
  }

  /** Whoever is not in the other team is not looked for there. */
  #turnTo(account) {
    this.#laid[account] ??= this.#example(account);
    const there = (wanted) => (this.#laid[account].team.some(({ id }) => id === wanted) ? wanted : undefined);
    this.pick({ account, person: there(this.person), acting: there(this.acting) });
  }

  #look(person) {
    this.act = undefined;
    this.pick({ person });
  }

  #add = () => {
    const act = { kind: "add", name: "", role: "standard-user", ticked: new Set() };
    return this.#begin(act, '[data-act="add"]', "#name");
  };

  #change = () => {
    const user = this.#shown;
    const ticked = Object.keys(user.options ?? {}).filter((option) => user.options[option]);
    return this.#begin({ kind: "change", user, role: user.role, ticked: new Set(ticked) }, '[data-act="change"]');
  };

  #remove = () => this.#begin({ kind: "remove", user: this.#shown }, '[data-act="remove"]');

  #reset = () => this.#begin({ kind: "replace", team: this.#here.start }, '[data-act="reset"]');

  #import = async ({ target }) => {
    const here = this.#here;
    const read = await target.files[0]?.text().then(
      (text) => readTeam(text, here.account),
      () => ({ problems: [{ code: "unreadable" }] }),
    );
    target.value = ""; // the same file, put right, can be chosen again
    if (!read || here !== this.#here) return; // none was chosen, or the reader has turned to another team meanwhile
    await this.#begin({ kind: read.team ? "replace" : "problems", ...read }, "#import");
  };

  #export = () => {
    const file = words[this.locale].files[this.form];
    download(file, writeTeam(this.#here.team));
    this.done = (done) => done.exported(file);
  };

  #begin(act, opener, focus = "#proposal-title") {
    this.done = undefined;
    this.act = { ...act, opener };
    return this.#focus(focus);
  }

  #write = ({ target }) => {
    this.act = { ...this.act, name: target.value, isNameless: false };
  };

  /** What the role is not offered is unticked. */
  #pickRole = (role) => {
    const kept = offered(role, this.#here.account, this.locale).filter(({ option }) => this.act.ticked.has(option));
    this.act = { ...this.act, role, ticked: new Set(kept.map(({ option }) => option)) };
  };

  #tick = (option, isTicked) => {
    const others = [...this.act.ticked].filter((one) => one !== option);
    this.act = { ...this.act, ticked: new Set(isTicked ? [...others, option] : others) };
  };

  #cancel = () => {
    const { kind, opener } = this.act;
    if (kind !== "problems") this.done = (done) => done.cancelled;
    this.act = undefined;
    return this.#focus(opener);
  };

  #confirm = (event) => {
    event.preventDefault();
    const { act } = this;
    const outcome = this.#rehearse(act);
    if (outcome.refused) return this.#refuse(outcome.refused);
    const [acted, shown] = [this.#actor.id, this.#shown.id];
    const { team, user, changes } = outcome;
    this.#laid[this.form] = { ...this.#here, team: Object.freeze(team), unusable: undefined };
    this.forgotten = this.keep && !this.#here.given && !keep(this.form, writeTeam(team));
    // Those who acted and were looked at still are, where they still can.
    const first = team.find(managesUsers);
    const acting = this.#member(acted) ?? first;
    const person = this.#member(user?.id ?? shown) ?? team.at(-1);
    const what = act.kind === "change" && Object.values(changes).every(isEmpty) ? "unchanged" : act.kind;
    this.done = (done) =>
      done[what](user && called(user)) + (acting.id === acted ? "" : ` ${done.acting(called(acting))}`);
    this.act = undefined;
    this.pick({ person: person.id, acting: this.acting === undefined && acting === first ? undefined : acting.id });
    return this.#focus(confirmed[act.kind]);
  };

  #refuse(code) {
    if (this.act.kind !== "add" || code !== "invalid-user") return undefined;
    this.act = { ...this.act, isNameless: true };
    return this.#focus("#name");
  }

  async #focus(selector) {
    await this.updateComplete;
    this.renderRoot.querySelector(selector)?.focus();
  }
}

const isEmpty = (list) => list.length === 0;

/** Where the focus goes on from. */
const confirmed = {
  add: '[name="person"]:checked',
  change: '[data-act="change"]',
  remove: "#team",
  replace: "#team",
};
