"use client";

import { useEffect, useState } from "react";
import { drawn } from "../element";
import { answers } from "../questions";

export function Client() {
  const [cells, setCells] = useState("");
  useEffect(() => void drawn().then((grants) => setCells(JSON.stringify(grants))), []);
  return (
    <>
      <pre id="client">{JSON.stringify(answers())}</pre>
      <pre id="drawn">{cells}</pre>
    </>
  );
}
