// Charts as SVG, drawn by Vega-Lite: no script in them, no background, and one grey for words that stands out against
// white and against black.
import { parse, View } from "vega";
import { compile } from "vega-lite";

const GREY = "#7a7a7a";
const OURS = "#d9730d";
const THEIRS = "#6b8fc9";
const BY_HAND = "#8a9a5b";

const config = {
  background: null,
  font: "system-ui, sans-serif",
  view: { stroke: null },
  axis: {
    labelColor: GREY,
    titleColor: GREY,
    gridColor: GREY,
    gridOpacity: 0.25,
    domainColor: GREY,
    tickColor: GREY,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: "normal",
    labelLimit: 300,
  },
  legend: { labelColor: GREY, titleColor: GREY, labelFontSize: 12, labelLimit: 300, symbolStrokeWidth: 2 },
  header: { labelColor: GREY, labelFontSize: 13 },
  title: { color: GREY, fontSize: 13, fontWeight: "normal", anchor: "start" },
};

const svg = async (spec) =>
  `${await new View(parse(compile({ config, ...spec }).spec), { renderer: "none" }).toSVG()}\n`;

/** The powers of ten between two numbers: where a logarithmic axis has its lines. */
const decades = ([least, most]) => {
  const [first, last] = [Math.ceil(Math.log10(least)), Math.floor(Math.log10(most))];
  return Array.from({ length: last - first + 1 }, (_, place) => 10 ** (first + place));
};

/** A ratio, for people. */
export const times = (ratio) =>
  ratio >= 100 ? Math.round(ratio).toLocaleString("en") : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2);

/** Bars of `{ name, ratio }`: how many times ours, with us at one; less is to the left. `panels` is `[[title, bars]]`. */
export function bars(panels, what) {
  const all = panels.flatMap(([, ways]) => ways.map(({ ratio }) => ratio));
  const domain = [Math.min(...all, 1) / 1.3, Math.max(...all) * 2.5];
  return svg({
    description: `${what}, times dossier-roles`,
    vconcat: panels.map(([title, ways]) => ({
      ...(title && { title }),
      width: 460,
      height: { step: 24 },
      data: { values: ways.map(({ name, ratio }) => ({ name, ratio, text: `${times(ratio)} ×`, one: 1 })) },
      encoding: {
        y: {
          field: "name",
          type: "nominal",
          sort: null,
          title: null,
          axis: { domain: false, ticks: false, grid: false },
        },
      },
      layer: [
        {
          mark: { type: "bar", height: 14 },
          encoding: {
            x: {
              field: "ratio",
              type: "quantitative",
              scale: { type: "log", domain, nice: false },
              title: `${what}, times dossier-roles (logarithmic)`,
              axis: { format: "~r", values: decades(domain) },
            },
            x2: { field: "one" },
            color: {
              field: "name",
              scale: { range: ways.map(({ name }) => colour(name)), domain: ways.map(({ name }) => name) },
              legend: null,
            },
          },
        },
        // We are the line at one, which no bar shows.
        { mark: { type: "rule", color: OURS, strokeWidth: 2 }, encoding: { x: { datum: 1 }, y: null } },
        {
          mark: { type: "text", align: "left", dx: 6, color: GREY, fontSize: 12 },
          encoding: { x: { field: "end", type: "quantitative" }, text: { field: "text" } },
          transform: [{ calculate: "max(datum.ratio, 1)", as: "end" }],
        },
      ],
    })),
    resolve: { scale: { color: "independent" } },
  });
}

const colour = (name) => (name === "dossier-roles" ? OURS : /^(by hand|filter)/.test(name) ? BY_HAND : THEIRS);
