import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./style.css";

const at = document.getElementById("app");
if (at === null) throw new Error("the page has no place for the application");
createRoot(at).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
