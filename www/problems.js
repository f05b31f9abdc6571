// What is wrong with a team that came from outside: each problem with its person and its place in them.

import { element } from "./element.js";
import { words } from "./words.js";

/** What takes the place of a proposal, when a file holds no team. */
export function refusedFile(locale, problems) {
  const { refusedFile, nothingImported, close } = words[locale].team;
  return element(
    "section",
    { "data-kind": "problems", "aria-labelledby": "proposal-title" },
    element("h3", { id: "proposal-title", tabindex: -1 }, refusedFile),
    element("p", { class: "refused" }, nothingImported(problems.length)),
    problemList(locale, problems),
    element(
      "div",
      { class: "buttons" },
      element("button", { type: "button", id: "cancel", "data-act": "cancel" }, close),
    ),
  );
}

/** What is said when it was the browser's storage. */
export const recalled = (locale, problems) => [
  element("p", {}, words[locale].team.recalled),
  element(
    "details",
    {},
    element("summary", {}, words[locale].team.problems(problems.length)),
    problemList(locale, problems),
  ),
];

const problemList = (locale, problems) => element("ul", { class: "problems" }, problems.map(said(words[locale].team)));

const said =
  ({ person, problem }) =>
  ({ at, name, path = "", code }) =>
    element(
      "li",
      { "data-code": code, "data-path": path },
      at !== undefined && [element("strong", {}, person(at + 1, name)), " "],
      path !== "" && [element("code", {}, path), " "],
      problem[code](path),
    );
