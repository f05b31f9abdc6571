import { useEffect, useState } from "react";
import { drawn } from "../element";
import { answers } from "../questions";
import type { Route } from "./+types/home";

export const loader = () => answers();

export default function Home({ loaderData }: Route.ComponentProps) {
  const [cells, setCells] = useState("");
  useEffect(() => void drawn().then((grants) => setCells(JSON.stringify(grants))), []);
  return (
    <main>
      <pre id="server">{JSON.stringify(loaderData)}</pre>
      <pre id="client">{JSON.stringify(answers())}</pre>
      <pre id="drawn">{cells}</pre>
    </main>
  );
}
