// A page that shows what it was answered, for bundlers whose template is a page and a script.
import { drawn } from "./element.js";
import { answers } from "./questions.js";

function show(id, value) {
  const pre = document.createElement("pre");
  pre.id = id;
  pre.textContent = JSON.stringify(value);
  document.body.append(pre);
}

show("answers", answers());
drawn().then((cells) => show("drawn", cells));
