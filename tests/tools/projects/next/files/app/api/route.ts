import { answers } from "../../questions";

export function GET() {
  return Response.json(answers());
}
