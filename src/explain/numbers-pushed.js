// The wasm of the words, translated to JavaScript: it says its numbers one by one.
import { ask, push } from "#wasm/explain-imports";
import make from "#wasm/explain";

/** The first instance is made now, with what the language gives now. */
let first = /* @__PURE__ */ newInstance();

/** An instance that nobody had before: it writes the answer of a call into a list. */
export function begin() {
  const instance = first ?? newInstance();
  first = undefined;
  return instance;
}

function newInstance() {
  let list;
  let length;
  const say = (number) => {
    list[length++] = number;
  };
  const instance = make({ a: { [push]: say } });
  // Each argument by its name: a rest is taken apart by an iterator, which may have been replaced and never end.
  return (into, call, first, second, third, fourth) => {
    list = into;
    length = 0;
    instance[ask](call, first, second, third, fourth);
  };
}
