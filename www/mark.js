// The mark of a grant: four shapes that differ without colour. Hidden from screen readers, who get the words beside it.

const svg = "http://www.w3.org/2000/svg";

const shapes = {
  yes: [
    ["circle", { cx: 8, cy: 8, r: 7, fill: "currentColor" }],
    ["path", { d: "m4.8 8.3 2.2 2.2 4.3-4.7", fill: "none", stroke: "var(--surface)", "stroke-width": 2 }],
  ],
  own: [
    ["circle", { cx: 8, cy: 8, r: 6.1, fill: "none", stroke: "currentColor", "stroke-width": 1.8 }],
    ["path", { d: "M8 2a6 6 0 0 0 0 12z", fill: "currentColor" }],
  ],
  option: [
    ["rect", { x: 2, y: 2, width: 12, height: 12, rx: 2.5, fill: "none", stroke: "currentColor", "stroke-width": 1.8 }],
  ],
  no: [["path", { d: "M4 8h8", fill: "none", stroke: "currentColor", "stroke-width": 2 }]],
};

/** The mark of `"yes"`, `"own"`, `"option"` or `"no"`. */
export function mark(grant) {
  const drawing = document.createElementNS(svg, "svg");
  const place = { class: "mark", "data-mark": grant, viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" };
  for (const [attribute, value] of Object.entries(place)) drawing.setAttribute(attribute, value);
  for (const [name, attributes] of shapes[grant]) {
    const shape = document.createElementNS(svg, name);
    for (const [attribute, value] of Object.entries(attributes)) shape.setAttribute(attribute, value);
    drawing.append(shape);
  }
  return drawing;
}
