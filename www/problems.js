// What is wrong with a team that came from outside: each problem with its person and its place in them.

import { element } from "./element.js";
import { words } from "./words.js";

export const problemList = (locale, problems) =>
  element(
    "ul",
    { class: "problems" },
    problems.map(({ at, name, path, code }) => {
      const { person, problem } = words[locale].team;
      return element(
        "li",
        { "data-code": code, "data-path": path ?? "" },
        at !== undefined && [element("strong", {}, person(at + 1, name)), " "],
        path && [element("code", {}, path), " "],
        element("span", {}, problem[code](path)),
      );
    }),
  );
