import { Client } from "../client";

export const runtime = "edge";

export default function Edge() {
  return (
    <main>
      <Client />
    </main>
  );
}
