import { answers } from "../questions";

export const loader = () => Response.json(answers());
