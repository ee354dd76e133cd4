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
  constructor(room = 16) {
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
    let runs = this.#runs();
    // What several words left is a row of ordered runs, so merging neighbours until one is left takes a few passes.
    while (runs.length > 1) {
      SPARE.clear();
      SPARE.reserve(this.length);
      for (let i = 0; i < runs.length; i += 2) {
        const start = runs[i] ?? 0;
        this.#mergeInto(SPARE, start, runs[i + 1] ?? this.length, runs[i + 2] ?? this.length);
      }
      this.#exchange(SPARE);
      runs = this.#runs();
    }
  }

  #isSorted(): boolean {
    for (let i = 1; i < this.length; i += 1) if (this.#compare(i - 1, i) >= 0) return false;
    return true;
  }

  /** Where each run in order begins; a stretch that is there twice begins one. */
  #runs(): readonly number[] {
    const runs = [0];
    for (let i = 1; i < this.length; i += 1) if (this.#compare(i - 1, i) >= 0) runs.push(i);
    return runs;
  }

  /** Merges the runs [start, middle) and [middle, end); what is in both is taken once. */
  #mergeInto(merged: Spans, start: number, middle: number, end: number): void {
    let left = start;
    let right = middle;
    while (left < middle || right < end) {
      const order = left === middle ? 1 : right === end ? -1 : this.#compare(left, right);
      const next = order <= 0 ? left : right;
      merged.push(this.units[next] ?? 0, this.firsts[next] ?? 0, this.lasts[next] ?? 0);
      if (order <= 0) left += 1;
      if (order >= 0) right += 1;
    }
  }

  /** Negative when the stretch at `i` comes before the one at `j`, 0 when they are equal. */
  #compare(i: number, j: number): number {
    return (
      (this.units[i] ?? 0) - (this.units[j] ?? 0) ||
      (this.firsts[i] ?? 0) - (this.firsts[j] ?? 0) ||
      (this.lasts[i] ?? 0) - (this.lasts[j] ?? 0)
    );
  }

  #exchange(other: Spans): void {
    [this.units, other.units] = [other.units, this.units];
    [this.firsts, other.firsts] = [other.firsts, this.firsts];
    [this.lasts, other.lasts] = [other.lasts, this.lasts];
    [this.length, other.length] = [other.length, this.length];
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

/** Good within one call of `sort`. */
const SPARE = new Spans();
