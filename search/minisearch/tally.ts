import { ArticleSet, onesIn } from './article-set.ts';
import type { Contribution, Leaf, UnitsHere } from './leaf.ts';
import { distinct, type Match } from './matches.ts';
import type { PackedColumn } from './segment/columns.ts';
import type { Segment } from './segment/segment.ts';

/** Sums over the articles where contributions count, the same stretch of text counted once. */
export interface Tally {
  readonly paragraphs: number;
  readonly occurrences: number;
}

/** @param onArticle told of each article, ascending, and how many occurrences it has */
export function tally(
  contributions: readonly Contribution[],
  segment: Segment,
  onArticle: (article: number, occurrences: number) => void = () => {},
): Tally {
  const [only] = contributions;
  if (contributions.length === 1 && only !== undefined) return tallyOne(only, onArticle);
  const places = contributions.map(({ leaf, articles }) => new Place(leaf, articles));
  const mayCoincide = !areApart(contributions);
  const union = new UnitUnion(segment.articles.headUnits);
  const here: Place[] = [];
  let paragraphs = 0;
  let occurrences = 0;
  everyArticle(contributions, segment).forEach((article) => {
    here.length = 0;
    for (const place of places) if (place.moveTo(article)) here.push(place);
    let times = here.reduce((sum, place) => sum + place.occurrences, 0);
    const [single] = here;
    if (here.length === 1 && single !== undefined) {
      paragraphs += single.paragraphs;
    } else {
      union.of(here);
      paragraphs += union.paragraphs(article);
      if (mayCoincide && union.isShared) times = timesApart(times, here, union, matchesIn(article, contributions));
    }
    occurrences += times;
    onArticle(article, times);
  });
  return { paragraphs, occurrences };
}

function tallyOne({ leaf, articles }: Contribution, onArticle: (article: number, occurrences: number) => void): Tally {
  let paragraphs = 0;
  let occurrences = 0;
  for (let place = 0; place < leaf.articles.length; place += 1) {
    const article = leaf.articles[place] ?? 0;
    if (!articles.has(article)) continue;
    const times = leaf.occurrences[place] ?? 0;
    paragraphs += leaf.paragraphs[place] ?? 0;
    occurrences += times;
    onArticle(article, times);
  }
  return { paragraphs, occurrences };
}

/** Occurrences in an article where leaves may mark the same stretch: the units they share are looked at. */
function timesApart(
  together: number,
  here: readonly Place[],
  union: UnitUnion,
  matches: ReadonlyMap<number, readonly Match[]>,
): number {
  let times = together;
  for (const place of here) {
    const { count, offsets, counts } = place.units();
    for (let i = 0; i < count; i += 1) if (union.shares(offsets[i] ?? 0)) times -= counts[i] ?? 0;
  }
  for (const [offset, stretches] of matches) if (union.shares(offset)) times += stretches.length;
  return times;
}

/** Every occurrence in one article by the unit's offset, each stretch once, in the order of the text. */
export function matchesIn(
  article: number,
  contributions: readonly Contribution[],
): ReadonlyMap<number, readonly Match[]> {
  const byUnit = new Map<number, Match[]>();
  for (const { leaf, articles } of contributions) {
    if (!articles.has(article)) continue;
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
    return articles[this.#at] === article && this.#counting.has(article);
  }
}

/** The units of one article that several leaves stand in, one bit each. */
class UnitUnion {
  readonly #headUnits: PackedColumn;
  #any = new Uint32Array(8);
  #several = new Uint32Array(8);
  #words = 0;

  constructor(headUnits: PackedColumn) {
    this.#headUnits = headUnits;
  }

  of(here: readonly Place[]): void {
    this.#any.fill(0, 0, this.#words);
    this.#several.fill(0, 0, this.#words);
    this.#words = 0;
    for (const place of here) {
      const { count, offsets } = place.units();
      for (let i = 0; i < count; i += 1) {
        const offset = offsets[i] ?? 0;
        const word = offset >>> 5;
        if (word >= this.#words) this.#reach(word);
        const bit = 1 << (offset & 31);
        this.#several[word] = (this.#several[word] ?? 0) | ((this.#any[word] ?? 0) & bit);
        this.#any[word] = (this.#any[word] ?? 0) | bit;
      }
    }
  }

  /** Whether any unit holds more than one of them. */
  get isShared(): boolean {
    for (let word = 0; word < this.#words; word += 1) if (this.#several[word] !== 0) return true;
    return false;
  }

  shares(offset: number): boolean {
    return (((this.#several[offset >>> 5] ?? 0) >>> (offset & 31)) & 1) === 1;
  }

  /** How many of them are paragraphs of this article. */
  paragraphs(article: number): number {
    let units = 0;
    for (let word = 0; word < this.#words; word += 1) units += onesIn(this.#any[word] ?? 0);
    const head = this.#headUnits.at(article);
    for (let offset = 0; offset < head; offset += 1) units -= ((this.#any[offset >>> 5] ?? 0) >>> (offset & 31)) & 1;
    return units;
  }

  #reach(word: number): void {
    this.#words = word + 1;
    if (this.#words <= this.#any.length) return;
    const any = new Uint32Array(2 * this.#words);
    any.set(this.#any);
    const several = new Uint32Array(2 * this.#words);
    several.set(this.#several);
    this.#any = any;
    this.#several = several;
  }
}

function everyArticle(contributions: readonly Contribution[], segment: Segment): ArticleSet {
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
