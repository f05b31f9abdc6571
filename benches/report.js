// Prints the figures that this package is held to, and writes what was measured into the documents: each part has its
// blocks in docs/peers.md, docs/json.md or docs/frontends.md, and its charts beside them.
//
//     node benches/report.js PART…             writes what those parts have measured
//     node benches/report.js --print PART…     prints only
import { readFile, writeFile } from "node:fs/promises";
import { replaced, table } from "./blocks.js";
import { bars, times } from "./chart.js";
import { markdown, measured } from "./conformance/table.js";
import { figures, printed } from "./figures.js";
import { saved } from "./results.js";

const here = (path) => new URL(path, import.meta.url);
const PEERS_PAGE = "../docs/peers.md";
const JSON_PAGE = "../docs/json.md";
const FRONTENDS_PAGE = "../docs/frontends.md";

const whole = (number) => Math.round(number).toLocaleString("en");
const ratio = (number) => number.toFixed(2);
const UNITS = [
  ["ns", 1],
  ["µs", 1e3],
  ["ms", 1e6],
];
/** A time, to three digits. */
function time(ns) {
  const [unit, one] = UNITS.findLast(([, one]) => ns >= one) ?? UNITS[0];
  return `${Number((ns / one).toPrecision(3)).toLocaleString("en")} ${unit}`;
}
const inBold = (cells) => cells.map((cell) => `**${cell}**`);
/** The rows of this package stand out. */
const rowOf = (name, cells) => (name.startsWith("dossier-roles") ? inBold([name, ...cells]) : [name, ...cells]);
const engines = ({ node, chromium }) => ({ node: `Node ${node}`, chromium: `Chromium ${chromium.split(".")[0]}` });

/**
 * Everybody in a case, and in the cases that set others beside us: each with how many times ours of the same case.
 */
const everybodyIn = (cases, name) =>
  Object.entries(cases)
    .filter(([other]) => other === name || other.startsWith(`${name}, beside `))
    .flatMap(([other, sides]) => {
      const [ours] = sides;
      const withTimes = (side) => ({
        ...side,
        times: { node: side.node / ours.node, chromium: side.chromium / ours.chromium },
      });
      return (other === name ? sides : sides.slice(1)).map(withTimes);
    });

/** As a table. */
function tableOf(everybody, names) {
  const cells = (side, engine) => [time(side[engine]), times(side.times[engine])];
  return table(
    ["", names.node, "times ours", names.chromium, "times ours"],
    everybody.map((side) => rowOf(side.name, [...cells(side, "node"), ...cells(side, "chromium")])),
  );
}

/** As a chart, a panel for each engine. */
function chartOf(everybody, names, what) {
  const panel = (engine) => [names[engine], everybody.map((side) => ({ name: side.name, ratio: side.times[engine] }))];
  return bars([panel("node"), panel("chromium")], what);
}

/** A table of rows of two: what it is in Node, and in Chromium. */
const inBoth = (head, names, rows) =>
  table(
    head,
    rows.flatMap(([what, cells]) => [
      [what, names.node, ...cells("node")],
      ["", names.chromium, ...cells("chromium")],
    ]),
  );

