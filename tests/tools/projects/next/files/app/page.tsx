import { answers } from "../questions";
import { Client } from "./client";

export default function Home() {
  return (
    <main>
      <pre id="server">{JSON.stringify(answers())}</pre>
      <Client />
    </main>
  );
}
