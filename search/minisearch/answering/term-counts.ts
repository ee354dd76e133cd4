import { ArticleSet, onesIn } from '../article-set.ts';
import { cursorOn, isAccepted } from '../matching/atom-places.ts';
import type { TermSet } from '../matching/term-set.ts';
import type { PostingsCursor } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';
import type { Among, Counted } from './leaf.ts';
import { OffsetBits } from './offset-bits.ts';
import { CountBuilder } from './unit-counts.ts';

/**
 * How often any of several terms stands in each article, wherever in it. What postings keep of a whole article simply
 * adds up; of its units only those are looked at that tell paragraphs with two of the terms from two paragraphs.
 */
export function countTermsAnywhere(terms: TermSet, segment: Segment, { living, wanted }: Among): Counted {
  const { headUnits } = segment.articles;
  const sums = takeSums(segment);
  const touched = new ArticleSet(segment.articles.count);
  const long = new Map<number, OffsetBits>();
  eachPosting(terms, segment, living, (cursor, i, article) => {
    touched.add(article);
    if (!wanted.has(article)) return;
    sums.occurrences[article] = (sums.occurrences[article] ?? 0) + cursor.occurrencesAt(i);
    sums.quarters[article] = (sums.quarters[article] ?? 0) + cursor.quartersAt(i);
    const bits = cursor.offsetBits(i);
    if (bits >= 0) sums.units[article] = (sums.units[article] ?? 0) | bits;
    else cursor.addOffsets(i, offsetsOf(article, long));
  });
  const articleFrequency = touched.count();
  const articles = touched.keepOnly(wanted).toArray();
  const occurrences = taken(sums.occurrences, articles);
  const quarters = taken(sums.quarters, articles);
  const units = taken(sums.units, articles);
  SUMS.set(segment, sums);
  const paragraphs = units.map((bits, place) => {
    const article = articles[place] ?? 0;
    const far = long.size === 0 ? undefined : long.get(article);
    far?.addBits(bits);
    return far?.countFrom(headUnits.at(article)) ?? onesIn(bits >>> headUnits.at(article));
  });
  // How often in which unit is only asked where another leaf may mark the same stretches.
  let byUnit: Counted | undefined;
  return {
    articleFrequency,
    articles,
    occurrences,
    quarters,
    paragraphs,
    unitsAt(place) {
      byUnit ??= countByUnit(terms, segment, wanted);
      return byUnit.unitsAt(place);
    },
    offsetBitsAt: (place) => (long.has(articles[place] ?? 0) ? -1 : (units[place] ?? 0)),
    offsetsAt(place, offsets) {
      const far = long.get(articles[place] ?? 0);
      if (far === undefined) offsets.addBits(units[place] ?? 0);
      else far.addTo(offsets);
    },
  };
}

/** The same unit by unit. */
function countByUnit(terms: TermSet, segment: Segment, living: ArticleSet): Counted {
  const counts = new CountBuilder(segment);
  eachPosting(terms, segment, living, (cursor, i, article) => {
    const units = cursor.readUnits(i);
    for (let unit = 0; unit < units; unit += 1) {
      counts.add(article, cursor.units[unit] ?? 0, cursor.frequencies[unit] ?? 0);
    }
  });
  return counts.finish();
}

/** Calls with every living article that any of the terms stands in, term by term: its place in the cursor’s block. */
export function eachPosting(
  terms: TermSet,
  segment: Segment,
  living: ArticleSet,
  visit: (cursor: PostingsCursor, i: number, article: number) => void,
): void {
  let cursor: PostingsCursor | undefined;
  for (const accepted of terms) {
    cursor = cursorOn(accepted, segment, cursor);
    for (let block = 0; block < cursor.blocks; block += 1) {
      cursor.load(block);
      for (let i = 0; i < cursor.count; i += 1) {
        const article = cursor.articles[i] ?? 0;
        if (living.has(article) && isAccepted(accepted, article, segment)) visit(cursor, i, article);
      }
    }
  }
}

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