/** For each part, of what it has saved: `{ blocks: [[document, block, content]], charts: [[file, svg]] }`. */
const PARTS = {
  async conformance() {
    return { blocks: [[PEERS_PAGE, "conformance", markdown(await measured())]] };
  },

  size({ imports, besides, peers }) {
    const cells = ({ raw, gzip, brotli }) => [whole(raw), whole(gzip), whole(brotli)];
    const [ours] = peers;
    const weighed = peers.map((peer) => ({ ...peer, ratio: peer.brotli / ours.brotli }));
    return {
      blocks: [
        [
          PEERS_PAGE,
          "imports",
          table(
            ["minified bundle of", "raw", "gzip", "brotli"],
            [
              ...imports.map((row) => [row.name, ...cells(row)]),
              ...besides.map((row) => [`besides, for \`dossier-roles/${row.name}\``, ...cells(row)]),
            ],
          ),
        ],
        [
          PEERS_PAGE,
          "size",
          table(
            ["bytes of the bundle, and of the wasm beside it", "raw", "gzip", "brotli", "times ours"],
            weighed.map((peer) => rowOf(peer.name, [...cells(peer), times(peer.ratio)])),
          ),
        ],
      ],
      charts: [["peers-size.svg", bars([["", weighed]], "bytes to download, brotli")]],
    };
  },

  speed({ versions, cases }) {
    const names = engines(versions);
    const plain = everybodyIn(cases, "question, plain");
    const kinds = ["plain", "in an account", "with an option ticked", "of somebody else's"].map((kind) => {
      const [ours, ...theirs] = cases[`question, ${kind}`];
      return [kind, (engine) => [time(ours[engine]), ...theirs.map((side) => ratio(ours[engine] / side[engine]))]];
    });
    const checkers = ["plain", "in an account"].map((kind) => {
      const [ours, byHand] = cases[`checker, ${kind}`];
      return [kind, (engine) => [time(ours[engine]), time(byHand[engine]), ratio(ours[engine] / byHand[engine])]];
    });
    const [permissions] = cases.permissions;
    const lists = [everybodyIn(cases, "list of 1,000"), everybodyIn(cases, "list of 100,000")];
    const listCells = (name) =>
      lists.flatMap((everybody) =>
        ["node", "chromium"].map((engine) => {
          const side = everybody.find((side) => side.name === name);
          if (!side) return "–";
          return side === everybody[0] ? `1 (${time(side[engine])})` : times(side.times[engine]);
        }),
      );
    return {
      blocks: [
        [PEERS_PAGE, "question", tableOf(plain, names)],
        [
          PEERS_PAGE,
          "kinds",
          inBoth(
            ["", "in", "`canPerform`", "beside CASL's `can`", "beside CASL, built anew", "beside the line by hand"],
            names,
            kinds,
          ),
        ],
        [
          PEERS_PAGE,
          "checker",
          inBoth(["", "in", "`checkerFor`'s function", "the line by hand", "ratio"], names, checkers),
        ],
        [
          PEERS_PAGE,
          "menu",
          `${tableOf(everybodyIn(cases, "menu"), names)}\n\n\`permissionsOf\`, all scopes at once: ${time(permissions.node)} in Node, ${time(permissions.chromium)} in Chromium.`,
        ],
        [
          PEERS_PAGE,
          "lists",
          table(
            [
              "times ours",
              ...["1,000", "100,000"].flatMap((length) => [`${length}, ${names.node}`, `${length}, ${names.chromium}`]),
            ],
            lists[0].map(({ name }) => rowOf(name, listCells(name))),
          ),
        ],
        [PEERS_PAGE, "list-in-an-account", tableOf(everybodyIn(cases, "list of 100,000, in an account"), names)],
      ],
      charts: [
        ["peers-question.svg", chartOf(plain, names, "time of one question")],
        ["peers-lists.svg", chartOf(lists[1], names, "time of 100,000 invoices")],
      ],
    };
  },

  start({ versions, processes, pages }) {
    const names = engines(versions);
    const [[ours], [ourPage]] = [processes, pages];
    const rows = processes.map((process, place) => {
      const page = pages[place];
      const cells = (way, our) => [`${way.ms.toFixed(1)} ms`, times(way.ms / our.ms), `${way.whole.toFixed(0)} ms`];
      return rowOf(process.name, [...cells(process, ours), ...cells(page, ourPage)]);
    });
    const panel = (ways, our) => ways.map(({ name, ms }) => ({ name, ratio: ms / our.ms }));
    return {
      blocks: [
        [
          PEERS_PAGE,
          "start",
          table(
            [
              "",
              `${names.node}, from import`,
              "times ours",
              "from its start",
              `${names.chromium}, from request`,
              "times ours",
              "from navigation",
            ],
            rows,
          ),
        ],
      ],
      charts: [
        [
          "peers-start.svg",
          bars(
            [
              [`a new process of ${names.node}`, panel(processes, ours)],
              [`a new page in ${names.chromium}`, panel(pages, ourPage)],
            ],
            "time to the first answer",
          ),
        ],
      ],
    };
  },

  frontends({ chromium, cases }) {
    const WAYS = { hook: "`useCan`; `useAbility`", component: "`<Can>`, both" };
    const rows = cases.map(({ framework, way, name, ...figures }) => {
      const [ours] = cases.filter((one) => one.framework === framework && one.way === way);
      const cell = (key, text) => (ours.name === name ? text : `${text} (${times(figures[key] / ours[key])})`);
      const ms = (key) => cell(key, `${figures[key].toFixed(1)} ms`);
      return rowOf(name, [
        WAYS[way],
        cell("bytes", whole(figures.bytes)),
        ms("first"),
        ms("changed"),
        whole(figures.rows),
        whole(figures.again),
      ]);
    });
    const head = [
      `Chromium ${chromium.split(".")[0]}, medians of one run`,
      "how a row asks",
      "bytes, brotli",
      "first drawn",
      "after a role changed",
      "rows drawn again then",
      "when the list is drawn for another reason",
    ];
    return { blocks: [[FRONTENDS_PAGE, "frontends", table(head, rows)]] };
  },

  json({ lists: all, memory }) {
    const said = {
      filterInvoicesJson: "`filterInvoicesJson`",
      "invoiceJsonFilter, chunks of 64 kB": "`invoiceJsonFilter`, chunks of 64 kB, as a network gives them",
      "invoiceJsonFilter, chunks of 4 kB": "the same, chunks of 4 kB",
      "a TransformStream that does nothing, 4 kB": "a stream that does nothing at all, chunks of 4 kB",
    };
    const ratios = (name) => all.map(({ ways }) => ways.find((way) => way.name === name).ratio.toFixed(1));
    return {
      blocks: [
        [
          JSON_PAGE,
          "json",
          [
            table(
              [
                "10 MB of JSON, one run: times as fast as `JSON.parse`, `filter`, `JSON.stringify`",
                ...all.map(({ what }) => what),
              ],
              Object.entries(said).map(([name, words], place) => [
                words,
                ...(place < 2 ? inBold(ratios(name)) : ratios(name)),
              ]),
            ),
            `A process that streams, and does nothing else, has at most ${memory.tenMegabytes.toFixed(0)} MB for 10 MB and ` +
              `${memory.aGigabyte.toFixed(0)} MB for 1 GB; with a stream that does nothing at all, ${memory.nothing.toFixed(0)} MB.`,
          ].join("\n\n"),
        ],
      ],
    };
  },
};

