import { expect } from 'chai';
import MiniSearch, { type Query as MiniSearchQuery, type SearchOptions } from 'minisearch';
import { wordsOf } from '../../search/analysis/index.ts';
import type { Article } from '../../search/index.ts';
import { ArticleSet } from '../../search/minisearch/article-set.ts';
import { EVERY_UNIT, type UnitQuery, type UnitSearchOptions } from '../../search/minisearch/paragraphs/unit-query.ts';
import { UnitSearch } from '../../search/minisearch/paragraphs/unit-search.ts';
import { MemorySink } from '../../search/minisearch/segment/memory-sink.ts';
import { mergeSegments } from '../../search/minisearch/segment/merge.ts';
import { openBuilt, type VisibleSegment } from '../../search/minisearch/segment/segment.ts';
import { SegmentBuilder } from '../../search/minisearch/segment/segment-builder.ts';
import { UNIT_FIELDS } from '../../search/minisearch/unit-fields.ts';

/** A hit as both tell it: `a1/0` is the headline of article a1, authors and paragraphs follow. */
export interface OracleHit {
  readonly id: string;
  readonly score: number;
}

/** Plain MiniSearch over each unit of the articles as a document of its own: what the frozen index is held to. */
export function miniSearchOver(articles: readonly Article[]): MiniSearch {
  const index = new MiniSearch({
    fields: [...UNIT_FIELDS],
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
  });
  index.addAll(articles.flatMap(unitsOf));
  return index;
}

function unitsOf({ id, headline, byline, paragraphs }: Article): Record<string, string>[] {
  const units = [
    ['headline', headline],
    ...byline.map(({ name }) => ['byline', name]),
    ...paragraphs.map(({ kind, text }) => [kind, text]),
  ];
  return units.map(([field = '', text = ''], offset) => ({
    id: `${id}/${offset}`,
    [field]: wordsOf(text)
      .map(({ form }) => form)
      .join(' '),
  }));
}

/** Queries and options are MiniSearch's own but for `readonly`, which its types do not know. */
export function askMiniSearch(index: MiniSearch, query: UnitQuery, options: UnitSearchOptions): readonly OracleHit[] {
  return index.search(translated(query), options as unknown as SearchOptions).map(({ id, score }) => ({ id, score }));
}

function translated(query: UnitQuery): MiniSearchQuery {
  if (query === EVERY_UNIT) return MiniSearch.wildcard;
  if (typeof query === 'string') return query;
  return { ...query, queries: query.queries.map(translated) } as unknown as MiniSearchQuery;
}

/** All hits of the frozen index. */
export function askSegments(
  segments: readonly VisibleSegment[],
  query: UnitQuery,
  options: UnitSearchOptions,
): readonly OracleHit[] {
  const { total, hits } = new UnitSearch(segments).search(query, Number.POSITIVE_INFINITY, options);
  expect(hits).to.have.length(total);
  return hits.map(({ segment, article, offset, score }) => ({
    id: `${segment.articles.id(article)}/${offset}`,
    score,
  }));
}

/**
 * Holds one answer to another: the same units in the same order with the same scores. Where a term stands for others,
 * units with equal scores that were found by different ones have no order of their own in MiniSearch (it follows from
 * how its tree happened to grow, and is another after `loadJSON`), so these may change places.
 */
export function expectSame(ours: readonly OracleHit[], theirs: readonly OracleHit[], mayTie: boolean): void {
  expect(ours.map(({ id }) => id).sort()).to.deep.equal(theirs.map(({ id }) => id).sort());
  const scores = new Map(ours.map(({ id, score }) => [id, score]));
  for (const { id, score } of theirs) expect(scores.get(id), id).to.be.closeTo(score, 1e-9);
  for (const [place, { score }] of theirs.entries()) expect(ours[place]?.score).to.be.closeTo(score, 1e-9);
  if (!mayTie) expect(ours.map(({ id }) => id)).to.deep.equal(theirs.map(({ id }) => id));
}

/** The articles as segments of so many each. */
export function segmentsOf(articles: readonly Article[], articlesASegment: number): readonly VisibleSegment[] {
  const segments: VisibleSegment[] = [];
  for (let start = 0; start < articles.length; start += articlesASegment) {
    const builder = new SegmentBuilder();
    for (const article of articles.slice(start, start + articlesASegment)) builder.add(article);
    const segment = builder.finish(segments.length, segments.length + 1);
    segments.push({ segment, living: ArticleSet.allOf(segment.articles.count), isWhole: true });
  }
  return segments;
}

/** The segments with the articles masked whose ids are given. */
export function masked(segments: readonly VisibleSegment[], ids: ReadonlySet<string>): readonly VisibleSegment[] {
  return segments.map(({ segment, living }) => {
    const still = living.copy();
    living.forEach((article) => {
      if (ids.has(segment.articles.id(article))) still.remove(article);
    });
    return { segment, living: still, isWhole: still.count() === segment.articles.count };
  });
}

export function merged(segments: readonly VisibleSegment[]): readonly VisibleSegment[] {
  const sink = new MemorySink();
  mergeSegments(segments, { after: 0, upTo: segments.length }, sink);
  const segment = openBuilt(sink.finish());
  return [{ segment, living: ArticleSet.allOf(segment.articles.count), isWhole: true }];
}
