// What both of React have: how a list is drawn, changed, and drawn again for another reason.
import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

/** Draws `App`, which is given what to call with the functions that change it. */
export function drawnBy(App, at) {
  const root = createRoot(at);
  let given;
  flushSync(() => root.render(<App give={(functions) => (given = functions)} />));
  return {
    change: () => flushSync(() => given.change()),
    again: () => flushSync(() => given.again()),
    end: () => root.unmount(),
  };
}

/** A list of rows, drawn again when it is told. */
export function List({ Row, records, give }) {
  const [, setCount] = useState(0);
  give({ again: () => setCount((count) => count + 1) });
  return (
    <ul>
      {records.map((record) => (
        <Row key={record.number} record={record} />
      ))}
    </ul>
  );
}