/** What the package is held to, of one run. */
function heldTo(results) {
  const { versions, memory } = results.speed;
  const names = engines(versions);
  const kept = ({ text, isOver }) => (text === "" || isOver ? text : `**${text}**`);
  const rows = figures(results).map(({ what, node, chromium, most, stretch }) => [
    what,
    kept(node),
    kept(chromium),
    most,
    stretch,
  ]);
  const head = ["medians of one run", names.node, names.chromium, "at most", "stretch"];
  const remembered = `After 64 questions a process holds ${memory.before.toFixed(1)} MB, after ten million ${memory.after.toFixed(1)} MB: JavaScript's heap and what wasm has, after a collection.`;
  return [[PEERS_PAGE, "figures", `${table(head, rows)}\n\nIn bold: kept. ${remembered}`]];
}

const printsOnly = process.argv.includes("--print");
const parts = process.argv.slice(2).filter((word) => word !== "--print");
const results = Object.fromEntries(parts.map((part) => [part, saved(part)]));
console.log(`\n${printed(results)}\n`);
if (!printsOnly) {
  const blocks = [];
  const charts = [];
  for (const part of parts) {
    const found = await PARTS[part](results[part]);
    blocks.push(...found.blocks);
    charts.push(...(found.charts ?? []));
  }
  // Figures of several runs do not stand in one table.
  if (["size", "speed", "start"].every((part) => parts.includes(part))) blocks.push(...heldTo(results));
  for (const document of [PEERS_PAGE, JSON_PAGE, FRONTENDS_PAGE]) {
    const own = blocks.filter(([of]) => of === document);
    if (own.length === 0) continue;
    const before = await readFile(here(document), "utf8");
    const after = own.reduce((text, [, name, content]) => replaced(text, name, content), before);
    if (after !== before) await writeFile(here(document), after);
    console.log(`  ${document.slice(3)}: ${own.map(([, name]) => name).join(", ")}`);
  }
  for (const [file, svg] of charts) {
    await writeFile(here(`../docs/${file}`), await svg);
    console.log(`  docs/${file}`);
  }
}
