import type { Segment, VisibleSegment } from '../segment/segment.ts';
import { UNIT_FIELDS } from '../unit-fields.ts';

/** Where a unit stands. */
export interface UnitPlace {
  readonly segment: Segment;
  /** Its article within the segment. */
  readonly article: number;
  /** The unit within its article: the headline is 0, authors and paragraphs follow. */
  readonly offset: number;
}

/**
 * The units of a view, numbered through all segments. Those of masked articles have numbers too, and nothing else of them
 * counts. Takes 5 bytes a unit, and one pass over all of them to make.
 */
export class UnitTable {
  readonly segments: readonly VisibleSegment[];
  /** Living units. */
  readonly count: number;
  /** Numbers given out, masked units included. */
  readonly size: number;
  /** Of each unit its field, as an index into UNIT_FIELDS. */
  readonly fields: Uint8Array;
  /** Of each unit how many different terms stand in it. */
  readonly lengths: Uint32Array;
  /** By field. */
  readonly averageLengths: Float64Array;
  /** Of each segment, the number of its first unit. */
  readonly #starts: readonly number[];

  constructor(segments: readonly VisibleSegment[]) {
    this.segments = segments;
    const starts: number[] = [];
    let size = 0;
    for (const { segment } of segments) {
      starts.push(size);
      size += segment.units.count;
    }
    this.#starts = starts;
    this.size = size;
    this.fields = new Uint8Array(size);
    this.lengths = new Uint32Array(size);
    for (const [i, { segment }] of segments.entries()) {
      const { count, field, terms } = segment.units;
      const start = starts[i] ?? 0;
      for (let unit = 0; unit < count; unit += 1) {
        this.fields[start + unit] = field.at(unit);
        this.lengths[start + unit] = terms.at(unit);
      }
    }
    const { count, averageLengths } = this.#measure();
    this.count = count;
    this.averageLengths = averageLengths;
  }

  /** The number of the first unit of an article. */
  firstUnit(segment: number, article: number): number {
    return (this.#starts[segment] ?? 0) + (this.segments[segment]?.segment.articles.firstUnit[article] ?? 0);
  }

  /** Calls with each living unit, ascending. */
  forEach(visit: (unit: number) => void): void {
    for (const [segment, { living }] of this.segments.entries()) {
      living.forEach((article) => {
        const end = this.firstUnit(segment, article + 1);
        for (let unit = this.firstUnit(segment, article); unit < end; unit += 1) visit(unit);
      });
    }
  }

  /** Where a unit stands, by its number. */
  placeOf(unit: number): UnitPlace {
    const i = this.#starts.findLastIndex((start) => start <= unit);
    const visible = this.segments[i];
    if (visible === undefined || unit >= this.size) throw new RangeError(`There is no unit ${unit}.`);
    const { firstUnit } = visible.segment.articles;
    const within = unit - (this.#starts[i] ?? 0);
    const article = lastNotAbove(within, firstUnit);
    return { segment: visible.segment, article, offset: within - (firstUnit[article] ?? 0) };
  }

  /**
   * MiniSearch keeps a running average of each field: a unit without the field leaves it as it is, and weighs as much as
   * one of average length from then on. So the average leans towards the first units, and that of a field that is rare
   * (captions) lies below the true one. It is taken as it is: any other would give other scores.
   */
  #measure(): { readonly count: number; readonly averageLengths: Float64Array } {
    const averageLengths = new Float64Array(UNIT_FIELDS.length);
    let count = 0;
    this.forEach((unit) => {
      const field = this.fields[unit] ?? 0;
      averageLengths[field] = ((averageLengths[field] ?? 0) * count + (this.lengths[unit] ?? 0)) / (count + 1);
      count += 1;
    });
    return { count, averageLengths };
  }
}

/** The last place in an ascending column that holds no more than `value`, its end left out. */
function lastNotAbove(value: number, ascending: Uint32Array): number {
  let low = 0;
  let high = ascending.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
