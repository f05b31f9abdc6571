// The left column: in whose name things are done, who is in the team, and what can be done to the whole of it.

import { html, nothing } from "lit";
import { isUntidy } from "./left.js";
import { actors, heading, memberList, members } from "./people.js";
import { foundSentence, MOST, search, searchField } from "./search.js";
import { words } from "./words.js";

/** `on` is called with what is picked; without it the column is there to read. */
export function side(locale, roster, { accountName, given, actor, chosen, filter, untidy }, on) {
  const { people, managers } = roster;
  const untidies = people.filter(isUntidy).length;
  const isLarge = people.length > MOST;
  const isTidied = isLarge && untidies > 0 && untidy === true;
  const result = search(roster, { filter, untidy: isTidied, chosen });
  const title = heading(locale, accountName, people.length);
  const found = html`<small id="found" role="status">${foundSentence(locale, result)}</small>`;
  const nobody = managers.length ? nothing : html`<p id="stranded" class="notice">${words[locale].stranded}</p>`;
  if (!on) {
    return html`${nobody}<div id="members">${title} ${found} ${memberList(locale, result.shown, chosen?.id)}</div>`;
  }
  return html`
    ${nobody} ${people.length ? actors(locale, acting(roster, actor), actor.id, managers.includes(actor), on.actAs) : nothing}
    ${
      isLarge
        ? searchField(
            locale,
            { filter, untidy: isTidied, untidies },
            { ...on, first: () => result.shown.length && on.look(result.shown[0].id) },
          )
        : nothing
    }
    ${found}
    <div id="members">
      ${result.shown.length ? members(locale, title, result.shown, chosen?.id, on.look) : title}
    </div>
    ${buttons(locale, given, on)}
  `;
}

/** Of a large team, those who can do something; and whoever acts. */
function acting({ people, managers }, actor) {
  if (people.length <= MOST) return people;
  const first = managers.slice(0, MOST);
  return first.includes(actor) ? first : [actor, ...first];
}

function buttons(locale, given, on) {
  const { buttons } = words[locale];
  return html`
    <div class="buttons">
      <button type="button" class="plain" data-act="add" @click=${on.add}>${buttons.add}</button>
    </div>
    <div class="buttons files">
      <button type="button" class="quiet" data-act="export" @click=${on.export}>${buttons.export}</button>
      <label class="quiet file">
        <input type="file" id="import" accept=".json,application/json" @change=${on.import} />
        ${buttons.import}
      </label>
      <button type="button" class="quiet" data-act="reset" @click=${on.reset}>
        ${given ? buttons.given : buttons.example}
      </button>
    </div>
  `;
}
