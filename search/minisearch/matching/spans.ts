/**
 * Stretches of one article's text as columns: the unit's offset within the article, the first and the last word position
 * there. Reused from article to article, so reading a common word's places makes no objects.
 */
export class Spans {
  length = 0;
  units: Uint32Array;
  firsts: Uint32Array;
  lasts: Uint32Array;

  /** @param room for so many to begin with */
  constructor(room = 64) {
    this.units = new Uint32Array(room);
    this.firsts = new Uint32Array(room);
    this.lasts = new Uint32Array(room);
  }

  push(unit: number, first: number, last: number): void {
    if (this.length === this.units.length) this.#grow();
    this.units[this.length] = unit;
    this.firsts[this.length] = first;
    this.lasts[this.length] = last;
    this.length += 1;
  }

  clear(): void {
    this.length = 0;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    while (this.length + more > this.units.length) this.#grow();
  }

  /** Adds where a stretch of `left` is followed by one of `right`, just `gap` words between them. Both in order. */
  joinRows(left: Spans, right: Spans, gap: number): void {
    const { units: leftUnits, firsts: leftFirsts, lasts: leftLasts, length: leftLength } = left;
    const { units: rightUnits, firsts: rightFirsts, lasts: rightLasts, length: rightLength } = right;
    let from = 0;
    for (let i = 0; i < leftLength; i += 1) {
      const unit = leftUnits[i] ?? 0;
      const first = leftFirsts[i] ?? 0;
      const wanted = (leftLasts[i] ?? 0) + 1 + gap;
      // Nothing that begins at or before this first word can follow it or any later one.
      while (from < rightLength) {
        const its = rightUnits[from] ?? 0;
        if (its > unit || (its === unit && (rightFirsts[from] ?? 0) > first)) break;
        from += 1;
      }
      for (let j = from; j < rightLength && rightUnits[j] === unit; j += 1) {
        const at = rightFirsts[j] ?? 0;
        if (at > wanted) break;
        if (at === wanted) this.push(unit, first, rightLasts[j] ?? 0);
      }
    }
    this.sort();
  }

  addAll(other: Spans): void {
    for (let i = 0; i < other.length; i += 1) {
      this.push(other.units[i] ?? 0, other.firsts[i] ?? 0, other.lasts[i] ?? 0);
    }
  }

  /** Into the order of the text: by unit, then first, then last position; equal ones once. */
  sort(): void {
    if (this.#isSorted()) return;
    const { units, firsts, lasts } = this;
    const order = Array.from({ length: this.length }, (_, i) => i).sort(
      (a, b) =>
        (units[a] ?? 0) - (units[b] ?? 0) || (firsts[a] ?? 0) - (firsts[b] ?? 0) || (lasts[a] ?? 0) - (lasts[b] ?? 0),
    );
    const sorted = new Spans();
    for (const i of order) {
      const unit = units[i] ?? 0;
      const first = firsts[i] ?? 0;
      const last = lasts[i] ?? 0;
      const before = sorted.length - 1;
      const repeats = before >= 0 && sorted.units[before] === unit && sorted.firsts[before] === first;
      if (!(repeats && sorted.lasts[before] === last)) sorted.push(unit, first, last);
    }
    this.length = sorted.length;
    this.units = sorted.units;
    this.firsts = sorted.firsts;
    this.lasts = sorted.lasts;
  }

  #isSorted(): boolean {
    for (let i = 1; i < this.length; i += 1) {
      const unit = (this.units[i] ?? 0) - (this.units[i - 1] ?? 0);
      if (unit > 0) continue;
      const first = (this.firsts[i] ?? 0) - (this.firsts[i - 1] ?? 0);
      if (unit < 0 || first < 0) return false;
      if (first === 0 && (this.lasts[i] ?? 0) <= (this.lasts[i - 1] ?? 0)) return false;
    }
    return true;
  }

  #grow(): void {
    this.units = grown(this.units);
    this.firsts = grown(this.firsts);
    this.lasts = grown(this.lasts);
  }
}

function grown(values: Uint32Array): Uint32Array {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
