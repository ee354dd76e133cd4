import { ArticleSet, onesIn } from '../article-set.ts';
import { type ArticleMatches, combinedByUnit, distinct } from '../matching/matches.ts';
import type { Segment } from '../segment/segment.ts';
import type { Counted, CountSums, UnitsHere } from './counted.ts';
import type { Contribution, Leaf } from './leaf.ts';
import { OffsetBits } from './offset-bits.ts';

/** Told of each article, ascending, how much it adds. */
export type OnArticle = (article: number, occurrences: number, paragraphs: number) => void;

/** Sums over the articles where contributions count, the same stretch of text counted once. */
export function tally(contributions: readonly Contribution[], segment: Segment): CountSums {
  if (areApart(contributions)) return tallyApart(contributions, segment);
  let paragraphs = 0;
  let occurrences = 0;
  tallyEach(contributions, segment, (_, times, inParagraphs) => {
    paragraphs += inParagraphs;
    occurrences += times;
  });
  return { paragraphs, occurrences };
}

/** The same article by article. */
export function tallyEach(contributions: readonly Contribution[], segment: Segment, onArticle: OnArticle): void {
  const [only] = contributions;
  if (contributions.length === 1 && only !== undefined) {
    tallyOne(only.leaf, onArticle);
    return;
  }
  for (const { leaf } of contributions) leaf.counts.layOut();
  const places = contributions.map(({ leaf }) => new Place(leaf));
  const mayCoincide = !areApart(contributions);
  const { headUnits } = segment.articles;
  const offsets = new OffsetBits();
  for (const article of everyArticle(contributions, segment).toArray()) {
    let here = 0;
    let times = 0;
    let inParagraphs = 0;
    for (const place of places) {
      if (!place.moveTo(article)) continue;
      here += 1;
      times += place.occurrences;
      inParagraphs += place.paragraphs;
    }
    if (here > 1 && !mayCoincide) {
      inParagraphs = paragraphsWith(places, article, segment, offsets);
    } else if (here > 1) {
      offsets.clear();
      for (const place of places) if (place.isHere) place.addOffsets(offsets);
      inParagraphs = offsets.countFrom(headUnits.at(article));
      if (offsets.isShared) times = timesApart(times, places, offsets, matchesIn(article, contributions));
    }
    onArticle(article, times, inParagraphs);
  }
}

/** Where no stretch is marked twice, counts add up; only where several leaves meet may they share a paragraph. */
function tallyApart(contributions: readonly Contribution[], segment: Segment): CountSums {
  let paragraphs = 0;
  let occurrences = 0;
  const several = meetings(contributions);
  for (const { leaf, articles } of contributions) {
    const { counts } = leaf;
    if (several !== undefined && several.countIn(articles) * FEW > counts.articles.length) counts.layOut();
    const sums = counts.sums();
    occurrences += sums.occurrences;
    paragraphs += sums.paragraphs;
  }
  if (several === undefined) return { paragraphs, occurrences };
  const places = contributions.map(({ leaf }) => new Place(leaf));
  const offsets = new OffsetBits();
  several.forEach((article) => {
    for (const place of places) if (place.moveTo(article)) paragraphs -= place.paragraphs;
    paragraphs += paragraphsWith(places, article, segment, offsets);
  });
  return { paragraphs, occurrences };
}

/** The articles where more than one leaf counts; undefined when there is but one leaf. */
function meetings(contributions: readonly Contribution[]): ArticleSet | undefined {
  const [first, ...others] = contributions.map(({ articles }) => articles);
  if (first === undefined || others.length === 0) return undefined;
  // All have one set where all must hold.
  return others.every((articles) => articles === first) ? first : ArticleSet.inSeveral([first, ...others]);
}

/** How many paragraphs of an article hold any of the leaves that stand in it. */
function paragraphsWith(places: readonly Place[], article: number, { articles }: Segment, offsets: OffsetBits): number {
  const head = articles.headUnits.at(article);
  let bits = 0;
  // Negative once one of them is.
  for (const place of places) if (place.isHere) bits |= place.offsetBits();
  if (bits >= 0) return onesIn(bits >>> head);
  offsets.clear();
  for (const place of places) if (place.isHere) place.addOffsets(offsets);
  return offsets.countFrom(head);
}

function tallyOne({ counts }: Leaf, onArticle: OnArticle): void {
  counts.layOut();
  for (let place = 0; place < counts.articles.length; place += 1) {
    onArticle(counts.articles[place] ?? 0, counts.occurrencesAt(place), counts.paragraphsAt(place));
  }
}

/** Occurrences in an article where leaves may mark the same stretch: the units they share are looked at. */
function timesApart(together: number, places: readonly Place[], shared: OffsetBits, matches: ArticleMatches): number {
  let times = together;
  for (const place of places) {
    if (!place.isHere) continue;
    const { count, offsets, counts } = place.units();
    for (let i = 0; i < count; i += 1) if (shared.shares(offsets[i] ?? 0)) times -= counts[i] ?? 0;
  }
  for (const unit of matches) if (shared.shares(unit.offset)) times += unit.matches.length;
  return times;
}

/** Every occurrence in one article, unit by unit, each stretch once. */
export function matchesIn(article: number, contributions: readonly Contribution[]): ArticleMatches {
  const here = contributions.filter(({ articles }) => articles.has(article));
  const [only] = here;
  if (here.length === 1 && only !== undefined) return only.leaf.matchesIn(article);
  return combinedByUnit(
    here.map(({ leaf }) => leaf.matchesIn(article)),
    (inUnit) => distinct(inUnit.flat()),
  );
}

/** A leaf read along its articles. */
class Place {
  readonly #counts: Counted;
  #at = 0;
  /** Whether it is in the article last moved to. */
  isHere = false;

  constructor({ counts }: Leaf) {
    this.#counts = counts;
  }

  get occurrences(): number {
    return this.#counts.occurrencesAt(this.#at);
  }

  get paragraphs(): number {
    return this.#counts.paragraphsAt(this.#at);
  }

  units(): UnitsHere {
    return this.#counts.unitsAt(this.#at);
  }

  /** Whether it is in the article, which is never before one asked for earlier. */
  moveTo(article: number): boolean {
    const { articles } = this.#counts;
    while (this.#at < articles.length && (articles[this.#at] ?? 0) < article) this.#at += 1;
    this.isHere = articles[this.#at] === article;
    return this.isHere;
  }

  offsetBits(): number {
    return this.#counts.offsetBitsAt(this.#at);
  }

  addOffsets(offsets: OffsetBits): void {
    this.#counts.offsetsAt(this.#at, offsets);
  }
}

/** The articles in which at least one of them counts. */
export function everyArticle(contributions: readonly Contribution[], segment: Segment): ArticleSet {
  return contributions.reduce((all, { articles }) => all.addAll(articles), new ArticleSet(segment.articles.count));
}

/**
 * Whether no two contributions can mark the same stretch, so that counts simply add up: single words with no term in
 * common and none that stands at the place of another. It is the usual case, and saves looking at places.
 */
function areApart(contributions: readonly Contribution[]): boolean {
  if (contributions.length < 2) return true;
  const seen = new Set<number>();
  for (const { leaf } of contributions) {
    if (leaf.singleWords === undefined) return false;
    const own = new Map(leaf.singleWords.flatMap((terms) => terms.map(({ term }) => [term.ordinal, term] as const)));
    for (const [ordinal, term] of own) {
      if (seen.has(ordinal) || term.overlapping) return false;
      seen.add(ordinal);
    }
  }
  return true;
}

/** Where more than one article in so many is shared, a word's postings are read once and not for each. */
const FEW = 8;
