import { ArticleSet } from './article-set.ts';
import type { Contribution } from './leaf.ts';
import { distinct, type Match } from './matches.ts';
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
  const places = contributions.map(({ leaf }) => new Place(leaf));
  const mayCoincide = !areApart(contributions);
  const units = new UnitUnion(segment);
  let paragraphs = 0;
  let occurrences = 0;
  everyArticle(contributions, segment).forEach((article) => {
    const here: Place[] = [];
    for (const [i, place] of places.entries()) {
      if (contributions[i]?.articles.has(article) === true && place.moveTo(article)) here.push(place);
    }
    const [only] = here;
    if (only === undefined) return;
    let times: number;
    if (here.length === 1) {
      times = only.leaf.occurrences[only.at] ?? 0;
      paragraphs += only.leaf.paragraphs[only.at] ?? 0;
    } else {
      for (const place of here) units.add(place.leaf.unitsAt(place.at));
      times = mayCoincide ? units.timesApart(() => matchesIn(article, contributions)) : units.times;
      paragraphs += units.paragraphs(article);
      units.clear();
    }
    occurrences += times;
    onArticle(article, times);
  });
  return { paragraphs, occurrences };
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
  readonly leaf: Contribution['leaf'];
  at = 0;

  constructor(leaf: Contribution['leaf']) {
    this.leaf = leaf;
  }

  /** Whether the leaf has the article, which is never before one asked for earlier. */
  moveTo(article: number): boolean {
    const { articles } = this.leaf;
    while (this.at < articles.length && (articles[this.at] ?? 0) < article) this.at += 1;
    return articles[this.at] === article;
  }
}

/** The units of one article that several leaves stand in. */
class UnitUnion {
  readonly #segment: Segment;
  #counts = new Uint32Array(64);
  #leaves = new Uint8Array(64);
  #touched: number[] = [];
  times = 0;

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  add({ count, offsets, counts }: ReturnType<Contribution['leaf']['unitsAt']>): void {
    for (let i = 0; i < count; i += 1) {
      const offset = offsets[i] ?? 0;
      if (offset >= this.#counts.length) this.#grow(offset);
      if (this.#leaves[offset] === 0) this.#touched.push(offset);
      this.#leaves[offset] = Math.min(2, (this.#leaves[offset] ?? 0) + 1);
      this.#counts[offset] = (this.#counts[offset] ?? 0) + (counts[i] ?? 0);
      this.times += counts[i] ?? 0;
    }
  }

  /** Occurrences where leaves may mark the same stretch: such units are looked at. */
  timesApart(look: () => ReadonlyMap<number, readonly Match[]>): number {
    const shared = this.#touched.filter((offset) => (this.#leaves[offset] ?? 0) > 1);
    if (shared.length === 0) return this.times;
    const matches = look();
    return shared.reduce(
      (sum, offset) => sum - (this.#counts[offset] ?? 0) + (matches.get(offset)?.length ?? 0),
      this.times,
    );
  }

  paragraphs(article: number): number {
    const head = this.#segment.articles.headUnits.at(article);
    let paragraphs = 0;
    for (const offset of this.#touched) if (offset >= head) paragraphs += 1;
    return paragraphs;
  }

  clear(): void {
    for (const offset of this.#touched) {
      this.#counts[offset] = 0;
      this.#leaves[offset] = 0;
    }
    this.#touched.length = 0;
    this.times = 0;
  }

  #grow(offset: number): void {
    const counts = new Uint32Array(2 * offset);
    counts.set(this.#counts);
    const leaves = new Uint8Array(2 * offset);
    leaves.set(this.#leaves);
    this.#counts = counts;
    this.#leaves = leaves;
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
