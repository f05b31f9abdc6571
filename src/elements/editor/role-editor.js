// `<role-editor>`: a team, what each person in it may do, and what a change would do to them before it is made.

import { html, nothing, unsafeCSS } from "lit";
import { accountSwitch } from "../account.js";
import { RoleElement } from "../role-element.js";
import { editor as sheet } from "../sheets.js";
import { silence, waiting } from "../waiting.js";
import { begun, rolePicked, ticked } from "./act.js";
import { example } from "./example.js";
import { download, readTeam, writeTeam } from "./file.js";
import { panel } from "./panel.js";
import { called } from "./people.js";
import { refusedFile, unusableTeam } from "./problems.js";
import { proposal } from "./proposal.js";
import { rehearse } from "./rehearse.js";
import { forget, rosterOf } from "./roster.js";
import { side } from "./side.js";
import { keep, recall } from "./store.js";
import { exampleTeam, formOf, givenTeam, keptTeam } from "./teams.js";
import { words } from "./words.js";

/**
 * A `change` event says that something was picked or, after a confirmed act, that `team` is another: its `detail` is then what
 * the package made of it.
 */
export class RoleEditor extends /** @type {import("../properties.d.ts").With<typeof RoleElement, import("../properties.d.ts").Editor>} */ (
  /** @type {unknown} */ (RoleElement)
) {
  /** @type {import("lit").PropertyDeclarations} */
  static properties = {
    /** The id of the person who is shown. */
    person: { reflect: true },
    /** The id of the one in whose name things are done. */
    acting: { reflect: true },
    /** Only people with all these words in their name, id or e-mail. */
    filter: { reflect: true },
    /** The document that the answers are about: `own`, `colleague` or `elsewhere`. */
    record: { reflect: true },
    /** Whether the browser keeps what becomes of the example's teams. A page that sets a team keeps it itself. */
    keep: { type: Boolean, reflect: true },
    /**
     * The present team. A page that is going to set one says so by the attribute, empty, or by setting nothing: until it is
     * there the editor waits. The example stands where no team is promised, and nowhere else.
     */
    team: { noAccessor: true, converter: (text) => text || undefined },
    /** What people call the account of a team that was set. */
    accountName: { attribute: "account-name" },
    /** Those that are seen or not: each with an `ownerId` and, if it has them, `accountId`, `id`, `date`, `supplier`, `amount`. */
    invoices: { attribute: false },
    /** Whether only those are shown with something to put in order. */
    untidy: { state: true },
    /** What is proposed and not confirmed yet. */
    act: { state: true },
    /** What was done last, in the words of any language. */
    done: { state: true },
    /** Whether the browser would not keep the team. */
    forgotten: { state: true },
    /** Whether it is said that the team is awaited. */
    told: { state: true },
  };

  static styles = [RoleElement.styles, unsafeCSS(sheet)];

  /** The example's team in each form of account that was looked at. */
  #examples = {};

  /** What the page gave in place of the example. */
  #given;

  /** The team, read: its people and its account; or its problems. */
  #roster;

  /** What was drawn last: another team or person puts an end to what was proposed for the former. */
  #drawn = {};

  #height;
  #telling;

  /** There is no storage where the page is drawn ahead. */
  /** @type {(form: string) => any} */
  #recall = () => null;

  get team() {
    return this.#here?.team;
  }

  set team(team) {
    if (team === this.team && (this.#given || team))
      forget(team); // the page hands back what it was told, or has changed in it
    else this.#given = givenTeam(team);
    this.requestUpdate();
  }

  /** The team says it; without one, the attribute. */
  get form() {
    return this.#given && this.#roster?.account ? formOf(this.#roster.account) : super.form;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#recall = (form) => (this.keep ? recall(form) : null);
  }

  willUpdate() {
    if (this.trouble) return; // nothing can be checked
    if (!this.#given) this.#examples[super.form] ??= this.#example(super.form);
    const { start, team } = this.#here;
    if (this.#isAwaited)
      this.#height ??= /** @type {HTMLElement} */ (this.renderRoot?.querySelector(".editor"))?.offsetHeight;
    else this.#height = undefined;
    this.#roster = this.#isAwaited ? {} : rosterOf(team);
    const drawn = { start, person: this.#shown?.id };
    if (start !== this.#drawn.start) this.done = this.forgotten = this.untidy = undefined;
    const isOther = start !== this.#drawn.start || drawn.person !== this.#drawn.person;
    if (isOther || !this.controls) this.act = undefined;
    this.#drawn = drawn;
  }

  updated() {
    if (!this.#isAwaited) this.told = undefined;
    else if (!this.told) this.#telling = silence().then(() => (this.told = true));
  }

  async getUpdateComplete() {
    const isComplete = await super.getUpdateComplete();
    await this.#telling;
    return isComplete;
  }

  draw() {
    const { locale } = this;
    const { given, unusable } = this.#here;
    const { people, problems, omitted } = this.#roster;
    const isSwitched = this.controls && !given;
    const wrong = problems ? { from: "given", problems, omitted } : unusable;
    return html`
      ${isSwitched ? accountSwitch(locale, this.form, (account) => this.#turnTo(account), "team-account") : nothing}
      <div id="unusable" class="notice" role="status">${wrong ? unusableTeam(locale, wrong) : nothing}</div>
      <div id="forgotten" class="notice" role="status">${this.forgotten ? words[locale].forgotten : nothing}</div>
      ${this.#isAwaited ? waiting(this.told ? words[locale].awaited : "", this.#height) : nothing}
      ${people ? this.#drawTeam() : nothing}
    `;
  }

  #drawTeam() {
    const { locale, act } = this;
    const on = this.controls ? this.#on : undefined;
    return html`
      <div class="editor">
        <div class="team">${side(locale, this.#roster, this.#sideState, on)}</div>
        <div class="panel">
          <p id="done" class="notice" role="status">${this.done ? this.done(words[locale].done) : nothing}</p>
          <div id="act">${act ? this.#drawAct() : nothing}</div>
          <div id="person" ?hidden=${act !== undefined}>
            ${this.#shown ? panel(locale, this.#shown, this.#panelState, on) : nothing}
          </div>
        </div>
      </div>
    `;
  }

  #drawAct() {
    const { locale, act } = this;
    if (act.kind === "problems") return refusedFile(locale, act, this.#on.cancel);
    // Under some id, where there is no name yet to make one of: what a role can do is seen before.
    const unnamed = act.kind === "add" && act.name.trim() === "" && !act.isNameless;
    const outcome = this.#rehearse(unnamed ? { ...act, id: "\0" } : act);
    return proposal(locale, act, outcome, { account: this.#roster.account, actor: this.#actor }, this.#on);
  }

  /** What the page gave; else the example in the form of account that is asked for. */
  get #here() {
    return this.#given ?? this.#examples[super.form];
  }

  set #here(here) {
    if (this.#given) this.#given = here;
    else this.#examples[super.form] = here;
  }

  get #isAwaited() {
    return this.#given && this.#given.team === undefined;
  }

  #member(wanted) {
    return this.#roster.byId?.get(wanted);
  }

  /** Whoever is asked for; else the third, who may the least in the example. */
  get #shown() {
    const { people = [] } = this.#roster;
    return this.#member(this.person) ?? people[Math.min(2, people.length - 1)];
  }

  get #actor() {
    const { managers, people } = this.#roster;
    return this.#member(this.acting) ?? managers[0] ?? people[0];
  }

  get #sideState() {
    const { filter, untidy } = this;
    const { name = this.accountName, given } = this.#here;
    return { accountName: name, given, actor: this.#actor, chosen: this.#shown, filter, untidy };
  }

  get #panelState() {
    const { given, name = this.accountName } = this.#here;
    const { account } = this.#roster;
    const find = (id) => this.#member(id) ?? example.people.find((person) => person.id === id);
    const accounts = [{ id: account.id, name }, ...example.accounts];
    const names = {
      person: (id) => find(id)?.name || id,
      account: (wanted) => accounts.find(({ id, name }) => id === wanted && name)?.name ?? wanted,
    };
    // The example's invoices are about the example's people.
    return { record: this.record, invoices: this.invoices ?? (given ? [] : example.invoices), names };
  }

  #example(form) {
    return keptTeam(exampleTeam(form), this.#recall(form));
  }

  #rehearse(act) {
    return rehearse(act, this.#actor, this.#here.team, this.locale);
  }

  /** Whoever is not in the other team is not looked for there. */
  #turnTo(account) {
    this.#examples[account] ??= this.#example(account);
    const { users } = this.#examples[account].team;
    const there = (wanted) => (users.some(({ id }) => id === wanted) ? wanted : undefined);
    this.pick({ account, person: there(this.person), acting: there(this.acting) });
  }

  #look(person) {
    this.act = undefined;
    this.pick({ person });
  }

  #import = async (file) => {
    const here = this.#here;
    const read = await file?.text().then(
      (text) => readTeam(text, this.#roster.account),
      () => ({ problems: [{ code: "unreadable" }] }),
    );
    if (!read || here !== this.#here) return; // none was chosen, or the reader has turned to another team meanwhile
    await this.#begin({ kind: read.team ? "replace" : "problems", ...read }, "#import");
  };

  #begin(act, opener, focus = "#proposal-title") {
    this.done = undefined;
    this.act = { ...act, opener };
    return this.#focus(focus);
  }

  /** What can be pressed, picked and written. */
  #on = {
    look: (person) => this.#look(person),
    actAs: (acting) => this.pick({ acting }),
    search: (filter) => this.pick({ filter: filter || undefined }, "input"),
    tidy: (untidy) => (this.untidy = untidy),
    record: (record) => this.pick({ record }),

    add: () => this.#begin(begun.add(), '[data-act="add"]', "#name"),
    change: () => this.#begin(begun.change(this.#shown), ':is([data-act="change"], [data-act="give"])'),
    clear: () => this.#begin(begun.clear(this.#shown), '[data-act="clear"]'),
    remove: () => this.#begin(begun.remove(this.#shown), '[data-act="remove"]'),
    reset: () => this.#begin(begun.replace(this.#here.start), '[data-act="reset"]'),
    import: ({ target }) => {
      const [file] = target.files;
      target.value = ""; // the same file, put right, can be chosen again
      return this.#import(file);
    },
    export: () => {
      const file = words[this.locale].files[this.form];
      download(file, writeTeam(this.#here.team));
      this.done = (done) => done.exported(file);
    },

    write: ({ target }) => (this.act = { ...this.act, name: target.value, isNameless: false }),
    pickRole: (role) => (this.act = rolePicked(this.act, role, this.#roster.account)),
    tick: (option, isTicked) => (this.act = ticked(this.act, option, isTicked)),
    cancel: () => {
      const { kind, opener } = this.act;
      if (kind !== "problems") this.done = (done) => done.cancelled;
      this.act = undefined;
      return this.#focus(opener);
    },
    confirm: (event) => {
      event.preventDefault();
      return this.#confirm();
    },
  };

  #confirm() {
    const { act } = this;
    const { refused, result, changes } = this.#rehearse(act);
    if (refused) return this.#refuse(refused);
    const [acted, shown] = [this.#actor.id, this.#shown?.id];
    const { team } = result;
    this.#here = { ...this.#here, team, unusable: undefined };
    this.#roster = rosterOf(team);
    this.forgotten = this.keep && !this.#given && !keep(this.form, writeTeam(team));
    // Those who acted and were looked at still are, where they still can.
    const [first] = this.#roster.managers;
    const acting = this.#member(acted) ?? first;
    const person = this.#member(act.kind === "add" ? result.user.id : shown) ?? this.#roster.people.at(-1);
    const kind = act.kind === "clear" ? "change" : act.kind;
    const what = act.kind === "change" && Object.values(changes).every(isEmpty) ? "unchanged" : kind;
    const name = called(act.person ?? person);
    this.done = (done) => done[what](name) + (acting.id === acted ? "" : ` ${done.acting(called(acting))}`);
    this.act = undefined;
    if (act.kind === "add") this.filter = this.untidy = undefined; // so that whoever comes is seen
    const state = { person: person.id, acting: this.acting === undefined && acting === first ? undefined : acting.id };
    this.pick(state, "change", result);
    return this.#focus(confirmed[act.kind]);
  }

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
  clear: '[data-act="change"]',
  remove: "#team",
  replace: "#team",
};
