// Writes what was measured into the documents: each part has its blocks, and its charts beside docs/peers.md.
//
//     node benches/report.js PART…
import { readFile, writeFile } from "node:fs/promises";
import { replaced, table } from "./blocks.js";
import { bars, lines, times } from "./chart.js";
import { markdown, measured } from "./conformance/table.js";

const here = (path) => new URL(path, import.meta.url);
const PEERS_PAGE = "../docs/peers.md";
const README = "../README.md";

const saved = async (part) => JSON.parse(await readFile(here(`../target/bench/${part}.json`), "utf8"));

const whole = (number) => Math.round(number).toLocaleString("en");
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
/** The row of this package stands out. */
const rowOf = (name, cells) => (name === "dossier-roles" ? inBold([name, ...cells]) : [name, ...cells]);
const sameRow = (ways, cells) => ways.map((way) => rowOf(way.name, cells(way)));

/** For each part: `{ blocks: [[document, block, content]], charts: [[file, svg]] }`. */
const PARTS = {
  async conformance() {
    return { blocks: [[PEERS_PAGE, "conformance", markdown(await measured())]] };
  },

  async speed() {
    const { node, users, listsForUsers, question, lists: all, memory } = await saved("speed");
    const pair = (ways, isBold) => {
      const [ours, theirs] = ways;
      const ratio = (1 / theirs.ratio).toFixed(2);
      return [time(ours.ns), time(theirs.ns), isBold ? `**${ratio}**` : ratio];
    };
    const readme = [
      table(
        [`medians of one run, Node ${node.slice(1)}`, "dossier-roles", "instead", "ratio"],
        [
          ...users.map(({ what, ways }, place) => {
            const [ours, theirs, ratio] = pair(ways, place === 0);
            return [
              `a question about ${what}`,
              ours,
              place === 0 ? `CASL's \`can\` on an ability built beforehand: ${theirs}` : `CASL: ${theirs}`,
              ratio,
            ];
          }),
          ...listsForUsers.map(({ what, ways }, place) => {
            const [ours, theirs, ratio] = pair(ways, place === 0);
            return [
              `100,000 invoices for ${what}`,
              ours,
              place === 0 ? `a \`filter\` by hand that reads own properties: ${theirs}` : `the same: ${theirs}`,
              ratio,
            ];
          }),
        ],
      ),
      `After one question the process holds ${memory.before.toFixed(1)} MB, after ten million ${memory.after.toFixed(1)} MB: JavaScript's heap and what wasm has, after a collection.`,
    ].join("\n\n");
    const sizes = all.map(({ size }) => size);
    const names = all[0].ways.map(({ name }) => name);
    const at = (name, place) => all[place].ways.find((way) => way.name === name);
    return {
      blocks: [
        [README, "speed", readme],
        [
          PEERS_PAGE,
          "question",
          table(
            ["", "one question", "times ours"],
            sameRow(question, ({ ns, ratio }) => [time(ns), times(ratio)]),
          ),
        ],
        [
          PEERS_PAGE,
          "lists",
          table(
            ["times ours, list of", ...sizes.map(whole)],
            names.map((name) =>
              rowOf(
                name,
                sizes.map((_, place) => {
                  const way = at(name, place);
                  if (!way) return "–";
                  return name === names[0] ? `1 (${time(way.ns)})` : times(way.ratio);
                }),
              ),
            ),
          ),
        ],
      ],
      charts: [
        ["peers-question.svg", bars([["", question]], "time of one question")],
        ["peers-lists.svg", lines(all, "time")],
      ],
    };
  },

  async start() {
    const { node, processes, chromium } = await saved("start");
    const rows = processes.map(({ name, ms, ratio }, place) => {
      const page = chromium.pages[place];
      return rowOf(name, [`${ms.toFixed(1)} ms`, times(ratio), `${page.ms.toFixed(1)} ms`, times(page.ratio)]);
    });
    const version = chromium.version.split(".")[0];
    return {
      blocks: [
        [
          PEERS_PAGE,
          "start",
          table(["", `Node ${node.slice(1)}`, "times ours", `Chromium ${version}`, "times ours"], rows),
        ],
      ],
      charts: [
        [
          "peers-start.svg",
          bars(
            [
              [`a new process of Node ${node.slice(1)}`, processes],
              [`a new page in Chromium ${version}`, chromium.pages],
            ],
            "time to the first answer",
          ),
        ],
      ],
    };
  },

  async size() {
    const { package: ours, elements, json, bundles } = await saved("size");
    const own = bundles[0].brotli;
    const weighed = bundles.map((bundle) => ({ ...bundle, ratio: bundle.brotli / own }));
    const files = ours.sizes.map(({ file, raw, brotli }) => [`\`${file}\``, whole(raw), whole(brotli)]);
    return {
      blocks: [
        [
          README,
          "size",
          table(
            ["for a browser", "raw", "brotli"],
            [
              ...files,
              ["**together**, words in both languages included", whole(ours.raw), `**${whole(ours.brotli)}** bytes`],
              ["besides, for `dossier-roles/elements`, lit included", whole(elements.raw), whole(elements.brotli)],
              ["besides, for `dossier-roles/json`", whole(json.raw), whole(json.brotli)],
            ],
          ),
        ],
        [
          PEERS_PAGE,
          "size",
          table(
            ["bytes of the bundle, and of the wasm", "raw", "gzip", "brotli", "times ours"],
            sameRow(weighed, ({ raw, gzip, brotli, ratio }) => [whole(raw), whole(gzip), whole(brotli), times(ratio)]),
          ),
        ],
      ],
      charts: [["peers-size.svg", bars([["", weighed]], "bytes to download, brotli")]],
    };
  },

  async json() {
    const { lists: all, memory } = await saved("json");
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
          README,
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
            `The stream's process needs ${memory.tenMegabytes.toFixed(0)} MB at most for 10 MB and ${memory.aGigabyte.toFixed(0)} MB for 1 GB.`,
          ].join("\n\n"),
        ],
      ],
    };
  },
};

const parts = process.argv.slice(2);
const results = [];
for (const part of parts) results.push(await PARTS[part]());
for (const document of [PEERS_PAGE, README]) {
  const blocks = results.flatMap(({ blocks }) => blocks).filter(([of]) => of === document);
  if (blocks.length === 0) continue;
  const before = await readFile(here(document), "utf8");
  const after = blocks.reduce((text, [, name, content]) => replaced(text, name, content), before);
  if (after !== before) await writeFile(here(document), after);
  console.log(`  ${document.slice(3)}: ${blocks.map(([, name]) => name).join(", ")}`);
}
for (const [file, svg] of results.flatMap(({ charts = [] }) => charts)) {
  await writeFile(here(`../docs/${file}`), await svg);
  console.log(`  docs/${file}`);
}
