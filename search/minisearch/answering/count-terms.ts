import { ArticleSet, onesIn } from '../article-set.ts';
import { eachBlock, eachPosting, isAccepted } from '../matching/each-posting.ts';
import type { TermSet } from '../matching/term-set.ts';
import type { Segment } from '../segment/segment.ts';
import { ColumnCounts } from './column-counts.ts';
import type { Among, Counted, CountedUnits } from './counted.ts';
import { OffsetBits } from './offset-bits.ts';
import { CountBuilder, OrderedCounts } from './unit-counts.ts';

/**
 * How often any of several terms stands in each article, wherever in it. What postings keep of a whole article simply
 * adds up; of its units only those are looked at that tell paragraphs with two of the terms from two paragraphs.
 */
export function countTermsAnywhere(terms: TermSet, segment: Segment, { living, isWhole, wanted }: Among): Counted {
  const { headUnits } = segment.articles;
  const sums = takeSums(segment);
  const touched = new ArticleSet(segment.articles.count);
  const long = new Map<number, OffsetBits>();
  const everyLiving = wanted === living;
  eachBlock(terms, segment, (cursor, accepted) => {
    const everyOne = isWhole && accepted.languages === null;
    cursor.readOffsetBits();
    for (let i = 0; i < cursor.count; i += 1) {
      const article = cursor.articles[i] ?? 0;
      if (!(everyOne || (living.has(article) && isAccepted(accepted, article, segment)))) continue;
      touched.add(article);
      if (!(everyLiving || wanted.has(article))) continue;
      sums.occurrences[article] = (sums.occurrences[article] ?? 0) + (cursor.occurrences[i] ?? 0);
      sums.quarters[article] = (sums.quarters[article] ?? 0) + (cursor.quarters[i] ?? 0);
      const bits = cursor.bits[i] ?? 0;
      if (bits >= 0) sums.units[article] = (sums.units[article] ?? 0) | bits;
      else cursor.addOffsets(i, offsetsOf(article, long));
    }
  });
  const articleFrequency = touched.count();
  const articles = (everyLiving ? touched : touched.keepOnly(wanted)).toArray();
  const occurrences = taken(sums.occurrences, articles);
  const quarters = taken(sums.quarters, articles);
  const units = taken(sums.units, articles);
  SUMS.set(segment, sums);
  const paragraphs = new Uint32Array(articles.length);
  for (let place = 0; place < articles.length; place += 1) {
    paragraphs[place] = onesIn((units[place] ?? 0) >>> headUnits.at(articles[place] ?? 0));
  }
  for (const [article, offsets] of long) {
    const place = articles.indexOf(article);
    offsets.addBits(units[place] ?? 0);
    paragraphs[place] = offsets.countFrom(headUnits.at(article));
  }
  // How often in which unit is only asked where another leaf may mark the same stretches.
  let byUnit: Counted | undefined;
  const columns = { articles, occurrences, quarters, paragraphs };
  const inUnits: CountedUnits = {
    unitsAt(place) {
      byUnit ??= countTermsByUnit(terms, segment, wanted, anyUnit);
      return byUnit.unitsAt(place);
    },
    offsetBitsAt: (place) => (long.has(articles[place] ?? 0) ? -1 : (units[place] ?? 0)),
    offsetsAt(place, offsets) {
      const far = long.get(articles[place] ?? 0);
      if (far === undefined) offsets.addBits(units[place] ?? 0);
      else far.addTo(offsets);
    },
  };
  return new ColumnCounts(columns, inUnits, articleFrequency);
}

/** The same unit by unit, in those units that are admitted. */
export function countTermsByUnit(terms: TermSet, segment: Segment, living: ArticleSet, admits: Admits): Counted {
  const counts = terms.length === 1 ? new OrderedCounts(segment) : new CountBuilder(segment);
  eachPosting(terms, segment, living, (cursor, i, article) => {
    const units = cursor.readUnits(i);
    for (let unit = 0; unit < units; unit += 1) {
      const offset = cursor.units[unit] ?? 0;
      if (admits(article, offset)) counts.add(article, offset, cursor.frequencies[unit] ?? 0);
    }
  });
  return counts.finish();
}

/** Whether the unit at an offset of an article is looked in. */
type Admits = (article: number, offset: number) => boolean;

const anyUnit: Admits = () => true;

function offsetsOf(article: number, long: Map<number, OffsetBits>): OffsetBits {
  let offsets = long.get(article);
  if (offsets === undefined) {
    offsets = new OffsetBits();
    long.set(article, offsets);
  }
  return offsets;
}

/** Columns of zeros, one entry an article; whoever takes them gives them back so. */
interface Sums {
  readonly occurrences: Uint32Array;
  readonly quarters: Uint32Array;
  /** Units by their offset, one bit each. */
  readonly units: Uint32Array;
}

function takeSums(segment: Segment): Sums {
  const { count } = segment.articles;
  const kept = SUMS.get(segment);
  SUMS.delete(segment);
  return (
    kept ?? { occurrences: new Uint32Array(count), quarters: new Uint32Array(count), units: new Uint32Array(count) }
  );
}

/** The entries of these articles, which are set to zero. */
function taken(sums: Uint32Array, articles: Uint32Array): Uint32Array {
  const entries = new Uint32Array(articles.length);
  for (let place = 0; place < articles.length; place += 1) {
    const article = articles[place] ?? 0;
    entries[place] = sums[article] ?? 0;
    sums[article] = 0;
  }
  return entries;
}

const SUMS = new WeakMap<Segment, Sums>();
