import { answers } from "../../questions";

export const runtime = "edge";

export function GET() {
  return Response.json(answers());
}
