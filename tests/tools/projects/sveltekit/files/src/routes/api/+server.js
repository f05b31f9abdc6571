import { json } from "@sveltejs/kit";
import { answers } from "../../lib/questions.js";

export const GET = () => json(answers());
