import { answers } from "../../questions";

export const runtime = "edge";

export default function Edge() {
  return (
    <main>
      <pre id="server">{JSON.stringify(answers())}</pre>
    </main>
  );
}
