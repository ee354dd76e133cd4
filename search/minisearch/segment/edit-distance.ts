/**
 * How many insertions, deletions and substitutions of UTF-16 units turn one word into the other, if at most `most`;
 * otherwise some larger number. Levenshtein's distance by the usual rows, only the cells that can matter.
 */
export function editDistance(one: string, other: string, most: number): number {
  const shorter = Math.min(one.length, other.length);
  if (Math.max(one.length, other.length) - shorter > most) return most + 1;
  // What both begin and end with costs nothing; of words one edit apart no more than a letter is left.
  let start = 0;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let alike = 0;
  while (
    alike < shorter - start &&
    one.charCodeAt(one.length - 1 - alike) === other.charCodeAt(other.length - 1 - alike)
  ) {
    alike += 1;
  }
  return distanceBetween(one.slice(start, one.length - alike), other.slice(start, other.length - alike), most);
}

function distanceBetween(one: string, other: string, most: number): number {
  if (one === '' || other === '' || most === 1) return Math.max(one.length, other.length);
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
