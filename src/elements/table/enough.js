// "Which role is enough for these tasks?": tasks to tick on one side, the least that covers them on the other.

import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { accounts } from "../account.js";
import { mark } from "../mark.js";
import { comparisonTable, describeRole, explain, permissionsOf, roles } from "../package.js";
import { byTopic, isPersonal } from "../right.js";
import { beyond, enough, givable, impossible, readTasks, writeTasks } from "./cover.js";
import { filtered } from "./filter.js";
import { words } from "./words.js";

/** `host` is the table: its `tasks` holds what is ticked. */
export function enoughView(host) {
  const { locale } = host;
  const account = accounts[host.form];
  const { groups } = comparisonTable({ locale, account });
  const rights = rowsOf(groups);
  const offered = rowsOf(filtered(groups, { only: host.only }));
  const order = offered.map(({ capability }) => capability);
  const tasks = readTasks(host.tasks, order);
  const pick = (tasks) => host.pick({ tasks: writeTasks(tasks, order) || undefined });
  const said = words[locale].enough;
  return html`
    <div class="enough">
      ${host.controls ? form(host, offered, tasks, pick, said) : asked(offered, tasks, said)}
      ${result(rights, tasks, { locale, account }, said)}
    </div>
  `;
}

const rowsOf = (groups) => groups.flatMap(({ rows }) => rows);

const form = (host, rights, tasks, pick, said) => html`
  <form aria-labelledby="question" @submit=${(event) => event.preventDefault()}>
    <h3 id="question">${said.question}</h3>
    <div class="topics">
      ${byTopic(rights).map(
        ({ topic, rights }) => html`
          <fieldset>
            <legend>${topic}</legend>
            ${rights.map((right) => task(right, tasks, pick, said))}
          </fieldset>
        `,
      )}
    </div>
    ${
      tasks.size
        ? html`<button type="button" class="plain" name="clear" @click=${() => clear(host)}>${said.clear}</button>`
        : nothing
    }
  </form>
`;

/** The button goes away with what it has unticked, and the keyboard goes on at the first task. */
async function clear(host) {
  host.pick({ tasks: undefined });
  await host.updateComplete;
  host.renderRoot.querySelector(".task input").focus();
}

const task = (right, tasks, pick, said) => {
  const { capability, name, title } = right;
  const wanted = tasks.get(capability);
  const want = (scope) => {
    const next = new Map(tasks).set(capability, scope);
    if (scope === undefined) next.delete(capability);
    pick(next);
  };
  return html`
    ${box(`task-${capability}`, name, wanted !== undefined, (ticked) => want(ticked ? "own" : undefined))}
    ${
      wanted !== undefined && isPersonal(right)
        ? html`<div class="wider">
          ${box(
            `all-${capability}`,
            html`${said.everyone}<span class="spoken">, ${title}</span>`,
            wanted === "all",
            (ticked) => want(ticked ? "all" : "own"),
          )}
        </div>`
        : nothing
    }
  `;
};

const box = (id, title, ticked, picked) => html`
  <label class="task" for=${id}>
    <input type="checkbox" id=${id} .checked=${live(ticked)} @change=${({ target }) => picked(target.checked)} />
    <span>${title}</span>
  </label>
`;

/** The same, where nothing can be picked. */
const asked = (rights, tasks, said) =>
  tasks.size
    ? html`
        <div>
          <h3>${said.question}</h3>
          <ul class="asked">
            ${rights
              .filter(({ capability }) => tasks.has(capability))
              .map((right) => html`<li>${right.title}${wider(right, tasks) ? `, ${said.everyone}` : nothing}</li>`)}
          </ul>
        </div>
      `
    : nothing;

const wider = (right, tasks) => isPersonal(right) && tasks.get(right.capability) === "all";

function result(rights, tasks, { locale, account }, said) {
  const all = givable({ roles, describeRole, permissionsOf }, account);
  const refused = impossible(tasks, all);
  const possible = new Map([...tasks].filter(([capability]) => !refused.includes(capability)));
  const answers = possible.size ? enough(possible, all) : [];
  return html`
    <section class="result" aria-labelledby="result">
      <h3 id="result">${said.result}</h3>
      <div role="status">
        ${tasks.size ? nothing : html`<p>${said.begin}</p>`}
        ${refused.length ? reasons(rights, refused, { locale, account }, said) : nothing}
        ${refused.length && answers.length ? html`<p>${said.rest}</p>` : nothing}
        ${answers.length > 1 ? html`<p>${said.either}</p>` : nothing}
        ${answers.map((answer) => answered(answer, rights, possible, { locale, account }, said))}
      </div>
    </section>
  `;
}

/** Why nobody can have some of the tasks here, in the package's words. */
const reasons = (rights, refused, { locale, account }, said) => html`
  <p>${said.refused}</p>
  <ul class="refused">
    ${rights
      .filter(({ capability }) => refused.includes(capability))
      .map(({ capability, title }) => {
        const ask = (role) => explain({ id: "anyone", role, account }, capability, undefined, { locale });
        const messages = new Set(roles().map((role) => ask(role).message));
        return html`<li data-capability=${capability} data-grant="no">
          ${mark("no")}
          <span><strong>${title}</strong> ${[...messages].join(" ")}</span>
        </li>`;
      })}
  </ul>
`;

function answered(answer, rights, tasks, { locale, account }, said) {
  const { title, options } = describeRole(answer.role, { locale, account });
  const ticked = options.filter(({ option }) => answer.options.includes(option)).map(({ title }) => said.quoted(title));
  const personal = new Map(rights.map((right) => [right.capability, isPersonal(right)]));
  const more = new Map(beyond(tasks, answer, personal));
  return html`
    <div class="sufficient" data-role=${answer.role}>
      <p class="sentence">${said.answer(title, new Intl.ListFormat(locale).format(ticked), ticked.length)}</p>
      <p><small>${said.giver(ticked.length)}</small></p>
      ${
        more.size
          ? html`<details>
            <summary>${said.more(more.size)}</summary>
            <ul>
              ${rights
                .filter(({ capability }) => more.has(capability))
                .map(({ capability, title }) => extra(capability, title, more.get(capability), personal, said))}
            </ul>
          </details>`
          : html`<p><small>${said.noMore}</small></p>`
      }
    </div>
  `;
}

const extra = (capability, title, scope, personal, { scopes }) => html`
  <li data-capability=${capability} data-grant=${scope === "own" ? "own" : "yes"}>
    ${mark(scope === "own" ? "own" : "yes")}
    <span>${title}${personal.get(capability) ? html`<small>${scopes[scope]}</small>` : nothing}</span>
  </li>
`;
