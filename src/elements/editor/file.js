// A team as text: what is kept in the browser, or comes and goes as a file. Nothing of it is believed before it is checked.

import { rosterOf } from "./roster.js";

/** More than any team needs, in characters; a longer text is not even parsed. */
const LONGEST = 10_000_000;

/** The text of a team in JSON. */
export const writeTeam = (team) => `${JSON.stringify(team, null, 2)}\n`;

/** The team in this text for this account, `{ team }`, or its problems, `{ problems }`. */
export function readTeam(text, account) {
  if (text.length > LONGEST) return { problems: [{ code: "too-long" }] };
  let team;
  try {
    team = JSON.parse(text);
  } catch {
    return { problems: [{ code: "not-json" }] };
  }
  const { problems, omitted, managers, account: its } = rosterOf(typeof team === "string" ? null : team);
  if (problems) return { problems, omitted };
  if (!isSame(its, account)) return { problems: [{ path: "account", code: "other-account" }] };
  return managers.length > 0 ? { team } : { problems: [{ code: "last-administrator" }] };
}

const isSame = (one, other) =>
  one.id === other.id &&
  (one.kind ?? "client") === (other.kind ?? "client") &&
  (one.practiceViewIncluded ?? false) === (other.practiceViewIncluded ?? false);

/** A text that becomes a file of the reader's. */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some engines read it only after the click
}
