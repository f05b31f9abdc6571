// Every case asked of everybody, and the table of the answers.
import { table } from "../blocks.js";
import { PEERS } from "../peers/index.js";
import { ask } from "./ask.js";
import { CASES, CONTROLS } from "./cases.js";

const MARKS = "¹²³⁴⁵⁶⁷⁸⁹";

/** `{ peers, controls, groups, stricter }`: who was asked, and what each answered. */
export async function measured() {
  const peers = [];
  for (const { title, load } of PEERS) {
    const { start, names, documented = {}, stricter } = await load();
    peers.push({ title, names, documented, stricter, peer: await start() });
  }
  const answers = (make) => inTurn(peers, ({ peer, names }) => ask(peer, names, make));
  return {
    peers,
    controls: await inTurn(CONTROLS, async ([what, right, make]) => ({ what, right, answers: await answers(make) })),
    groups: await inTurn(Object.entries(CASES), async ([group, cases]) => ({
      group,
      cases: await inTurn(cases, async ([id, what, make]) => ({ id, what, answers: await answers(make) })),
    })),
    stricter: await inTurn(
      peers.filter(({ stricter }) => stricter),
      async ({ title, names, stricter }) => {
        const peer = await stricter.start();
        const all = await inTurn(Object.values(CASES).flat(), ([, , make]) => ask(peer, names, make));
        return { peer: title, how: stricter.title, allowed: count(all) };
      },
    ),
  };
}

/** One after the other: a prototype that is polluted for one question must not be for the next. */
async function inTurn(list, work) {
  const done = [];
  for (const one of list) done.push(await work(one));
  return done;
}

const count = (answers) => answers.filter((answer) => answer === "allowed").length;

/** The table, in Markdown. */
export function markdown({ peers, groups, stricter }) {
  const notes = [];
  const cell = (answer, { title, documented }, id) => {
    if (answer !== "allowed") return answer;
    if (!Object.hasOwn(documented, id)) return "**allowed**";
    notes.push(`${title.split(" ")[0]}: ${documented[id]}`);
    return `**allowed** ${MARKS[notes.length - 1]}`;
  };
  const rows = groups.flatMap(({ group, cases }) => [
    [`**${group}**`, ...peers.map(() => "")],
    ...cases.map(({ id, what, answers }) => [what, ...answers.map((answer, place) => cell(answer, peers[place], id))]),
  ]);
  const all = groups.flatMap(({ cases }) => cases);
  const allowed = peers.map((_, place) => count(all.map(({ answers }) => answers[place])));
  rows.push([`**allowed, of ${all.length}**`, ...allowed.map((number) => `**${number}**`)]);
  const documented = notes.map((note, place) => `${MARKS[place]} ${note}.`).join(" ");
  const less = stricter
    .map(({ peer, how, allowed }) => `With ${how}, ${peer.split(" ")[0]} allows ${allowed}.`)
    .join(" ");
  return `${table(["", ...peers.map(({ title }) => title)], rows, "")}\n\nAs they document it: ${documented}\n\n${less}`;
}
