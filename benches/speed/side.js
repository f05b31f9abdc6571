// One of those who are measured.

/**
 * A side of a case: `ask` is the line that is measured, in `i`, and gives a number; `scope` holds the names that it
 * uses.
 *
 * The line is text because each side needs a loop of its own. Engines learn by place in the code: in a loop that all
 * sides went through, none would be inlined, and whoever comes first would be faster. Here each is called where it
 * stands, as in a program.
 */
export function side(name, ask, scope) {
  const kind = ask.includes("await ") ? "async " : "";
  const loop = `return ${kind}(times) => { let sum = 0; for (let i = 0; i < times; i++) sum += ${ask}; return sum; }`;
  return { name, run: new Function(...Object.keys(scope), loop)(...Object.values(scope)) };
}
