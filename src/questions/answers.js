// The table of answers: Rust fills it once, whole, at the first question. From then on a question is read and looked up.
import { LENGTH, OPTION_MASK, OPTION_SHIFT } from "#generated/table.js";
import wasm from "#wasm/questions";
import { entry } from "#wasm/questions-imports";
import { instantiate, part } from "#engine";

const questions = /* @__PURE__ */ part(wasm);
export const Table = Uint32Array;

let table;

/** The table. Where wasm cannot run it is all zeros, and a zero denies. */
export const answers = () => table ?? fill();

function fill() {
  const answers = new Table(LENGTH);
  try {
    const ask = entry(instantiate(questions));
    for (let place = 0; place < LENGTH; place++) answers[place] = ask(place);
  } catch {
    return new Table(LENGTH); // not kept: the next question may find what this one lacked
  }
  // Only now: a script that is ended in the middle leaves nothing half filled behind.
  return (table = answers);
}

/** Whether the table is there, or can be had. */
export const isReady = () => answers() === table;

/** The option that an answer stands under, or `NO_OPTION`. */
export const optionOf = (answer) => (answer >> OPTION_SHIFT) & OPTION_MASK;
