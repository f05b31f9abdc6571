// The figures that this package is held to: what each may be at most, and what would be better still. Computed from
// one run.

const whole = (number) => number.toLocaleString("en");
const ratio = (number) => number.toFixed(2);
const microseconds = (ns) => `${(ns / 1e3).toFixed(2)} µs`;

/** The brotli of a bundle of `size.js`. */
const downloaded = (name) => ({
  of: "size",
  found: ({ imports }) => ({ chromium: imports.find((row) => row.name === name).brotli }),
});

/** Of a case of `speed.js`: ours as a part of another's. */
const beside = (other, name) => ({
  of: "speed",
  found({ cases }) {
    const [ours] = cases[name];
    const theirs = cases[name].find(({ side }) => side === other);
    return { node: ours.node / theirs.node, chromium: ours.chromium / theirs.chromium };
  },
});

/** Of `start.js`: ours as a part of another's. */
const sooner = (other, engine, ways) => ({
  of: "start",
  found(result) {
    const ms = (wanted) => ways(result).find(({ file }) => file === wanted).ms;
    return { [engine]: ms("dossier-roles") / ms(other) };
  },
});

// `[what, at most, stretch, how it is written, where it is]`
const HELD_TO = [
  ["bytes, brotli, of a minified bundle that asks `canPerform`", 2_300, 1_600, whole, downloaded("canPerform")],
  ["the same of everything, both languages", 13_000, 9_000, whole, downloaded("everything")],
  [
    "`canPerform` beside CASL's `can`, its ability built beforehand",
    0.4,
    0.25,
    ratio,
    beside("casl", "question, plain"),
  ],
  ["the same, a user in an account", 0.4, 0.25, ratio, beside("casl", "question, in an account")],
  ["the same, with an option ticked", 0.4, 0.25, ratio, beside("casl", "question, with an option ticked")],
  ["`checkerFor`'s function beside the line by hand", 1, 0.6, ratio, beside("by-hand", "checker, plain")],
  ["the same, a user in an account", 1, 0.6, ratio, beside("by-hand", "checker, in an account")],
  ["`visibleInvoices` of 100,000 beside a `filter` by hand", 0.8, 0.5, ratio, beside("by-hand", "list of 100,000")],
  ["the same, a user in an account", 0.8, 0.5, ratio, beside("by-hand", "list of 100,000, in an account")],
  ["`permissionsOf`", 400, 200, microseconds, { of: "speed", found: ({ cases }) => cases.permissions[0] }],
  [
    "first answer of a page beside one without a package",
    1.1,
    1,
    ratio,
    sooner("by-hand", "chromium", ({ pages }) => pages),
  ],
  ["first answer of a process beside CASL's", 0.8, 0.6, ratio, sooner("casl", "node", ({ processes }) => processes)],
];

/**
 * Each as text, `""` where there is nothing: `[{ what, node, chromium, most, stretch }]`, of which two are `{ text,
 * isOver }`.
 */
export const figures = (results) =>
  HELD_TO.map(([what, most, stretch, written, { of, found }]) => {
    const { node, chromium } = results[of] ? found(results[of]) : {};
    const shown = (figure) => ({ text: figure === undefined ? "" : written(figure), isOver: figure > most });
    return { what, node: shown(node), chromium: shown(chromium), most: written(most), stretch: written(stretch) };
  });

/** The same for a terminal; what is over its limit is marked. */
export function printed(results) {
  const line = (what, ...cells) => `  ${what.padEnd(64)}${cells.map((cell) => cell.padStart(12)).join("")}`;
  const marked = ({ text, isOver }) => (isOver ? `over: ${text}` : text);
  return [
    line("", "Node", "Chromium", "at most", "stretch"),
    ...figures(results)
      .filter(({ node, chromium }) => node.text || chromium.text)
      .map(({ what, node, chromium, most, stretch }) => line(what, marked(node), marked(chromium), most, stretch)),
  ].join("\n");
}
