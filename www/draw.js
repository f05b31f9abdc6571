// Draws the editor's parts into their places.

import { answers, decide } from "./answers.js";
import { recordsOf } from "./books.js";
import { choice } from "./choice.js";
import { actor, desk, member } from "./desk.js";
import { invoiceList } from "./invoices.js";
import { language } from "./language.js";
import { actors, called, members } from "./members.js";
import { visibleInvoices } from "./package.js";
import { recalled, refusedFile } from "./problems.js";
import { optionTicks, proposal } from "./proposal.js";
import { rehearsal, sentence } from "./rehearsal.js";
import { rehearse } from "./rehearse.js";
import { managesUsers } from "./team.js";
import { words } from "./words.js";

/** Everything. */
export function drawEditor() {
  const spoken = words[language()];
  const documents = Object.entries(spoken.records).map(([id, title]) => ({ id, title }));
  put("record", choice(spoken.record, "record", documents, desk.record));
  drawTeam();
  drawAct();
}

/** Who is in it, who acts, and what there is to say about it. */
export function drawTeam() {
  const { name, team, acting, person, problems, forgotten } = desk.here;
  put("actor", actors(language(), team, acting));
  put("members", members(language(), name, team, person));
  put("recalled", ...(problems ? recalled(language(), problems) : []));
  put("forgotten", forgotten ? words[language()].team.forgotten : "");
  drawActor();
  drawDone();
}

/** Whether the one who acts may. */
export function drawActor() {
  const { manages, managesNot } = words[language()].team;
  put("acting-note", managesUsers(actor()) ? manages : managesNot);
}

/** What is proposed, where something is; else the person. */
export function drawAct() {
  const { act, here } = desk;
  document.getElementById("person").hidden = act !== undefined;
  if (act === undefined) {
    put("act");
    drawPerson();
  } else if (act.kind === "problems") {
    put("act", refusedFile(language(), act.problems));
  } else {
    put("act", proposal(language(), act, here.account));
    drawRehearsal();
  }
}

/** The ticks of the role that is proposed. */
export const drawOptions = () => put("user-options", optionTicks(language(), desk.act, desk.here.account));

/** What would come of it. Under some id, where there is no name yet to make one of: what a role can do is seen before. */
export function drawRehearsal() {
  const { act, here } = desk;
  const nameless = act.kind === "add" && act.name.trim() === "";
  drawOutcome(rehearse(nameless ? { ...act, id: "\0" } : act, actor(), here.team, language()));
  document.getElementById("name")?.removeAttribute("aria-invalid");
}

/** The outcome of a rehearsal. */
export function drawOutcome(outcome) {
  const said = sentence(language(), desk.act, outcome, actor());
  const rehearsed = document.getElementById("rehearsed");
  if (rehearsed.textContent !== said) rehearsed.textContent = said; // said again, it would be read aloud again
  rehearsed.className = outcome.refused ? "refused" : "";
  put("rehearsal", ...rehearsal(language(), desk.act, outcome));
  document.getElementById("confirm").disabled = Boolean(outcome.refused);
}

/** The one who is looked at: what they may do and why not, and what they see. */
export function drawPerson() {
  const { books, here, record } = desk;
  const user = member(here.person);
  const decisions = decide(language(), user, recordsOf(books, user)[record]);
  put("answers", answers(decisions));
  put("invoices", invoiceList(language(), user, books));
  const rights = decisions.filter(({ allowed }) => allowed).length;
  const seen = visibleInvoices(user, books.invoices).length;
  const { summary } = words[language()];
  put("summary", summary(called(user), rights, decisions.length, seen, books.invoices.length));
}

/** What was done last. */
export const drawDone = () => put("done", desk.done?.(words[language()].team.done) ?? "");

const put = (place, ...drawn) => document.getElementById(place).replaceChildren(...drawn);
