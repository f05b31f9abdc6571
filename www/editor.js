// The team editor: who acts, whom one looks at, what is proposed; and what is drawn again when it changes.

import { answers, decide } from "./answers.js";
import { accountOf, exampleTeam, recordsOf } from "./books.js";
import { choice } from "./choice.js";
import { download } from "./download.js";
import { element } from "./element.js";
import { invoiceList } from "./invoices.js";
import { language } from "./language.js";
import { actors, called, members } from "./members.js";
import { visibleInvoices } from "./package.js";
import { problemList } from "./problems.js";
import { optionTicks, proposal } from "./proposal.js";
import { rehearsal, sentence } from "./rehearsal.js";
import { rehearse } from "./rehearse.js";
import { keep, recall } from "./store.js";
import { managesUsers, parseTeam, readTeam, writeTeam } from "./team.js";
import { words } from "./words.js";

let books;

/** By form of account: the team, who acts (`acting`), whom one looks at (`person`), what was wrong when it was recalled. */
const teams = {};
let here;
let form;

/** What is proposed, and the button that it began with. */
let act;
let opener;

/** What was done last, in the words of whatever language the page speaks. */
let done;
let record = "own";

/** Follows the reader from now on. */
export function startEditor(example) {
  books = example;
  const editor = document.querySelector(".editor");
  editor.addEventListener("change", pick);
  editor.addEventListener("input", ({ target }) => target.name === "name" && rename(target.value));
  editor.addEventListener("click", ({ target }) => press(target.closest("[data-act]")));
  editor.addEventListener("submit", (event) => {
    event.preventDefault();
    confirm();
  });
}

/** Turns to the team of this form of account. What was proposed and not confirmed is forgotten. */
export function showTeam(wanted) {
  form = wanted;
  here = teams[form] ??= open(form);
  [act, done] = [undefined, undefined];
  drawEditor();
}

/** Draws everything anew. */
export function drawEditor() {
  const documents = Object.entries(words[language()].records).map(([id, title]) => ({ id, title }));
  put("record", choice(words[language()].record, "record", documents, record));
  drawTeam();
  drawAct();
}

function open(form) {
  const { account, name } = accountOf(books, form);
  const kept = recall(form);
  const { team, problems } = kept === null ? {} : readTeam(kept, account);
  const example = parseTeam(exampleTeam(books, form), account).team;
  return { account, name, example, problems, ...standingIn(team ?? example, "u-ines-benali", "u-lea-martin") };
}

/** A team, and who acts and is looked at in it: those who did, where they still can. */
function standingIn(team, acting, person) {
  const actor = team.find(({ id }) => id === acting) ?? team.find(managesUsers);
  const shown = team.find(({ id }) => id === person) ?? team.at(-1);
  return { team, acting: actor.id, person: shown.id };
}

const withId = (wanted) => here.team.find(({ id }) => id === wanted);

// What the reader picks.

function pick({ target: { name, value, checked, files } }) {
  picks[name]?.(value, checked, files);
}

const picks = {
  acting(id) {
    here.acting = id;
    drawActor();
    if (act) drawRehearsal();
  },
  person(id) {
    here.person = id;
    propose(undefined);
  },
  record(id) {
    record = id;
    drawPerson();
  },
  role(role) {
    act.role = role;
    put("user-options", optionTicks(language(), act, here.account));
    drawRehearsal();
  },
  option(option, ticked) {
    if (ticked) act.ticked.add(option);
    else act.ticked.delete(option);
    drawRehearsal(); // the box itself stays: one that was drawn anew would lose the focus
  },
  import: (_, __, [file]) => file && bring(file),
};

function rename(name) {
  act.name = name;
  drawRehearsal();
}

// What the reader proposes.

function press(button) {
  if (button) presses[button.dataset.act](button);
}

const presses = {
  add: (button) => begin({ kind: "add", name: "", role: "standard-user", ticked: new Set() }, button, "name"),
  change(button) {
    const user = withId(here.person);
    const ticked = Object.keys(user.options ?? {}).filter((option) => user.options[option]);
    begin({ kind: "change", user, role: user.role, ticked: new Set(ticked) }, button);
  },
  remove: (button) => begin({ kind: "remove", user: withId(here.person) }, button),
  reset: (button) => begin({ kind: "replace", team: here.example }, button),
  cancel() {
    say(act.kind === "problems" ? undefined : (spoken) => spoken.done.cancelled);
    propose(undefined);
    opener.focus();
  },
  export() {
    const file = words[language()].team.file(form);
    download(file, writeTeam(here.team));
    say((spoken) => spoken.done.exported(file));
  },
};

