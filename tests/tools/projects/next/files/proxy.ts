import { NextResponse } from "next/server";
import { answers } from "./questions";

export function proxy() {
  return NextResponse.json(answers());
}

export const config = { matcher: "/proxy" };
