/**
 * The first place from `from` on that holds `article` or a later one. It steps twice as far each time and then halves, so
 * that neither all articles nor a few of them cost more than they must. Source: Bentley and Yao, “An almost optimal
 * algorithm for unbounded searching” (1976).
 *
 * @param articles ascending
 */
export function seek(articles: Uint32Array, from: number, article: number): number {
  let step = 1;
  let low = from;
  while (low + step <= articles.length && (articles[low + step - 1] ?? 0) < article) {
    low += step;
    step *= 2;
  }
  let high = Math.min(articles.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((articles[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  return low;
}
