import { NextResponse } from "next/server";
import { answers } from "./questions";

export function middleware() {
  return NextResponse.json(answers());
}

export const config = { matcher: "/middleware" };
