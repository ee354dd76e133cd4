import { ArticleSet } from '../article-set.ts';
import { GrowableUint32 } from '../segment/growable.ts';
import type { Segment } from '../segment/segment.ts';
import { QUARTERS } from '../unit-fields.ts';
import type { Counted } from './leaf.ts';

/** Adds up occurrences by unit, in any order, and gives them by article. */
export class CountBuilder {
  readonly #segment: Segment;
  readonly #perUnit: Uint32Array;
  readonly #touched: ArticleSet;

  constructor(segment: Segment) {
    this.#segment = segment;
    this.#perUnit = takeColumn(segment);
    this.#touched = new ArticleSet(segment.articles.count);
  }

  add(article: number, offset: number, times: number): void {
    const unit = (this.#segment.articles.firstUnit[article] ?? 0) + offset;
    this.#perUnit[unit] = (this.#perUnit[unit] ?? 0) + times;
    this.#touched.add(article);
  }

  finish(): Counted {
    const { articles: columns, units } = this.#segment;
    const articles = this.#touched.toArray();
    const occurrences = new Uint32Array(articles.length);
    const quarters = new Uint32Array(articles.length);
    const paragraphs = new Uint32Array(articles.length);
    const starts = new Uint32Array(articles.length + 1);
    const offsets = new GrowableUint32();
    const counts = new GrowableUint32();
    for (let place = 0; place < articles.length; place += 1) {
      const article = articles[place] ?? 0;
      const firstUnit = columns.firstUnit[article] ?? 0;
      const firstParagraph = firstUnit + columns.headUnits.at(article);
      const end = columns.firstUnit[article + 1] ?? 0;
      let times = 0;
      let weighed = 0;
      let inParagraphs = 0;
      for (let unit = firstUnit; unit < end; unit += 1) {
        const count = this.#perUnit[unit] ?? 0;
        if (count === 0) continue;
        this.#perUnit[unit] = 0;
        offsets.push(unit - firstUnit);
        counts.push(count);
        times += count;
        weighed += count * (QUARTERS[units.field.at(unit)] ?? 4);
        if (unit >= firstParagraph) inParagraphs += 1;
      }
      occurrences[place] = times;
      quarters[place] = weighed;
      paragraphs[place] = inParagraphs;
      starts[place + 1] = offsets.length;
    }
    COLUMNS.set(this.#segment, this.#perUnit);
    const allOffsets = offsets.finish();
    const allCounts = counts.finish();
    return {
      articles,
      occurrences,
      quarters,
      paragraphs,
      unitsAt(place) {
        const start = starts[place] ?? 0;
        const end = starts[place + 1] ?? 0;
        return {
          count: end - start,
          offsets: allOffsets.subarray(start, end),
          counts: allCounts.subarray(start, end),
        };
      },
      offsetBitsAt(place) {
        let bits = 0;
        for (let i = starts[place] ?? 0; i < (starts[place + 1] ?? 0); i += 1) {
          const offset = allOffsets[i] ?? 0;
          if (offset > 30) return -1;
          bits |= 1 << offset;
        }
        return bits;
      },
      offsetsAt(place, offsets) {
        offsets.addAll(allOffsets, starts[place] ?? 0, starts[place + 1] ?? 0);
      },
    };
  }
}

/**
 * A column of zeros, one entry a unit. Making a new one each time would cost a query of a rare word most of its time, so
 * `finish` gives its own back, all zero again; one that was left half-way is not.
 */
function takeColumn(segment: Segment): Uint32Array {
  const column = COLUMNS.get(segment) ?? new Uint32Array(segment.units.count);
  COLUMNS.delete(segment);
  return column;
}

const COLUMNS = new WeakMap<Segment, Uint32Array>();