async function bring(file) {
  const input = document.getElementById("import");
  const [account, asked] = [here.account, here];
  const read = await file.text().then(
    (text) => readTeam(text, account),
    () => ({ problems: [{ code: "unreadable" }] }),
  );
  input.value = ""; // the same file, put right, can be chosen again
  if (here !== asked) return; // the reader has turned to another team meanwhile
  begin(read.team ? { kind: "replace", team: read.team } : { kind: "problems", problems: read.problems }, input);
}

function begin(wanted, from, focus = "proposal-title") {
  opener = from;
  say(undefined);
  propose(wanted);
  document.getElementById(focus).focus();
}

function propose(wanted) {
  act = wanted;
  drawAct();
}

// What the reader confirms.

function confirm() {
  const outcome = rehearse(act, withId(here.acting), here.team, language());
  if (outcome.refused) return refuse(outcome);
  const { kind } = act;
  const { acting } = here;
  Object.assign(here, standingIn(outcome.team, acting, outcome.user?.id ?? here.person));
  here.problems = undefined;
  here.forgotten = !keep(form, writeTeam(here.team));
  const unchanged = !Object.values(outcome.changes ?? { arrived: [1] }).some((list) => list.length > 0);
  const [name, actor] = [outcome.user && called(outcome.user), acting !== here.acting && called(withId(here.acting))];
  say((spoken) => [spoken.done[unchanged ? "unchanged" : kind](name), actor && spoken.done.acting(actor)]);
  act = undefined;
  drawTeam();
  drawAct();
  if (kind === "add") document.querySelector("[name=person]:checked").focus();
  else if (kind === "change") opener.focus();
  else document.getElementById("team").focus();
}

function refuse(outcome) {
  drawOutcome(act, outcome);
  const name = document.getElementById("name");
  if (name && outcome.refused === "invalid-user") {
    name.setAttribute("aria-invalid", "true");
    name.focus();
  }
}

// What is drawn.

function drawTeam() {
  const locale = language();
  put("actor", actors(locale, here.team, here.acting));
  put("members", members(locale, here.name, here.team, here.person));
  const spoken = words[locale].team;
  put(
    "recalled",
    here.problems && [
      element("p", {}, spoken.recalled),
      element(
        "details",
        {},
        element("summary", {}, spoken.problems(here.problems.length)),
        problemList(locale, here.problems),
      ),
    ],
  );
  put("forgotten", here.forgotten && spoken.forgotten);
  drawActor();
  say(done);
}

function drawActor() {
  const { manages, managesNot } = words[language()].team;
  document.getElementById("acting-note").textContent = managesUsers(withId(here.acting)) ? manages : managesNot;
}

/** The proposal, where there is one; else the person. */
function drawAct() {
  document.getElementById("person").hidden = act !== undefined;
  if (act === undefined) {
    put("act");
    drawPerson();
  } else if (act.kind === "problems") {
    put("act", refusedFile());
  } else {
    put("act", proposal(language(), act, here.account));
    drawRehearsal();
  }
}

function refusedFile() {
  const spoken = words[language()].team;
  return element(
    "section",
    { "data-kind": "problems", "aria-labelledby": "proposal-title" },
    element("h3", { id: "proposal-title", tabindex: -1 }, spoken.refusedFile),
    element("p", { class: "refused" }, spoken.nothingImported(act.problems.length)),
    problemList(language(), act.problems),
    element(
      "div",
      { class: "buttons" },
      element("button", { type: "button", id: "cancel", "data-act": "cancel" }, spoken.close),
    ),
  );
}

/** Rehearsed under some name, so that what a role can do is seen before there is one. */
function drawRehearsal() {
  const named = act.kind === "add" && !act.name.trim() ? { ...act, name: words[language()].team.someone } : act;
  drawOutcome(named, rehearse(named, withId(here.acting), here.team, language()));
  document.getElementById("name")?.removeAttribute("aria-invalid");
}

function drawOutcome(named, outcome) {
  const rehearsed = document.getElementById("rehearsed");
  rehearsed.textContent = sentence(language(), named, outcome, withId(here.acting));
  rehearsed.className = outcome.refused ? "refused" : "";
  put("rehearsal", rehearsal(language(), named, outcome));
  document.getElementById("confirm").disabled = Boolean(outcome.refused);
}

function drawPerson() {
  const user = withId(here.person);
  const decisions = decide(language(), user, recordsOf(books, user)[record]);
  put("answers", answers(decisions));
  put("invoices", invoiceList(language(), user, books));
  const rights = decisions.filter(({ allowed }) => allowed).length;
  const seen = visibleInvoices(user, books.invoices).length;
  document.getElementById("summary").textContent = words[language()].summary(
    called(user),
    rights,
    decisions.length,
    seen,
    books.invoices.length,
  );
}

function say(said) {
  done = said;
  const sentences = said ? [said(words[language()].team)].flat().filter(Boolean) : [];
  document.getElementById("done").textContent = sentences.join(" ");
}

const put = (place, drawn) => document.getElementById(place).replaceChildren(...[drawn || []].flat());
