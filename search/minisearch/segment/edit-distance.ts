/**
 * How many insertions, deletions and substitutions of UTF-16 units turn one word into the other, if at most `most`;
 * otherwise some larger number. Levenshtein's distance by the usual rows, only the cells that can matter.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = new Array<number>(other.length + 1).fill(most + 1);
    current[0] = row;
    let least = row;
    for (let column = Math.max(1, row - most); column <= Math.min(other.length, row + most); column += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1;
      const cell = Math.min(
        (previous[column - 1] ?? 0) + same,
        (previous[column] ?? most) + 1,
        (current[column - 1] ?? most) + 1,
      );
      current[column] = cell;
      least = Math.min(least, cell);
    }
    if (least > most) return most + 1;
    previous = current;
  }
  return previous[other.length] ?? most + 1;
}
