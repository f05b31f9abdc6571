import { answers } from '../questions.js';

export const prerender = false;

export const GET = () => Response.json(answers());
