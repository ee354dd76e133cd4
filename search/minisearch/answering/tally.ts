import { ArticleSet, onesIn } from '../article-set.ts';
import { distinct, type Match } from '../matching/matches.ts';
import type { Segment } from '../segment/segment.ts';
import type { Contribution, Leaf, UnitsHere } from './leaf.ts';
import { OffsetBits } from './offset-bits.ts';

/** Sums over the articles where contributions count, the same stretch of text counted once. */
export interface Tally {
  readonly paragraphs: number;
  readonly occurrences: number;
}

/** Told of each article, ascending, how much it adds. */
export type OnArticle = (article: number, occurrences: number, paragraphs: number) => void;

export function tally(contributions: readonly Contribution[], segment: Segment): Tally {
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
    tallyOne(only, onArticle);
    return;
  }
  const places = contributions.map(({ leaf, articles }) => new Place(leaf, articles));
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
function tallyApart(contributions: readonly Contribution[], segment: Segment): Tally {
  const several = meetings(contributions, segment);
  let paragraphs = 0;
  let occurrences = 0;
  for (const { leaf, articles } of contributions) {
    const everyOne = articles.count() === leaf.articles.length;
    for (let place = 0; place < leaf.articles.length; place += 1) {
      const article = leaf.articles[place] ?? 0;
      if (!(everyOne || articles.has(article))) continue;
      occurrences += leaf.occurrences[place] ?? 0;
      if (several === undefined || !several.has(article)) paragraphs += leaf.paragraphs[place] ?? 0;
    }
  }
  if (several === undefined) return { paragraphs, occurrences };
  const places = contributions.map(({ leaf, articles }) => new Place(leaf, articles));
  const offsets = new OffsetBits();
  several.forEach((article) => {
    for (const place of places) place.moveTo(article);
    paragraphs += paragraphsWith(places, article, segment, offsets);
  });
  return { paragraphs, occurrences };
}

/** The articles where more than one leaf counts; undefined when there is but one leaf. */
function meetings(contributions: readonly Contribution[], { articles: { count } }: Segment): ArticleSet | undefined {
  if (contributions.length < 2) return undefined;
  const any = new ArticleSet(count);
  const several = new ArticleSet(count);
  for (const { articles } of contributions) {
    several.addAll(articles.copy().keepOnly(any));
    any.addAll(articles);
  }
  return several;
}

/** How many paragraphs of an article hold any of the leaves that stand in it. */
function paragraphsWith(places: readonly Place[], article: number, { articles }: Segment, offsets: OffsetBits): number {
  const all = articles.paragraphs[article] ?? 0;
  let bits = 0;
  for (const place of places) {
    if (!place.isHere) continue;
    // A word that stands in every paragraph leaves nothing to look up.
    if (place.paragraphs === all) return all;
    if (bits >= 0) bits = withBits(bits, place.offsetBits());
  }
  const head = articles.headUnits.at(article);
  if (bits >= 0) return onesIn(bits >>> head);
  offsets.clear();
  for (const place of places) if (place.isHere) place.addOffsets(offsets);
  return offsets.countFrom(head);
}

/** −1 once one of them is. */
const withBits = (bits: number, more: number): number => (more < 0 ? -1 : bits | more);

function tallyOne({ leaf, articles }: Contribution, onArticle: OnArticle): void {
  for (let place = 0; place < leaf.articles.length; place += 1) {
    const article = leaf.articles[place] ?? 0;
    if (articles.has(article)) onArticle(article, leaf.occurrences[place] ?? 0, leaf.paragraphs[place] ?? 0);
  }
}

/** Occurrences in an article where leaves may mark the same stretch: the units they share are looked at. */
function timesApart(
  together: number,
  places: readonly Place[],
  shared: OffsetBits,
  matches: ReadonlyMap<number, readonly Match[]>,
): number {
  let times = together;
  for (const place of places) {
    if (!place.isHere) continue;
    const { count, offsets, counts } = place.units();
    for (let i = 0; i < count; i += 1) if (shared.shares(offsets[i] ?? 0)) times -= counts[i] ?? 0;
  }
  for (const [offset, stretches] of matches) if (shared.shares(offset)) times += stretches.length;
  return times;
}

/** Every occurrence in one article by the unit's offset, each stretch once, in the order of the text. */
export function matchesIn(
  article: number,
  contributions: readonly Contribution[],
): ReadonlyMap<number, readonly Match[]> {
  const here = contributions.filter(({ articles }) => articles.has(article));
  const [only] = here;
  if (here.length === 1 && only !== undefined) return only.leaf.matchesIn(article);
  const byUnit = new Map<number, Match[]>();
  for (const { leaf } of here) {
    for (const [offset, matches] of leaf.matchesIn(article))
      byUnit.set(offset, [...(byUnit.get(offset) ?? []), ...matches]);
  }
  return new Map(Array.from(byUnit, ([offset, matches]) => [offset, distinct(matches)]));
}

/** A leaf read along its articles. */
class Place {
  readonly #leaf: Leaf;
  readonly #counting: ArticleSet;
  #at = 0;
  /** Whether it counts in the article last moved to. */
  isHere = false;

  /** @param counting the articles where its occurrences count */
  constructor(leaf: Leaf, counting: ArticleSet) {
    this.#leaf = leaf;
    this.#counting = counting;
  }

  get occurrences(): number {
    return this.#leaf.occurrences[this.#at] ?? 0;
  }

  get paragraphs(): number {
    return this.#leaf.paragraphs[this.#at] ?? 0;
  }

  units(): UnitsHere {
    return this.#leaf.unitsAt(this.#at);
  }

  /** Whether it counts in the article, which is never before one asked for earlier. */
  moveTo(article: number): boolean {
    const { articles } = this.#leaf;
    while (this.#at < articles.length && (articles[this.#at] ?? 0) < article) this.#at += 1;
    this.isHere = articles[this.#at] === article && this.#counting.has(article);
    return this.isHere;
  }

  offsetBits(): number {
    return this.#leaf.offsetBitsAt(this.#at);
  }

  addOffsets(offsets: OffsetBits): void {
    this.#leaf.offsetsAt(this.#at, offsets);
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
