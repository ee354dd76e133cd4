import { ArticleSet } from '../article-set.ts';
import { GrowableUint32 } from '../segment/growable.ts';
import type { Segment } from '../segment/segment.ts';
import { QUARTERS } from '../unit-fields.ts';
import { ColumnCounts } from './column-counts.ts';
import type { Counted } from './counted.ts';

/** Adds up occurrences by unit, in the order of articles and units, and gives them by article. */
export class OrderedCounts {
  readonly #segment: Segment;
  readonly #articles = new GrowableUint32();
  readonly #occurrences = new GrowableUint32();
  readonly #quarters = new GrowableUint32();
  readonly #paragraphs = new GrowableUint32();
  /** Where the units of each article begin among all. */
  readonly #starts = new GrowableUint32();
  readonly #offsets = new GrowableUint32();
  readonly #counts = new GrowableUint32();
  #article = -1;
  #offset = -1;
  #firstUnit = 0;
  #head = 0;
  #times = 0;
  #weighed = 0;
  #inParagraphs = 0;

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  add(article: number, offset: number, times: number): void {
    if (article !== this.#article) this.#begin(article);
    if (offset === this.#offset) {
      this.#counts.addToLast(times);
    } else {
      this.#offset = offset;
      this.#offsets.push(offset);
      this.#counts.push(times);
      if (offset >= this.#head) this.#inParagraphs += 1;
    }
    this.#times += times;
    this.#weighed += times * (QUARTERS[this.#segment.units.field.at(this.#firstUnit + offset)] ?? 4);
  }

  finish(): Counted {
    this.#begin(-1);
    this.#starts.push(this.#offsets.length);
    const starts = this.#starts.finish();
    const offsets = this.#offsets.finish();
    const counts = this.#counts.finish();
    const columns = {
      articles: this.#articles.finish(),
      occurrences: this.#occurrences.finish(),
      quarters: this.#quarters.finish(),
      paragraphs: this.#paragraphs.finish(),
    };
    return new ColumnCounts(columns, {
      unitsAt(place) {
        const start = starts[place] ?? 0;
        const end = starts[place + 1] ?? 0;
        return { count: end - start, offsets: offsets.subarray(start, end), counts: counts.subarray(start, end) };
      },
      offsetBitsAt(place) {
        let bits = 0;
        for (let i = starts[place] ?? 0; i < (starts[place + 1] ?? 0); i += 1) {
          const offset = offsets[i] ?? 0;
          if (offset > 30) return -1;
          bits |= 1 << offset;
        }
        return bits;
      },
      offsetsAt(place, bits) {
        bits.addAll(offsets, starts[place] ?? 0, starts[place + 1] ?? 0);
      },
    });
  }

  /** Closes the article at hand and turns to the next. */
  #begin(article: number): void {
    if (this.#article >= 0) {
      this.#articles.push(this.#article);
      this.#occurrences.push(this.#times);
      this.#quarters.push(this.#weighed);
      this.#paragraphs.push(this.#inParagraphs);
    }
    this.#article = article;
    this.#offset = -1;
    this.#times = 0;
    this.#weighed = 0;
    this.#inParagraphs = 0;
    if (article < 0) return;
    this.#starts.push(this.#offsets.length);
    this.#firstUnit = this.#segment.articles.firstUnit[article] ?? 0;
    this.#head = this.#segment.articles.headUnits.at(article);
  }
}

/** The same in any order. */
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
    const { firstUnit } = this.#segment.articles;
    const counts = new OrderedCounts(this.#segment);
    this.#touched.forEach((article) => {
      const start = firstUnit[article] ?? 0;
      const end = firstUnit[article + 1] ?? 0;
      for (let unit = start; unit < end; unit += 1) {
        const times = this.#perUnit[unit] ?? 0;
        if (times === 0) continue;
        this.#perUnit[unit] = 0;
        counts.add(article, unit - start, times);
      }
    });
    COLUMNS.set(this.#segment, this.#perUnit);
    return counts.finish();
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
