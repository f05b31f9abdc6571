// The style sheets of the elements.

export { default as base } from "./style/base.css";
export { default as editor } from "./editor/editor.css";
export { default as card } from "./card/card.css";
export { default as table } from "./table/table.css";
export { default as compare } from "./table/compare.css";
export { default as enough } from "./table/enough.css";
