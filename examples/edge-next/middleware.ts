import { type NextRequest, NextResponse } from "next/server";
import { callerOf } from "../edge-worker/src/caller.js";
import { configOf } from "../edge-worker/src/config.js";
import { refuseIfNever } from "../edge-worker/src/gate.js";
import { refusal } from "../edge-worker/src/problem.js";
import { env } from "./env";

/** Lets nobody to a page who can never do what it is for. It saves them the page; what guards the data is the gate of /api, which
 * judges each record. */
export async function middleware(request: NextRequest): Promise<Response> {
  const language = /^en\b/i.test(request.headers.get("Accept-Language") ?? "") ? "en" : "fr";
  try {
    const token = request.cookies.get("session")?.value;
    const caller = await callerOf(token && `Bearer ${token}`, await configOf(env));
    refuseIfNever(caller, "account.automation-rules", language);
    return NextResponse.next();
  } catch (error) {
    return refusal(error, language);
  }
}

export const config = { matcher: "/rules" };
