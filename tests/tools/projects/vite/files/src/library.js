export { drawn } from "./element.js";
export { answers } from "./questions.js";
