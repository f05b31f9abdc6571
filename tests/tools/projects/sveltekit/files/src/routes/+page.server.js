import { answers } from "../lib/questions.js";

export const load = () => ({ answers: answers() });
