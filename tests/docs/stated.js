// What an example states of itself: a statement that ends in `// value` must give that value, and one that ends in
// `// throws code` must throw a PermissionError of that code. The comment stands behind the statement, or alone on the next
// line. Any other comment is words.

import { parse, parseExpressionAt } from "acorn";

const OPTIONS = { ecmaVersion: "latest", sourceType: "module", allowAwaitOutsideFunction: true };
/** How a value begins. */
const VALUE = /^(?:["'`{[]|-?\d|(?:true|false|null|undefined)$)/;
const THROWS = /^throws ([a-z-]+)$/;

/**
 * The example with a check for each thing that it states, line by line as it was, and how many these are. The checks are
 * calls of `$is(actual, expected, line)` and of `$throws(work, code, line)`, in functions that `from` exports.
 */
export function checked(code, from) {
  const comments = [];
  const program = parse(code, { ...OPTIONS, locations: true, onComment: comments });
  const stated = statements(program).flatMap((statement) => {
    const { line, column } = statement.loc.end;
    const isBehind = ({ loc: { start } }) => start.line === line && start.column >= column;
    const isBelow = ({ start, loc }) => loc.start.line === line + 1 && /\n *$/.test(code.slice(0, start));
    const comment = comments.find(isBehind) ?? comments.find(isBelow);
    return comment ? edits(statement, comment.value.trim(), code) : [];
  });
  const lastFirst = stated.flat().sort((one, other) => other.at - one.at);
  const text = lastFirst.reduce((text, { at, insert }) => text.slice(0, at) + insert + text.slice(at), code);
  return { text: `import { $is, $throws } from ${JSON.stringify(from)}; ${text}`, count: stated.length };
}

/** What to insert so that one statement is checked; nothing, where the comment is words. */
function edits(statement, says, code) {
  const { line } = statement.loc.start;
  const [, thrown] = THROWS.exec(says) ?? [];
  if (!thrown && !VALUE.test(says)) return [];
  const what = checkable(statement);
  if (!what)
    throw new Error(
      `line ${line}: of this statement nothing can be stated: ${code.slice(statement.start, statement.end)}`,
    );
  const { start, end, name } = what;
  if (thrown)
    return [
      [
        { at: start, insert: "$throws(() => (" },
        { at: end, insert: `), "${thrown}", ${line})` },
      ],
    ];
  const value = valueIn(says, line);
  if (name) return [[{ at: statement.end, insert: ` $is(${name}, ${value}, ${line});` }]];
  return [
    [
      { at: start, insert: "$is((" },
      { at: end, insert: `), (${value}), ${line})` },
    ],
  ];
}

/** The expression of a statement, or the name that it declares. */
function checkable({ type, expression, declarations = [] }) {
  if (type === "ExpressionStatement") return expression;
  const [{ id, init } = {}] = declarations;
  return declarations.length === 1 && init && id.type === "Identifier" ? { ...init, name: id.name } : undefined;
}

function valueIn(says, line) {
  const problem = new Error(`line ${line}: \`${says}\` is no value: write it as JavaScript, or as a sentence`);
  try {
    if (parseExpressionAt(says, 0, OPTIONS).end === says.length) return says;
  } catch {
    throw problem;
  }
  throw problem;
}

/** Every statement, in whatever it stands. */
function statements(node) {
  const inside = Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === "string")
    .flatMap(statements);
  return /^(ExpressionStatement|VariableDeclaration)$/.test(node.type) ? [node, ...inside] : inside;
}
