// casbin takes `Buffer` for a global, as in Node, and depends on this one for pages.
export { Buffer } from "buffer/";
