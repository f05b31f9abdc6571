// Where on the page a component draws, while an application is developed: React tells nobody, so it is read from what React
// keeps beside each node. Where it keeps it otherwise (another version), nothing is found, and nothing breaks.
import { useState } from "react";

/** What marks the components that ask, each its own. */
const marks = new WeakSet();

/** A function that finds the elements that this component has drawn, those that are in no other element of it. */
export function usePlaces() {
  const [where] = useState(() => {
    const mark = () => elementsOf(mark);
    marks.add(mark);
    return mark;
  });
  return where;
}

/** What was found on the page, for as long as nothing can have changed: an inspector asks for many places at once. */
let places;

function elementsOf(mark) {
  if (places === undefined) {
    places = findAll();
    queueMicrotask(() => {
      places = undefined;
    });
  }
  return places.get(mark) ?? [];
}

/** Every mark with its elements: from each node of the page up, through the components that drew it, to the next element. */
function findAll() {
  const found = new Map();
  const nodes = document.createTreeWalker(document, 5 /* elements and texts */);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const key = Object.keys(node).find((name) => name.startsWith("__reactFiber$"));
    // A text has no outline of its own.
    const element = node.nodeType === 1 ? node : node.parentElement;
    for (let fiber = node[key]?.return; fiber && typeof fiber.type !== "string"; fiber = fiber.return) {
      for (const mark of marksOf(fiber)) {
        if (!found.has(mark)) found.set(mark, new Set());
        found.get(mark).add(element);
      }
    }
  }
  return found;
}

/** The marks among the states of a component that is a function: React keeps these as a list. What else it keeps there is anything. */
function* marksOf({ memoizedState, stateNode }) {
  for (let state = memoizedState; stateNode === null && state?.next !== undefined; state = state.next) {
    if (marks.has(state.memoizedState)) yield state.memoizedState;
  }
}
