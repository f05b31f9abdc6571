// Who is in the team: their names, their roles and what is ticked for them.

import { choice } from "./choice.js";
import { element } from "./element.js";
import { describeRole } from "./package.js";
import { words } from "./words.js";

/** What people call a user. */
export const called = ({ id, name }) => name?.trim() || id;

/** The list, to choose whom to look at. Its heading can take the focus, for when the one who had it is gone. */
export const members = (locale, accountName, team, chosen) =>
  choice(
    element("h3", { id: "team", tabindex: -1 }, words[locale].team.heading(accountName, team.length)),
    "person",
    team.map((user) => ({ id: user.id, title: called(user), note: standing(locale, user) })),
    chosen,
  );

/** In whose name the reader acts. */
export const actors = (locale, team, acting) =>
  element(
    "label",
    { class: "field" },
    element("span", {}, words[locale].team.acting),
    element(
      "select",
      { name: "acting", id: "acting", "aria-describedby": "acting-note" },
      team.map((user) =>
        element(
          "option",
          { value: user.id, selected: user.id === acting },
          `${called(user)} – ${describeRole(user.role, { locale }).title}`,
        ),
      ),
    ),
  );

/** Their role and their ticks, in a line. */
export function standing(locale, { role, account, options = {} }) {
  const { title, options: offered } = describeRole(role, { locale, account });
  return [title, ...offered.filter(({ option }) => options[option]).map((ticked) => ticked.title)].join(" · ");
}
