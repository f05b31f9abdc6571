// The team editor: what the reader picks, proposes and confirms.

import { actor, desk, layOut, member, settle } from "./desk.js";
import { download } from "./download.js";
import {
  drawAct,
  drawActor,
  drawDone,
  drawEditor,
  drawOptions,
  drawOutcome,
  drawPerson,
  drawRehearsal,
  drawTeam,
} from "./draw.js";
import { language } from "./language.js";
import { called } from "./members.js";
import { rehearse } from "./rehearse.js";
import { keep } from "./store.js";
import { readTeam, writeTeam } from "./team.js";
import { words } from "./words.js";

/** Follows the reader from now on. */
export function startEditor(books) {
  desk.books = books;
  const editor = document.querySelector(".editor");
  editor.addEventListener("change", ({ target }) => picks[target.name]?.(target));
  editor.addEventListener("input", ({ target }) => target.name === "name" && rename(target.value));
  editor.addEventListener("click", ({ target }) => press(target.closest("[data-act]")));
  editor.addEventListener("submit", (event) => {
    event.preventDefault();
    confirm();
  });
}

/** Turns to the team of this form of account. */
export function showTeam(form) {
  layOut(form);
  drawEditor();
}

// What was drawn anew would lose the focus: a pick draws what follows from it, and not itself.
const picks = {
  acting({ value }) {
    desk.here.acting = value;
    drawActor();
    if (desk.act?.kind in confirmed) drawRehearsal();
  },
  person({ value }) {
    desk.here.person = value;
    propose(undefined);
  },
  record({ value }) {
    desk.record = value;
    drawPerson();
  },
  role({ value }) {
    desk.act.role = value;
    drawOptions();
    drawRehearsal();
  },
  option({ value, checked }) {
    if (checked) desk.act.ticked.add(value);
    else desk.act.ticked.delete(value);
    drawRehearsal();
  },
  import: (input) => bring(input),
};

function rename(name) {
  desk.act.name = name;
  drawRehearsal();
}

function press(button) {
  if (button) presses[button.dataset.act](button);
}

const presses = {
  add: (button) => begin({ kind: "add", name: "", role: "standard-user", ticked: new Set() }, button, "name"),
  change(button) {
    const user = member(desk.here.person);
    const ticked = Object.keys(user.options ?? {}).filter((option) => user.options[option]);
    begin({ kind: "change", user, role: user.role, ticked: new Set(ticked) }, button);
  },
  remove: (button) => begin({ kind: "remove", user: member(desk.here.person) }, button),
  reset: (button) => begin({ kind: "replace", team: desk.here.example }, button),
  cancel() {
    if (desk.act.kind in confirmed) say((done) => done.cancelled);
    propose(undefined);
    desk.opener.focus();
  },
  export() {
    const file = words[language()].team.files[desk.form];
    download(file, writeTeam(desk.here.team));
    say((done) => done.exported(file));
  },
};

async function bring(input) {
  const { here } = desk;
  const read = await input.files[0]?.text().then(
    (text) => readTeam(text, here.account),
    () => ({ problems: [{ code: "unreadable" }] }),
  );
  input.value = ""; // the same file, put right, can be chosen again
  if (!read || here !== desk.here) return; // none was chosen, or the reader has turned to another team meanwhile
  begin({ kind: read.team ? "replace" : "problems", ...read }, input);
}

function begin(act, opener, focus = "proposal-title") {
  desk.opener = opener;
  say(undefined);
  propose(act);
  document.getElementById(focus).focus();
}

function propose(act) {
  desk.act = act;
  drawAct();
}

function confirm() {
  const { act, here, form } = desk;
  const outcome = rehearse(act, actor(), here.team, language());
  if (outcome.refused) return refuse(outcome);
  const acted = here.acting;
  settle(outcome.team, acted, outcome.user?.id ?? here.person);
  here.problems = undefined;
  here.forgotten = !keep(form, writeTeam(here.team));
  const what = act.kind === "change" && Object.values(outcome.changes).every(isEmpty) ? "unchanged" : act.kind;
  const [person, nowActs] = [outcome.user && called(outcome.user), called(actor())];
  desk.done = (done) => done[what](person) + (here.acting === acted ? "" : ` ${done.acting(nowActs)}`);
  drawTeam();
  propose(undefined);
  confirmed[act.kind]().focus();
}

const isEmpty = (list) => list.length === 0;

/** Where the focus goes on from. */
const confirmed = {
  add: () => document.querySelector("[name=person]:checked"),
  change: () => desk.opener,
  remove: () => document.getElementById("team"),
  replace: () => document.getElementById("team"),
};

function refuse(outcome) {
  drawOutcome(outcome);
  const name = document.getElementById("name");
  if (!name || outcome.refused !== "invalid-user") return;
  name.setAttribute("aria-invalid", "true");
  name.focus();
}

function say(done) {
  desk.done = done;
  drawDone();
}
