// Walking a grid by its keys. Its rows are what the document shows, so that what is filtered out or closed is not walked into.

const moves = {
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
  Home: (row, _column, event) => [event.ctrlKey ? 0 : row, 0],
  End: (row, _column, event) => [event.ctrlKey ? Infinity : row, Infinity],
};

/** Moves the focus as the key says; whether there was anything to do. */
export function walk(event) {
  const { key, target, currentTarget: grid, altKey, metaKey } = event;
  if (!Object.hasOwn(moves, key) || altKey || metaKey) return false;
  const rows = [...grid.querySelectorAll("[role=row]")].map((row) => [...row.querySelectorAll("[data-column]")]);
  const walked = rows.filter((cells) => cells.length > 0);
  const row = walked.findIndex((cells) => cells.includes(target));
  if (row < 0) return false; // a control within an opened cell keeps its keys
  const [toRow, toColumn] = moves[key](row, Number(target.dataset.column), event);
  const cells = walked[clamped(toRow, walked)];
  cells[clamped(toColumn, cells)].focus();
  return true;
}

const clamped = (index, list) => Math.max(0, Math.min(index, list.length - 1));
