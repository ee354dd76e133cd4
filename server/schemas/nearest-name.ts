/**
 * The name that takes the fewest edits (a letter added, dropped, changed, or exchanged with its neighbour) to make from `name`; the first of several,
 * undefined when there are none. Case is not an edit: `Size` → `size`.
 */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const wanted = name.slice(0, LONGEST_COMPARED).toLowerCase();
  let nearest: { readonly name: string; readonly edits: number } | undefined;
  for (const candidate of names) {
    const edits = editDistance(wanted, candidate.toLowerCase());
    if (nearest === undefined || edits < nearest.edits) nearest = { name: candidate, edits };
  }
  return nearest?.name;
}

/**
 * Optimal string alignment distance: Levenshtein's, where exchanging two neighbours (`form` → `from`) is one edit too.
 * Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
 */
function editDistance(left: string, right: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const dropped = (above[column] ?? 0) + 1;
      const added = (current[column - 1] ?? 0) + 1;
      const isExchange = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const exchanged = isExchange ? (twoAbove[column - 2] ?? Infinity) + 1 : Infinity;
      current.push(Math.min(changed, dropped, added, exchanged));
    }
    [twoAbove, above] = [above, current];
  }
  return above.at(-1) ?? 0;
}

/** A parameter's name may be as long as an address; no known name is longer than this, so the rest tells nothing. */
const LONGEST_COMPARED = 40;
